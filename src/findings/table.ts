import Papa from 'papaparse';
import type { Place, Problem } from '#errors.ts';

/** A table as it stands in its file: text only, each cell with its place. */
export interface Table {
  file: string;
  /** How decimals are written in this file. */
  decimal: '.' | ',';
  columns: TableColumn[];
  rows: TableRow[];
}

export interface TableColumn {
  /** The header, without blanks around it. */
  name: string;
  place: Place;
}

export interface TableRow {
  place: Place;
  /** One cell for each column, in the order of the columns. */
  cells: TableCell[];
}

export interface TableCell {
  /** The text of the cell, without blanks around it. */
  text: string;
  place: Place;
}

/** Parses the bytes of a CSV file. */
export function parseTable(
  file: string,
  bytes: Uint8Array,
): { table?: Table; problems: Problem[] } {
  const text = new TextDecoder('utf-8').decode(bytes);
  const records = readRecords(file, text);
  const [header, ...rows] = records;
  if (header === undefined || rows.length === 0)
    return {
      problems: [
        {
          file,
          line: 1,
          column: 1,
          what: 'empty table',
          mend: 'give it a header line and at least one row',
        },
      ],
    };
  const columns = header.cells.map(({ text: name, place }) => ({ name, place }));
  return { table: { file, decimal: '.', columns, rows }, problems: [] };
}

function readRecords(file: string, text: string): TableRow[] {
  const { data } = Papa.parse<string[]>(text.trimEnd(), { delimiter: ',' });
  return data.map((cells, index) => {
    let column = 1;
    return {
      place: { file, line: index + 1, column: 1 },
      cells: cells.map((cell) => {
        const place = { file, line: index + 1, column };
        column += cell.length + 1;
        return { text: cell.trim(), place };
      }),
    };
  });
}
