import { type Problem, startOf } from '#errors.ts';
import { type Change, fileChanges, sheetChanges } from './cleaning-changes.ts';
import { parseTable } from './parse-table.ts';
import { readSheet } from './read-sheet.ts';
import { type Table, textAt } from './table.ts';
import { writeCsv } from './write-csv.ts';

/** A file written the canonical way. */
export interface CleanTable {
  /**
   * The table in UTF-8 without byte-order mark, each line ended by LF, cells separated by commas,
   * in quotes where needed. Absent where the file cannot be parsed.
   */
  text?: string;
  /** Empty where the file is clean already, or cannot be parsed. */
  changes: Change[];
  /** Why the file cannot be parsed. */
  problems: Problem[];
}

/**
 * Writes a table the canonical way, leaving what its cells say as typed: the clean text parses to
 * the same columns and cells.
 */
export function cleanTable(file: string, bytes: Uint8Array): CleanTable {
  const { table, problems } = parseTable(file, bytes);
  const { sheet } = readSheet(file, bytes);
  if (table === undefined || sheet === undefined) return { changes: [], problems };
  const text = writeTable(table);
  const changes = [...fileChanges(file, sheet, text), ...sheetChanges(file, sheet)];
  if (changes.length === 0 && text !== sheet.source.text)
    changes.push({
      ...startOf(file),
      what: 'blanks removed between quotes and delimiters',
    });
  return { text, changes, problems };
}

function writeTable(table: Table): string {
  const rows = Array.from({ length: table.size }, (_, row) =>
    table.columns.map((_, column) => textAt(table, row, column) ?? ''),
  );
  return writeCsv(
    table.columns.map(({ name }) => name),
    rows,
  );
}
