import type { Site } from '#views/site/site.ts';

/** A file that holds the table of a finding. */
export interface FileMetadata {
  /** The language of its labels. */
  lang: string;
  /** The name of the finding's data, in that language: "SEXTRA – Identification". */
  title: string;
  /** Its media type. */
  type: string;
  /** Its whole address. */
  address: string;
  /** As seen from the folder of the site, e.g. "fr/services.csv". */
  path: string;
}

/** The outputs that hold the table itself, with their media types. */
const types = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
  json: 'application/json',
} as const;

/** The files that hold the table of a finding in a language: for spreadsheets, as text, then for programs. */
export function fileMetadata(
  { urls }: Site,
  { lang, id, title }: { lang: string; id: string; title: string },
): Record<keyof typeof types, FileMetadata> {
  const file = (format: keyof typeof types): FileMetadata => {
    const path = urls.file(lang, id, format);
    const address = urls.absolute(path);
    return { lang, title, type: types[format], address, path: urls.relative(path) };
  };
  return { xlsx: file('xlsx'), csv: file('csv'), json: file('json') };
}
