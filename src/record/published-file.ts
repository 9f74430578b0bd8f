import { addressOfFile, frozenAt, isMail } from '#urls.ts';

/** What hosts, search engines, browsers and the pages of the site itself read: nobody else was ever told of it. */
const unpublished =
  /(?:^|\/)(?:\.[^/]*|_headers|_redirects|404\.html|robots\.txt|sitemap[^/]*\.xml|favicon\.[a-z]+|apple-touch-icon\.png)$|^search\.js$|^[^/]+\/findings\.js$|^_astro\//;

/** The address of each file of a site, as seen from its folder: of those that others link to, show or keep. */
export function publishedFiles(files: readonly string[]): Map<string, string> {
  const all = new Set(files);
  const isCompressed = (file: string): boolean =>
    /\.(?:br|gz)$/.test(file) && all.has(file.replace(/\.\w+$/, ''));
  return new Map(
    files
      .filter((file) => !unpublished.test(file) && !isCompressed(file))
      .map((file) => [addressOfFile(file), file]),
  );
}

/** What an address leads to. */
const kinds = [
  'pages',
  'pages for frames',
  'pages for frames that never change',
  'pictures',
  'short links',
  'files',
] as const;

/** How many addresses there are of each kind, in words; kinds of which there is none are left out. */
export function countKinds(addresses: readonly string[]): string {
  const counts = Map.groupBy(addresses, kindOf);
  const told = kinds.flatMap((kind) => {
    const { length } = counts.get(kind) ?? [];
    return length === 0 ? [] : `${length} ${length === 1 ? kind.replace(/s\b/, '') : kind}`;
  });
  return told.join(', ');
}

function kindOf(address: string): (typeof kinds)[number] {
  if (/^s\/[^/]+\//.test(address)) return 'short links';
  if (frozenAt(address)) return 'pages for frames that never change';
  if (/^[^/]+\/embed\/[^/]+\/.*$/.test(address) && address.endsWith('/')) return 'pages for frames';
  if (/\.(?:png|svg|jpe?g|webp|gif|avif)$/i.test(address)) return 'pictures';
  return /(?:^|\/|\.html)$/.test(address) && !isMail(address) ? 'pages' : 'files';
}
