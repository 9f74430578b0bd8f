import { Buffer } from 'node:buffer';

/** What to do where a file is not the text of a table. */
export const exportMend =
  'open the original in Excel or LibreOffice and save it as "CSV UTF-8 (comma delimited)"';

const formats: readonly [signature: RegExp, name: string][] = [
  [/^PK\x03\x04.{0,80}opendocument\.spreadsheet/s, 'a LibreOffice spreadsheet (.ods)'],
  [/^PK\x03\x04.{0,4000}(?:\[Content_Types\]\.xml|xl\/)/s, 'an Excel workbook (.xlsx)'],
  [/^PK\x03\x04.{0,4000}Index\/Document\.iwa/s, 'a Numbers spreadsheet'],
  [/^PK\x03\x04/, 'a zip archive'],
  [/^\xd0\xcf\x11\xe0/, 'an old Excel workbook (.xls)'],
  [/^%PDF-/, 'a PDF'],
  [/^\{\\rtf/, 'a text document (.rtf)'],
  [/^\x1f\x8b/, 'a gzip archive'],
  [/^(?:\x89PNG|\xff\xd8\xff)/, 'a picture'],
  [/^(?:\xef\xbb\xbf)?\s*<(?:!doctype|html|table|\?xml|meta)/i, 'a web page or XML'],
];

/**
 * What the first bytes say a file is, if that is something else than plain text, e.g. `an Excel
 * workbook (.xlsx)`.
 */
export function foreignFormat(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1');
  return formats.find(([signature]) => signature.test(head))?.[1];
}
