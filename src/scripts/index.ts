import { transformSync } from 'esbuild';
import copy from './copy.ts?raw';
import host from './host.ts?raw';
import resizer from './resizer.ts?raw';

/** What runs inside an embed page. */
export const resizerScript = minify(resizer);

/** What runs on sites that show embeds, where they want it. */
export const hostScript = minify(host);

/** What runs on pages that offer texts to copy. */
export const copyScript = minify(copy);

/** A script as short as it gets, in the words that browsers of 2018 know. */
function minify(source: string): string {
  return transformSync(source, { loader: 'ts', minify: true, target: 'es2018' }).code.trim();
}
