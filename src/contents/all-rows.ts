import type { FilePart } from './content.ts';
import { entryRows } from './entry-rows.ts';
import type { FoundRows } from './found-rows.ts';
import { jsonRows } from './json-rows.ts';
import { markupRows } from './markup-rows.ts';
import { textRows } from './text-rows.ts';

/** All tables in a part of a file, however they are written. */
export function rowsIn(part: FilePart): FoundRows[] {
  if (part.kind === 'rows')
    return [{ cells: part.rows.map((row) => row.map(({ text }) => ({ text, offset: 0 }))) }];
  const { form, text, file } = part;
  if (form === 'markup') return markupRows(text, /\.(?:xml|kml|gpx|fods)$/i.test(file));
  const data = /^\s*[[{]|^\s*[\w.$][\w.$ ]*[=(]\s*\[/.test(text) ? jsonRows(text) : [];
  if (data.length > 0) return data;
  const pages = /<t[dr]\b/i.test(text) ? markupRows(text) : [];
  return [...textRows(text), ...entryRows(text), ...pages];
}
