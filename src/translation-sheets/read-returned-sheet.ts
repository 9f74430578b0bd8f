import { foreignFormat } from '#encoding/foreign-format.ts';
import type { Problem } from '#errors.ts';
import { readWorkbook } from '#spreadsheets/workbook.ts';
import { readCsvCells } from './read-csv-cells.ts';
import {
  isHeadings,
  type ReturnedSheet,
  returnedSheet,
  type SheetCells,
} from './returned-sheet.ts';

/** Reads a sheet that came back, a workbook or a CSV by its bytes; in a workbook the sheet with the headings. */
export function readReturnedSheet(
  file: string,
  bytes: Uint8Array,
): { sheet?: ReturnedSheet; problems: Problem[] } {
  const isCsv = foreignFormat(bytes) === undefined;
  const { cells, problems } = isCsv ? readCsvCells(file, bytes) : readWorkbookCells(file, bytes);
  return cells === undefined ? { problems } : returnedSheet(file, cells);
}

function readWorkbookCells(
  file: string,
  bytes: Uint8Array,
): { cells?: SheetCells; problems: Problem[] } {
  const { sheets, problems } = readWorkbook(file, bytes);
  if (problems.length > 0) return { problems };
  const all = sheets.map(({ rows }) => rows.map((row) => row.map((cell) => cell?.text ?? '')));
  return { cells: all.find((rows) => rows.some(isHeadings)) ?? all[0] ?? [], problems };
}
