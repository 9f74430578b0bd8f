import Papa from 'papaparse';
import { placesIn } from '#encoding/line-and-column.ts';
import type { TableRow } from './table.ts';

/** The delimiters of CSV files that spreadsheets export. */
export const delimiters = [',', ';', '\t'] as const;
export type Delimiter = (typeof delimiters)[number];

/** The records of a text: of each cell only where it stands in it, so that a million of them fit into memory. */
export interface Records {
  /** How many there are. */
  size: number;
  /** How many cells a record has. */
  width(record: number): number;
  /** A cell as it is meant, with the blanks around it. */
  raw(record: number, cell: number): string;
  /** Where a record begins; or its cell, after its opening quote if it has one. */
  place(record: number, cell?: number): { line: number; column: number };
}

/** A text as the parser cuts it. */
export interface CutText {
  records: Records;
  /** The offset of the first cell whose quotes do not match. */
  badQuote?: number | undefined;
  /** Record and cell of those that hold a quote without being quoted. */
  strayQuotes: (readonly [record: number, cell: number])[];
}

/** As many cells as a text has at most: a delimiter within quotes separates none. */
export function countCells(text: string, delimiter: Delimiter): number {
  return countSigns(text, delimiter) + countSigns(text, '\n');
}

/** Cuts a text whose lines end with LF; the first of them has the number `firstLine` in its file. */
export function cutRecords(text: string, firstLine: number, delimiter: Delimiter): CutText {
  const most = countCells(text, delimiter) + 1;
  const places = { starts: new Uint32Array(most), ends: new Uint32Array(most) };
  const firsts = new Uint32Array(countSigns(text, '\n') + 2);
  const strayQuotes: CutText['strayQuotes'] = [];
  let [size, cells, offset, badQuote] = [0, 0, 0, undefined as number | undefined];
  Papa.parse<string[]>(worthCutting(text, delimiter), {
    delimiter,
    newline: '\n',
    step: ({ data, errors }) => {
      badQuote ??= errors.find(({ type }) => type === 'Quotes')?.index;
      for (const [cell, raw] of data.entries()) {
        const isQuoted = text.charAt(offset) === '"';
        if (isQuoted) offset += 1;
        else if (raw.includes('"')) strayQuotes.push([size, cell]);
        places.starts[cells] = offset;
        offset += isQuoted ? doubled(raw).length : raw.length;
        places.ends[cells] = offset;
        if (isQuoted) offset = text.indexOf(cell < data.length - 1 ? delimiter : '\n', offset + 1);
        offset += 1;
        cells += 1;
      }
      size += 1;
      firsts[size] = cells;
    },
  });
  // After the last line end the parser sees one more record.
  const records = recordsIn(text, firstLine, { ...places, firsts, size: size - 1 });
  return { records, badQuote, strayQuotes };
}

/** As much of a text as tells whether its quotes fit a delimiter. */
const headLength = 100_000;

/** The first lines of a text where their quotes do not match; else all of it. The parser keeps each fault. */
function worthCutting(text: string, delimiter: Delimiter): string {
  const head = text.slice(0, text.lastIndexOf('\n', headLength) + 1);
  if (head.length === text.length) return text;
  const { errors } = Papa.parse(head, { delimiter, newline: '\n' });
  return errors.some(({ code }) => code === 'InvalidQuotes') ? head : text;
}

/** Records of nothing. */
export const noRecords: Records = {
  size: 0,
  width: () => 0,
  raw: () => '',
  place: () => ({ line: 1, column: 1 }),
};

function recordsIn(
  text: string,
  firstLine: number,
  cut: { starts: Uint32Array; ends: Uint32Array; firsts: Uint32Array; size: number },
): Records {
  const { starts, ends, firsts, size } = cut;
  const cellOf = (record: number, cell: number) => (firsts[record] ?? 0) + cell;
  const width = (record: number) => cellOf(record + 1, 0) - cellOf(record, 0);
  let placeAt: ReturnType<typeof placesIn> | undefined;
  return {
    size,
    width,
    raw: (record, cell) => {
      if (cell >= width(record)) return '';
      const start = starts[cellOf(record, cell)] ?? 0;
      const written = text.slice(start, ends[cellOf(record, cell)]);
      return text.charAt(start - 1) === '"' ? written.replaceAll('""', '"') : written;
    },
    place: (record, cell) => {
      const { line, column } = (placeAt ??= placesIn(text))(starts[cellOf(record, cell ?? 0)] ?? 0);
      return { line: line + firstLine - 1, column: cell === undefined ? 1 : column };
    },
  };
}

/** A record with all its cells, without blanks around their texts. */
export function recordAt(file: string, records: Records, record: number): TableRow {
  const cells = Array.from({ length: records.width(record) }, (_, cell) => ({
    text: records.raw(record, cell).trim(),
    place: { file, ...records.place(record, cell) },
  }));
  return { place: { file, ...records.place(record) }, cells };
}

function doubled(raw: string): string {
  return raw.includes('"') ? raw.replaceAll('"', '""') : raw;
}

function countSigns(text: string, sign: string): number {
  let count = 0;
  for (let at = text.indexOf(sign); at !== -1; at = text.indexOf(sign, at + 1)) count += 1;
  return count;
}
