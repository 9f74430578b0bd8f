import copy from './copy.ts?script';
import host from './host.ts?script';
import height from './resizer.ts?script';

/**
 * The scripts of pages, each by its name in `data-does`: `copy` on those that offer texts to copy, `height` inside an
 * embed page; and `host`, the file `embed.js` for sites that show embeds.
 */
export const scripts = { copy, height, host };
