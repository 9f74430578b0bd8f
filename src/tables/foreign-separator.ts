import type { Problem } from '#errors.ts';
import type { Reading } from './csv-reading.ts';
import { readDigits } from './digits.ts';
import { headerWidth } from './width.ts';

/** What some write between cells that no spreadsheet reads as a CSV file. */
const separators: readonly [name: string, sign: RegExp][] = [
  ['"|"', /\|/],
  ['blanks', / {2,}/],
  ['blanks', / +/],
];

/** The problem of a table whose lines all fall into as many cells, but at a sign that separates none. */
export function foreignSeparator(file: string, reading: Reading): Problem | undefined {
  const { text, firstLine, records, fault } = reading;
  if (fault !== undefined || headerWidth(records) > 1) return undefined;
  const lines = text.split('\n').map((line) => line.trim());
  const filled = lines.filter(Boolean);
  const [name] = separators.find(([, sign]) => separates(sign, filled)) ?? [];
  if (name === undefined) return undefined;
  const usable = text.includes(',') ? '";"' : '","';
  return {
    file,
    line: lines.findIndex(Boolean) + firstLine,
    column: 1,
    what: `cells separated by ${name}`,
    mend: `write ${usable} between cells instead, and nothing at the ends of lines; or have the spreadsheet save the table as CSV`,
  };
}

/** Whether a sign cuts each line into as many cells; blanks stand in names, too, unless a number follows each. */
function separates(sign: RegExp, lines: readonly string[]): boolean {
  const [header = [], ...rows] = lines.map((line) => line.split(sign));
  if (header.length < 2 || rows.length === 0) return false;
  if (rows.some((cells) => cells.length !== header.length)) return false;
  return sign.source === '\\|' || rows.every((cells) => isNamedNumber(cells));
}

function isNamedNumber(cells: readonly string[]): boolean {
  return readDigits(cells[0] ?? '') === undefined && readDigits(cells.at(-1) ?? '') !== undefined;
}
