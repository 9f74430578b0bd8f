import type { Problem } from '#errors.ts';
import { findMicrodata } from '#microdata/microdata.ts';
import { tableOf, type TableRow } from '#tables/table.ts';
import { findBlocks, type ReadCells } from './blocks.ts';

/** The problem of a sheet with one row per person, told as for a table in `data/`. */
export function personsInSheet(
  file: string,
  sheet: ReadCells,
  respondents: number | undefined,
): Problem[] {
  const rowsOf = (least: number) =>
    sheet.rows.flatMap((row, at) =>
      row.filter((cell) => cell !== undefined).length >= least ? [at] : [],
    );
  const wide = rowsOf(2);
  const filled = wide.length > 0 ? wide : rowsOf(1);
  const [block] = findBlocks(sheet);
  const header = block?.headerRows.at(-1) ?? filled[0];
  if (header === undefined) return [];
  const width = Math.max(0, ...filled.map((row) => sheet.rows[row]?.length ?? 0));
  const rowOf = (row: number): TableRow => ({
    place: { file, line: row + 1, column: 1 },
    cells: Array.from({ length: width }, (_, column) => ({
      text:
        sheet.contents[row]?.[column]?.kind === 'numbers'
          ? digitsIn(sheet, row, column)
          : (sheet.rows[row]?.[column]?.text ?? ''),
      place: { file, line: row + 1, column: column + 1 },
    })),
  });
  const { cells } = rowOf(header);
  const columns = cells.map(({ place }, column) => ({
    name: sheet.rows[header]?.[column]?.text ?? '',
    place,
  }));
  return findMicrodata(
    tableOf(file, columns, filled.filter((row) => row > header).map(rowOf)),
    respondents,
  );
}

function digitsIn(sheet: ReadCells, row: number, column: number): string {
  const content = sheet.contents[row]?.[column];
  const text = sheet.rows[row]?.[column]?.text ?? '';
  return content?.kind === 'numbers' && content.form === 'single' && content.mark === ''
    ? (content.numbers[0]?.digits ?? text)
    : text;
}
