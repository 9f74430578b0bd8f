import { type Problem, startOf } from '#errors.ts';
import { type SheetColumn, sheetColumns } from './sheet-columns.ts';

/** The cells of a sheet as texts, row by row as spreadsheets number them; rows that are empty are there too. */
export type SheetCells = readonly (readonly string[])[];

/** A row that came back from a translator. */
export interface ReturnedRow {
  /** The number of the row in the sheet, and of the column of its translation; both from 1. */
  line: number;
  column: number;
  cells: Record<SheetColumn, string>;
}

/** A sheet that came back. */
export interface ReturnedSheet {
  /** As it was typed on the command line. */
  file: string;
  /** The language it was translated from, and the one it was translated into. */
  from: string;
  to: string;
  rows: ReturnedRow[];
}

/** As many rows may stand above the headings: somebody has written a title there. */
const headingsWithin = 20;

/** What stands above each column; the language of two of them is read as well. */
const headings: Record<SheetColumn, RegExp> = {
  file: /^file$/i,
  key: /^key$/i,
  where: /^where/i,
  filled: /^source \([\w-]+\) with/i,
  source: /^source \(([\w-]+)\)$/i,
  before: /^translation \([\w-]+\) before$/i,
  translation: /^translation \(([\w-]+)\)$/i,
  state: /^state$/i,
  note: /^note$/i,
};

/** Without these nobody knows what is translated. */
const needed = ['file', 'key', 'source', 'translation'] as const;

/** Finds the rows of a sheet by its headings, in whatever order its columns are; others may stand between them. */
export function returnedSheet(
  file: string,
  cells: SheetCells,
): { sheet?: ReturnedSheet; problems: Problem[] } {
  const top = cells.slice(0, headingsWithin).findIndex(isHeadings);
  const names = (cells[top] ?? []).map(tidy);
  const found = Object.fromEntries(
    sheetColumns.map(({ name }) => [name, names.findIndex((text) => headings[name].test(text))]),
  ) as Record<SheetColumn, number>;
  const lacking = needed.filter((name) => found[name] === -1);
  if (lacking.length > 0) return { problems: [unknownSheet(file, lacking)] };
  const tag = (name: 'source' | 'translation') =>
    headings[name].exec(names[found[name]] ?? '')?.[1];
  const rows = cells.slice(top + 1).map((row, index): ReturnedRow => ({
    line: top + 2 + index,
    column: found.translation + 1,
    cells: Object.fromEntries(
      sheetColumns.map(({ name }) => [name, meant(row[found[name]] ?? '')]),
    ) as ReturnedRow['cells'],
  }));
  const filled = rows.filter(({ cells: own }) => own.key !== '' || own.translation !== '');
  const tags = { from: tag('source') ?? '', to: tag('translation') ?? '' };
  return { sheet: { file, ...tags, rows: filled }, problems: [] };
}

/** Whether a row holds the headings of a sheet that was exported. */
export function isHeadings(row: readonly string[]): boolean {
  const names = row.map(tidy);
  return (['key', 'translation'] as const).every((name) =>
    names.some((text) => headings[name].test(text)),
  );
}

function tidy(text: string): string {
  return text.replace(/[\s\uFEFF]+/g, ' ').trim();
}

/** A cell as its author meant it: spreadsheets have line breaks of their own, and an apostrophe before what is no formula. */
function meant(cell: string): string {
  const text = cell.replace(/\r\n?/g, '\n').replaceAll('_x000D_', '').trim();
  return /^'\s*[=+\-@＝＋－＠]/.test(text) ? text.slice(1) : text;
}

function unknownSheet(file: string, lacking: readonly string[]): Problem {
  return {
    ...startOf(file),
    what: 'sheet that constats did not export, or without its headings',
    value: lacking.join(', '),
    mend: 'keep the first row as it was: npx constats words export writes the sheet anew',
  };
}
