import { rowsIn } from '#contents/all-rows.ts';
import type { FilePart } from '#contents/content.ts';
import type { FoundRows } from '#contents/found-rows.ts';
import { placesIn } from '#encoding/line-and-column.ts';
import type { Problem } from '#errors.ts';
import { findMicrodata } from '#microdata/microdata.ts';
import { parseTable } from '#tables/parse-table.ts';
import { type Table, tableOf } from '#tables/table.ts';

/** What of a file looks like one row per person, in whatever form it is written; one problem for a part. Whoever wrote is named in a file to cite by. */
export function personsIn(part: FilePart, base: number | undefined): Problem[] {
  if (part.kind === 'text' && part.form === 'table') return personsInTable(part, base);
  if (/\.(?:cff|bib|ris)$/i.test(part.file)) return [];
  const text = part.kind === 'text' ? part.text : '';
  for (const rows of rowsIn(part)) {
    const table = foundTable(part.file, text, rows);
    const found = table === undefined ? [] : findMicrodata(table, base);
    if (found.length > 0) return found;
  }
  return [];
}

function personsInTable({ file, text }: { file: string; text: string }, base: number | undefined) {
  const { table, problems } = parseTable(file, Buffer.from(text));
  return table === undefined ? unreadTable(problems) : findMicrodata(table, base);
}

/** Without the value: nobody knows whose it is. */
function unreadTable([first]: readonly Problem[]): Problem[] {
  if (first === undefined) return [];
  const { file, line, column, what } = first;
  const mend = `it may hold one row per person, and public/ is published as it is: correct it (${what}), or take it away`;
  return [{ file, line, column, what: 'table that cannot be read', mend }];
}

/** Rows as a table; absent where there is nothing below a header. */
function foundTable(file: string, text: string, { cells }: FoundRows): Table | undefined {
  const filled = cells.filter((row) => row.some((cell) => cell.text !== ''));
  const start = filled.findIndex((row) => row.length > 1);
  const [header, ...rows] = filled.slice(Math.max(start, 0));
  if (header === undefined || rows.length === 0) return undefined;
  const placeAt = placesIn(text);
  const placed = (offset: number) => ({ file, ...placeAt(offset) });
  const width = Math.max(header.length, ...rows.map((row) => row.length));
  return tableOf(
    file,
    Array.from({ length: width }, (_, at) => ({
      name: header[at]?.text ?? '',
      place: placed(header[at]?.offset ?? 0),
    })),
    rows.map((row) => ({
      place: placed(row[0]?.offset ?? 0),
      cells: Array.from({ length: width }, (_, at) => ({
        text: row[at]?.text ?? '',
        place: placed(row[at]?.offset ?? 0),
      })),
    })),
  );
}
