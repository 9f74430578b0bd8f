import { type Place, startOf } from '#errors.ts';
import { delimiterName } from './delimiter.ts';
import type { CsvSheet } from './read-sheet.ts';
import { filledWidth, headerRecord, headerWidth } from './width.ts';

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
  const separated = headerWidth(records) > 1;
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
export function sheetChanges(file: string, { reading: { records } }: CsvSheet): Change[] {
  const header = headerRecord(records);
  const width = headerWidth(records);
  return Array.from({ length: records.size }, (_, record) => record).flatMap((record): Change[] => {
    if (filledWidth(records, record) === 0)
      return [{ file, ...records.place(record), what: 'empty row removed' }];
    return Array.from({ length: records.width(record) }, (_, cell) => cell).flatMap((cell) => {
      const raw = records.raw(record, cell);
      const told = cellChange(raw, { isName: record === header, isBeyond: cell >= width });
      return told === undefined ? [] : [{ file, ...records.place(record, cell), ...told }];
    });
  });
}

function cellChange(
  raw: string,
  { isName, isBeyond }: { isName: boolean; isBeyond: boolean },
): Pick<Change, 'what' | 'value'> | undefined {
  const text = raw.trim();
  if (isName && text === '') return { what: 'empty column removed' };
  if (isBeyond) return { what: 'empty cell removed' };
  return raw === text ? undefined : { what: 'blanks removed around the cell', value: text };
}

function countQuotes(text: string): number {
  return text.split('"').length;
}
