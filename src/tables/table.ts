import type { Place } from '#errors.ts';
import type { DecimalMark } from './digits.ts';
import type { DecimalProof } from './number.ts';

/** A table as it stands in its file: text only, each cell with its place. */
export interface Table {
  file: string;
  /**
   * How decimals are written in this file; where nothing proves it, `,` for the delimiter `;`, else
   * `.`.
   */
  decimal: DecimalMark;
  columns: TableColumn[];
  rows: TableRow[];
}

export interface TableColumn {
  /** The header, without blanks around it. */
  name: string;
  place: Place;
  /** What proves the decimal mark to `parseNumber` for the cells of this column. */
  decimalProof: DecimalProof;
}

export interface TableRow {
  /** Where its first line begins. */
  place: Place;
  /** One cell for each column, in the order of the columns. */
  cells: TableCell[];
}

export interface TableCell {
  /** The text of the cell, without blanks around it; empty for a blank cell. */
  text: string;
  /** Where the cell begins, after its opening quote if it has one. */
  place: Place;
}
