import { type Place, startOf } from '#errors.ts';
import { delimiterName } from './delimiter.ts';
import type { CsvSheet } from './read-sheet.ts';
import type { TableCell } from './table.ts';
import { filledWidth, headerRecord } from './width.ts';

/** One thing that cleaning a file changes. */
export interface Change extends Place {
  /** What is done, in lower case and without a full stop, e.g. `byte-order mark removed`. */
  what: string;
  /** The text of the cell, for a change of one cell. */
  value?: string;
}

/** What differs between a file as a whole and its clean text. */
export function fileChanges(file: string, { source, reading }: CsvSheet, clean: string): Change[] {
  const { text, encoding, byteOrderMark } = source;
  const { delimiter, firstLine, records } = reading;
  const separated = headerRecord(records).length > 1;
  const changes: [changed: boolean, what: string][] = [
    [byteOrderMark, 'byte-order mark removed'],
    [encoding !== 'utf-8', `encoding changed from ${encoding} to utf-8`],
    [firstLine > 1, 'line that names the delimiter removed'],
    [separated && delimiter !== ',', `delimiter changed from ${delimiterName(delimiter)} to ","`],
    [text.includes('\r'), 'line ends changed to LF'],
    [!/[\r\n]$/.test(text), 'line end added after the last row'],
    [countQuotes(text) !== countQuotes(clean), 'quotes written only where needed'],
  ];
  return changes.filter(([changed]) => changed).map(([, what]) => ({ ...startOf(file), what }));
}

/** What cleaning changes in single rows and cells. */
export function sheetChanges({ reading, rows }: CsvSheet): Change[] {
  const { records } = reading;
  const header = headerRecord(records);
  return rows.flatMap(({ place, cells }, index): Change[] => {
    const record = records[index] ?? [];
    if (filledWidth(record) === 0) return [{ ...place, what: 'empty row removed' }];
    return cells.flatMap((cell, column) => {
      if (record === header && cell.text === '')
        return [{ ...cell.place, what: 'empty column removed' }];
      if (column >= header.length) return [{ ...cell.place, what: 'empty cell removed' }];
      return record[column] === cell.text ? [] : [blankChange(cell)];
    });
  });
}

function blankChange({ text, place }: TableCell): Change {
  return { ...place, what: 'blanks removed around the cell', value: text };
}

function countQuotes(text: string): number {
  return text.split('"').length;
}
