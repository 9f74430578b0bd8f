import { Buffer } from 'node:buffer';

/** What to do where a file is not the text of a table. */
export const exportMend =
  'open the original in Excel or LibreOffice and save it as "CSV UTF-8 (comma delimited)"';

const closedFormats: readonly [signature: RegExp, name: string][] = [
  [/^PK\x03\x04.{0,80}opendocument\.spreadsheet/s, 'a LibreOffice spreadsheet (.ods)'],
  [/^PK\x03\x04.{0,4000}(?:\[Content_Types\]\.xml|xl\/)/s, 'an Excel workbook (.xlsx)'],
  [/^PK\x03\x04.{0,4000}Index\/Document\.iwa/s, 'a Numbers spreadsheet'],
  [/^PK\x03\x04/, 'a zip archive'],
  [/^\xd0\xcf\x11\xe0/, 'an old Excel workbook (.xls)'],
  [/^%PDF-/, 'a PDF'],
  [/^\{\\rtf/, 'a text document (.rtf)'],
  [/^\x1f\x8b/, 'a gzip archive'],
  [/^(?:\x89PNG|\xff\xd8\xff)/, 'a picture'],
];

const markup = /^(?:\xef\xbb\xbf)?\s*<(?:!doctype|html|table|\?xml|meta)/i;

/**
 * What the first bytes say a file is, if that is something else than the text of a table, e.g. `an
 * Excel workbook (.xlsx)`.
 */
export function foreignFormat(bytes: Uint8Array): string | undefined {
  return closedFormat(bytes) ?? (markup.test(headOf(bytes)) ? 'a web page or XML' : undefined);
}

/** The same for a file of words, which may begin like a web page. */
export function closedFormat(bytes: Uint8Array): string | undefined {
  const head = headOf(bytes);
  return closedFormats.find(([signature]) => signature.test(head))?.[1];
}

function headOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.subarray(0, 4096)).toString('latin1');
}
