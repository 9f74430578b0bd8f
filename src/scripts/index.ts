import { transformSync } from 'esbuild';
import copy from './copy.ts?raw';
import host from './host.ts?raw';
import resizer from './resizer.ts?raw';

/**
 * The scripts of pages, each by its name in `data-does`: `copy` on those that offer texts to copy, `height` inside an
 * embed page; and `host`, the file `embed.js` for sites that show embeds.
 */
export const scripts = {
  copy: minify(copy),
  height: minify(resizer),
  host: minify(host),
};

/** A script as short as it gets, in the words that browsers of 2018 know. */
function minify(source: string): string {
  return transformSync(source, { loader: 'ts', minify: true, target: 'es2018' }).code.trim();
}
