import { type Problem, startOf } from '#errors.ts';
import type { Reading } from './csv-reading.ts';
import { type Delimiter, delimiters } from './csv-records.ts';
import { excerpt } from './quote-faults.ts';
import { headerWidth } from './width.ts';

/**
 * What Excel's first line names, e.g. `;` for `sep=;`, and the length of that line; undefined
 * without such a line.
 */
export function declaredDelimiter(text: string): { name: string; length: number } | undefined {
  const line = /^sep=(.)[^\S\n]*\n/i.exec(text);
  return line === null ? undefined : { name: line[1] ?? '', length: line[0].length };
}

/**
 * The delimiters that may be meant: the declared one, else those that occur, else the comma. Empty
 * for an unknown one.
 */
export function possibleDelimiters(text: string, declared?: string): Delimiter[] {
  if (declared !== undefined) return delimiters.filter((delimiter) => delimiter === declared);
  const found = delimiters.filter((delimiter) => text.includes(delimiter));
  return found.length > 0 ? found : [','];
}

/**
 * Chooses the one reading that gives every row as many cells, two or more, as the header has. Where
 * all readings agree on a single column, any will do. Where none fits, the nearest is chosen, so
 * that its faults can be told. Undefined where several fit: only a person can know.
 */
export function chooseReading(readings: readonly Reading[]): Reading | undefined {
  const level = readings.filter(isLevel);
  const wide = level.filter(({ records }) => headerWidth(records) > 1);
  if (wide.length === 1) return wide[0];
  if (wide.length > 1) {
    const certain = wide.filter(({ strayQuotes }) => strayQuotes.length === 0);
    return certain.length === 1 ? certain[0] : undefined;
  }
  if (level.length === readings.length) return readings[0];
  return readings
    .filter((reading) => !isLevel(reading))
    .sort((a, b) => distance(a) - distance(b))[0];
}

export function unknownDelimiter(file: string, name: string): Problem {
  const mend = 'expected ";", "," or a tab: export the file with one of these between cells';
  return { file, line: 1, column: 5, what: 'unknown delimiter', value: name, mend };
}

/** The problem of a file that reads well with several delimiters. */
export function ambiguousDelimiter(file: string, readings: readonly Reading[]): Problem {
  const [text = ''] = readings.map((reading) => reading.text);
  const fitting = readings.filter(isLevel).map(({ delimiter }) => delimiterName(delimiter));
  return {
    ...startOf(file),
    what: `cells may be separated by ${fitting.join(' or by ')}`,
    value: excerpt(text, 0),
    mend: 'name the right one in a line before the header, e.g. "sep=;", or keep the other out of the names of columns',
  };
}

/** A delimiter as it is called in a message, e.g. `";"`. */
export function delimiterName(delimiter: Delimiter): string {
  return delimiter === '\t' ? 'a tab' : `"${delimiter}"`;
}

function isLevel({ uneven, fault }: Reading): boolean {
  return uneven.length === 0 && fault === undefined;
}

// A reading with several columns in its header is nearer than any with one.
function distance({ records, uneven, fault }: Reading): number {
  const share = (fault === undefined ? uneven.length : records.size) / (records.size + 1);
  return headerWidth(records) > 1 ? share : share + 1;
}
