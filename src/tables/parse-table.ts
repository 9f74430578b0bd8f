import { type Problem, startOf } from '#errors.ts';
import { decideDecimal } from './decimal.ts';
import { headerProblems } from './header.ts';
import { pastedTwice } from './pasted-twice.ts';
import { readSheet } from './read-sheet.ts';
import { recordAt, type Records } from './csv-records.ts';
import { gatherTexts, type Table } from './table.ts';
import { filledWidth } from './width.ts';

/**
 * Parses the bytes of a CSV file as spreadsheets export it: a header line, then rows. Encoding,
 * delimiter and decimal mark are what the file proves; where it leaves a doubt, it is refused. Rows
 * and columns without any text are dropped wherever they stand, since they only space a table out.
 */
export function parseTable(
  file: string,
  bytes: Uint8Array,
): { table?: Table; problems: Problem[] } {
  const { sheet, problems } = readSheet(file, bytes);
  if (sheet === undefined) return { problems };
  const { records, delimiter } = sheet.reading;
  const [first, ...rows] = filledRecords(records);
  if (first === undefined || rows.length === 0) return { problems: [emptyTable(file)] };
  const header = recordAt(file, records, first);
  const place = (row: number, cell?: number) => ({ file, ...records.place(rows[row] ?? 0, cell) });
  const all = header.cells.map((named, cell) => ({
    named,
    cell,
    ...gatherTexts(rows.length, (row) => records.raw(rows[row] ?? 0, cell).trim()),
  }));
  const kept = all.filter(({ named }) => named.text !== '');
  const placeOf = (row: number, column?: number) => place(row, kept[column ?? -1]?.cell);
  const decimals = decideDecimal(kept, delimiter === ';' ? ',' : '.', placeOf);
  const below = () => rows.values().map((record) => recordAt(file, records, record));
  const faults = [
    ...headerProblems(header, { columns: all, place, rows: below }),
    ...decimals.problems,
    ...pastedTwice(header, all, place),
  ];
  if (faults.length > 0) return { problems: faults };
  const columns = kept.map(({ named: { text: name, place }, texts, cells }, index) => ({
    name,
    place,
    decimalProof: decimals.proofs[index] ?? 'none',
    texts,
    cells,
  }));
  return {
    table: { file, decimal: decimals.decimal, columns, size: rows.length, place: placeOf },
    problems: [],
  };
}

/** Positions of the records that are not empty. */
function filledRecords(records: Records): number[] {
  const filled: number[] = [];
  for (let record = 0; record < records.size; record += 1)
    if (filledWidth(records, record) > 0) filled.push(record);
  return filled;
}

function emptyTable(file: string): Problem {
  const mend = 'give it a line with the names of the columns, and at least one row below';
  return { ...startOf(file), what: 'empty table', mend };
}
