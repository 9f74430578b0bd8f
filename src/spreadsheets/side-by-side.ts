import type { ReadCells } from './blocks.ts';

/** The parts of a sheet that an empty column sets apart, if each is a table of its own: with texts first, and numbers. */
export function sideBySide(sheet: ReadCells): ReadCells[] {
  const width = Math.max(0, ...sheet.contents.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, column) => column);
  const isEmpty = (column: number) => sheet.rows.every((row) => row[column] === undefined);
  const starts = columns.filter(
    (column) => !isEmpty(column) && (column === 0 || isEmpty(column - 1)),
  );
  const parts = starts.map((start, place) => ({ start, end: (starts[place + 1] ?? width) - 1 }));
  if (parts.length < 2 || !parts.every((part) => isTable(sheet, part))) return [sheet];
  return parts.map(({ start, end }) => ({
    ...sheet,
    rows: sheet.rows.map((row) =>
      row.map((cell, column) => (column < start || column > end ? undefined : cell)),
    ),
    contents: sheet.contents.map((row) =>
      row.map((content, column) =>
        column < start || column > end ? { kind: 'blank' as const } : content,
      ),
    ),
  }));
}

function isTable({ contents }: ReadCells, { start, end }: { start: number; end: number }): boolean {
  const words = contents.filter((row) => row[start]?.kind === 'words').length;
  return (
    words > 1 &&
    contents.some((row) => row.slice(start + 1, end + 1).some(({ kind }) => kind === 'numbers'))
  );
}
