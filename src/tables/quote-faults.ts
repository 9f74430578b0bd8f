import { placeAt } from '#encoding/line-and-column.ts';
import { furtherLines, type Problem } from '#errors.ts';
import type { TableCell } from './table.ts';

/** What keeps a text from being cut into cells, and where. */
export interface QuoteFault {
  /** Offset in the text. */
  offset: number;
  what: string;
  /** Default: the place says enough. */
  value?: string;
  mend: string;
}

/** The fault of a cell whose opening quote stands just before `offset`. */
export function quoteFault(text: string, offset: number): QuoteFault {
  return {
    offset,
    what: 'quote that is not closed, or closed in the middle of the cell',
    value: excerpt(text, offset),
    mend: 'end the cell with a double quote, and write each quote inside it twice',
  };
}

/**
 * A run of blanks that no table has. The parser looks at the blanks after each misplaced quote
 * anew, so that a small file could take it hours.
 */
export function blankRun(text: string, delimiter: string): QuoteFault | undefined {
  // Looking at the beginning of a run only keeps the search linear.
  const run = delimiter === '\t' ? /(?<![^\S\n\t])[^\S\n\t]{256}/ : /(?<![^\S\n])[^\S\n]{256}/;
  const offset = text.search(run);
  if (offset === -1) return undefined;
  return { offset, what: 'more than 255 blanks in a row', mend: 'delete them' };
}

/** Tells a fault of a text whose first line has the number `firstLine` in its file. */
export function faultProblem(
  file: string,
  text: string,
  firstLine: number,
  fault: QuoteFault,
): Problem {
  const { offset, ...told } = fault;
  const { line, column } = placeAt(text, offset);
  return { file, line: line + firstLine - 1, column, ...told };
}

/** One problem for all cells that hold a quote but do not begin with one. */
export function strayQuoteProblems(cells: readonly TableCell[]): Problem[] {
  return cells.slice(0, 1).map(({ text, place }) => ({
    ...place,
    what: 'quote inside a cell that does not begin with one',
    value: excerpt(text, 0),
    mend: `put the whole cell between double quotes, without blanks before them, and write each quote inside it twice${furtherLines(cells.map((cell) => cell.place))}`,
  }));
}

/** The beginning of a line, to recognise it by. */
export function excerpt(text: string, offset: number): string {
  const [line = ''] = text.slice(offset, offset + 60).split('\n');
  return line.length < 60 ? line : `${line}…`;
}
