import copy from './copy.ts?script';
import findingSearch from './finding-search.ts?script';
import host from './host.ts?script';
import height from './resizer.ts?script';
import search from './search.ts?script';

/**
 * The scripts of pages, each by its name in `data-does`: `copy` on those that offer texts to copy, `search` on the list of
 * findings, `height` inside an embed page; and `host`, the file `embed.js` for sites that show embeds, and
 * `findingSearch`, the file `search.js` that `search` loads.
 */
export const scripts = { copy, findingSearch, height, host, search };
