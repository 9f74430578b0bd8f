import Papa from 'papaparse';
import { decodeTable } from '#encoding/decode.ts';
import type { Problem } from '#errors.ts';
import { isHeadings, type SheetCells } from './returned-sheet.ts';

/** The cells of a CSV, whatever program saved it: the separator is the one that its headings have between them. */
export function readCsvCells(
  file: string,
  bytes: Uint8Array,
): { cells?: SheetCells; problems: Problem[] } {
  const source = decodeTable(bytes);
  if ('what' in source) return { problems: [{ file, ...source }] };
  const readings = [',', ';', '\t'].map(
    (delimiter) => Papa.parse<string[]>(source.text, { delimiter }).data,
  );
  return { cells: readings.find((rows) => rows.some(isHeadings)) ?? readings[0], problems: [] };
}
