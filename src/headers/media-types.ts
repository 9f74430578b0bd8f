import { lookup } from 'mrmime';

/** What servers call the files whose endings few of them know: without it they come as octets, which `nosniff` keeps from being shown. */
export const types: Readonly<Record<string, string>> = {
  csv: 'text/csv; charset=utf-8',
  bib: 'application/x-bibtex; charset=utf-8',
  ris: 'application/x-research-info-systems; charset=utf-8',
  cff: 'application/yaml; charset=utf-8',
  'csv-metadata.json': 'application/csvm+json; charset=utf-8',
  'csl.json': 'application/vnd.citationstyles.csl+json; charset=utf-8',
  'feed.xml': 'application/atom+xml; charset=utf-8',
  ico: 'image/x-icon',
  js: 'text/javascript; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  webmanifest: 'application/manifest+json; charset=utf-8',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** What is worth compressing beyond HTML: the server does it, and no file stands there twice. */
export const compressed: readonly string[] = [
  ...['text/css', 'text/csv', 'text/plain', 'text/javascript', 'application/javascript'],
  ...['application/json', 'application/xml', 'text/xml', 'image/svg+xml', 'application/yaml'],
  ...['text/markdown', 'application/manifest+json'],
  ...['application/x-bibtex', 'application/x-research-info-systems', 'application/atom+xml'],
  ...['application/csvm+json', 'application/vnd.citationstyles.csl+json'],
];

/** Endings of files that are texts, and shorter where they are compressed. */
export const textEndings: readonly string[] = [
  ...['bib', 'cff', 'css', 'csv', 'html', 'js', 'json', 'md', 'ris', 'svg', 'txt'],
  ...['webmanifest', 'xml'],
];

/** What the file of this name is, for whoever serves it. */
export function mediaType(name: string): string {
  const endings = Object.keys(types).toSorted((one, other) => other.length - one.length);
  const own = endings.find((ending) => name.endsWith(`.${ending}`));
  const type = (own === undefined ? lookup(name) : types[own]) ?? 'application/octet-stream';
  if (own !== undefined) return type;
  const isText = /^text\/|[/+](?:json|xml)$|javascript$/.test(type);
  return isText ? `${type}; charset=utf-8` : type;
}
