import { fillsGap, isBound, markedNumber } from '#findings/columns/number-column.ts';
import { canonicalDigits } from './number-text.ts';
import type { Sheet, SheetCell } from './sheet.ts';

/** What stands in a cell of a sheet. */
export type CellContent =
  | { kind: 'blank' }
  | { kind: 'words' }
  /** What stands in the place of a number. */
  | { kind: 'symbol' }
  /** One number; or several in one cell, as "48 % (825)" and "48 [45–51]" have. */
  | {
      kind: 'numbers';
      numbers: readonly CellNumber[];
      mark: string;
      form: 'single' | 'pair' | 'interval';
    };

export interface CellNumber {
  /** With a point before decimals. */
  digits: string;
  /** The digits that the file holds, where these are more than are shown. */
  held?: string;
  percent: boolean;
}

const blank = { kind: 'blank' } as const;
const number = String.raw`([+\-\u2212]?\d[\d.,'’ \u00a0\u202f]*?\s?%?)`;
const pair = new RegExp(
  String.raw`^${number}\s*(?:[(\[|/;\n]\s*(?:n\s*=\s*)?)${number}\s*[)\]]?$`,
  'iu',
);
const interval = new RegExp(
  String.raw`^${number}\s*[(\[]\s*(?:(?:ic|ci)\s?95\s?%?\s*[:=]?\s*)?${number}\s*(?:[-–—;]|,\s|to|à|a)\s*${number}\s*[)\]]$`,
  'iu',
);

/** Whether a text says within which ages, years or numbers something lies: a name of a group, or a number that is kept back. */
export function isSpan(text: string): boolean {
  return /^\d[\d.,]* ?[-–] ?\d[\d.,]*%?$/.test(text);
}

/** The two ends of an interval that stands in a cell of its own: "45.1-51.0", "[45,1 ; 51,0]". */
export function intervalEnds(text: string, { decimal }: Pick<Sheet, 'decimal'>): CellNumber[] {
  const [, ...ends] =
    /^[(\[]?\s*(\d[\d.,]*)\s*%?\s*(?:[-–—;]|,\s|to|à|a)\s*(\d[\d.,]*)\s*%?\s*[)\]]?$/iu.exec(
      text,
    ) ?? [];
  return ends.flatMap((end) => {
    const digits = canonicalDigits(end, decimal);
    return digits === undefined ? [] : [{ digits, percent: false }];
  });
}

/** Reads a cell. */
export function contentOf(
  cell: SheetCell | undefined,
  { decimal }: Pick<Sheet, 'decimal'>,
): CellContent {
  if (cell === undefined || cell.text === '') return blank;
  if (cell.number !== undefined)
    return { kind: 'numbers', numbers: [cell.number], mark: '', form: 'single' };
  const { text } = cell;
  if (text.length > 60 || /^(?:19|20)\d\d\s*\(n\s*=/i.test(text)) return { kind: 'words' };
  const read = (written: string): CellNumber[] => {
    const plain = written.trim();
    const digits = canonicalDigits(plain, decimal);
    return digits === undefined ? [] : [{ digits, percent: plain.endsWith('%') }];
  };
  const [, ...limits] = interval.exec(text) ?? [];
  const within = limits.flatMap(read);
  if (within.length === 3 && isOrdered(within))
    return { kind: 'numbers', numbers: within, mark: '', form: 'interval' };
  const [, ...parts] = isFootnoted(text) ? [] : (pair.exec(text) ?? []);
  const numbers = parts.flatMap(read);
  if (numbers.length === 2) return { kind: 'numbers', numbers, mark: '', form: 'pair' };
  const marked = markedNumber(text);
  if (marked !== undefined && isMark(marked.mark)) {
    const numbers = read(marked.number);
    return numbers.length === 0
      ? { kind: 'words' }
      : { kind: 'numbers', numbers, mark: marked.mark, form: 'single' };
  }
  if (isSpan(text)) return { kind: 'words' };
  return fillsGap(text) || isBound(text) || isError(text) || isHidden(text)
    ? { kind: 'symbol' }
    : { kind: 'words' };
}

/** Whether a number lies between two others. */
function isOrdered(numbers: readonly CellNumber[]): boolean {
  const [value = 0, low = 0, high = 0] = numbers.map(({ digits }) => Number(digits));
  return low <= value && value <= high;
}

/** "48 (2)" is a number with the mark of a footnote; "48 % (2)" is a share and a count. */
function isFootnoted(text: string): boolean {
  return /^[^%(]*\(\d\)$/.test(text);
}

/** "12 ans" is no number with a mark: a mark is a sign, a single letter, or stands in brackets. */
function isMark(mark: string): boolean {
  return mark === '' || !/^\p{L}{2,}$/u.test(mark);
}

/** What a spreadsheet shows where a formula has no value. */
function isError(text: string): boolean {
  return /^#(?:DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!|N\/D|NOMBRE!|VALEUR!|NOM\?)$|^Err:\d{3}$/i.test(
    text,
  );
}

/** Signs for numbers that a source keeps back, such as "ND", "NR", "[c]". */
function isHidden(text: string): boolean {
  return /^(?:n\.?[dracsp]\.?|n\.s\.|s\.?s\.?|conf\.?|\[[a-z]{1,4}\]|\(\w\)|secret)$/i.test(text);
}
