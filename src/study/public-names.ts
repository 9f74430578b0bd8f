import type { Problem } from '#errors.ts';
import { reservedNames } from '#urls.ts';

/** What a site consists of, as far as names of files follow from it. */
interface Named {
  /** The tags of its languages. */
  tags: readonly string[];
  /** The ids of its findings. */
  ids: readonly string[];
}

/**
 * Files of `public/` in the place of what constats writes: they would silently replace a page, a table or a chart.
 * `robots.txt`, `404.html`, `CITATION.cff` and `_headers` may.
 */
export function takenNames(files: readonly string[], site: Named): Problem[] {
  const taken = writtenBy(site);
  return files
    .filter((file) => taken.test(file.replace(/^public\//, '')))
    .map((file) => ({
      file,
      line: 1,
      column: 1,
      what: 'file in the place of one that constats writes',
      value: file,
      mend: 'rename it, or take it away',
    }));
}

/** Also in other letters, which some systems take for the same. */
function writtenBy({ tags, ids }: Named): RegExp {
  const findings = `(${ids.join('|')})`;
  const pages = `(${[...ids, ...reservedNames].join('|')})`;
  const inLanguage = [
    'index\\.html',
    'card\\.png',
    'campaign\\.zip',
    'feed\\.xml',
    'poster(-a3)?\\.pdf',
    `${findings}\\..+`,
    `${findings}/poster.*`,
    `${pages}(/index\\.html)?`,
    'embed/.+',
  ];
  const inSite = [
    'index\\.html',
    'embed\\.js',
    'embeds\\.json',
    'datapackage\\.json',
    'sitemap-(0|index)\\.xml',
    'nginx\\.conf\\.sample',
    'Caddyfile\\.sample',
    '\\.htaccess',
    's(/[^/.]+(/index\\.html)?)?',
    `(${tags.join('|')})(/(${inLanguage.join('|')}))?`,
  ];
  return new RegExp(`^(${inSite.join('|')})$`, 'i');
}
