import { max, min, sum } from 'd3-array';
import type { Symbols } from '#findings/specs/symbols.ts';
import { readDigits } from '#tables/digits.ts';
import type { Table } from '#tables/table.ts';
import { meantMeasures, namesGroups } from './measure-words.ts';

/** What the cells of a column are, by count; blank ones are none of these. */
export interface Held {
  /** That read as numbers, with or without a mark. */
  numbers: number;
  /** Of the numbers, those that no group is named by: with decimals or a percent sign. */
  measured: number;
  /** That stand for a number, by the symbols of the study. */
  symbols: number;
  /** Of other text. What only fills a gap, as ":" and "n/a" do, is none. */
  words: number;
  smallest: number;
  largest: number;
}

/** Looks into the cells of a column. */
export function lookInto(table: Table, index: number, symbols: Symbols): Held {
  const { texts = [], cells = [] } = table.columns[index] ?? {};
  const counts = new Uint32Array(texts.length);
  for (const position of cells) counts[position] = (counts[position] ?? 0) + 1;
  const all = texts.map((text, position) => ({ text, count: counts[position] ?? 0 }));
  const others = all.filter(({ text }) => text !== '' && !Object.hasOwn(symbols, text));
  const marked = others.map((other) => ({ ...other, number: markedNumber(other.text)?.number }));
  const numbers = marked.flatMap(({ number, count }) =>
    number === undefined ? [] : { number, count },
  );
  const words = marked.filter(
    ({ text, number }) => number === undefined && !fillsGap(text) && !isBound(text),
  );
  const values = numbers.flatMap(({ number }) => valueOf(number, table) ?? []);
  return {
    numbers: sum(numbers, ({ count }) => count),
    measured: sum(numbers, ({ number, count }) => (isMeasured(number) ? count : 0)),
    symbols: sum(all, ({ text, count }) => (Object.hasOwn(symbols, text) ? count : 0)),
    words: sum(words, ({ count }) => count),
    smallest: min(values) ?? Infinity,
    largest: max(values) ?? -Infinity,
  };
}

/**
 * Whether a column holds numbers rather than names of groups, whatever stands between them: a third of its cells is
 * enough, or a single one with decimals; whole numbers among words name groups where the column is called so.
 */
export function holdsNumbers(column: string, held: Held): boolean {
  const { numbers, measured, symbols, words } = held;
  if (numbers + symbols === 0) return false;
  if (words === 0 || measured > 0) return true;
  if (namesGroups(column) && symbols === 0) return false;
  if (numbers > 0 && meantMeasures(column).length > 0) return true;
  return (numbers + symbols) * 3 >= numbers + symbols + words;
}

/** A number and the mark that stands at it: "13.0*", "5.5r", "64.0 (2)", "~50". */
export function markedNumber(text: string): { number: string; mark: string } | undefined {
  if (text.length > 40) return undefined;
  if (readDigits(text)) return { number: text, mark: '' };
  const [, before = '', number = '', after = ''] =
    /^([~≈*†‡§#]{0,3}\s?)([+\-\u2212]?\d[\d.,'’ \u00a0\u202f]*?%?)(\s?(?:[\p{L}*†‡§#!?¹²³⁴-⁹]{1,3}|\(\w{1,3}\)|\[\w{1,3}\]))?$/u.exec(
      text,
    ) ?? [];
  if (number === '' || !readDigits(number)) return undefined;
  return { number, mark: `${before}${after}`.trim() };
}

/** Whether a text stands where there is no number: ":", "-", "..", "n/a". */
export function fillsGap(text: string): boolean {
  return /^(?:[-–—−:.…*#/?]{1,3}|n\.? ?[/.]? ?[ad]\.?|n\/?c|nan|null|nil|x|c|s|u|nr|s\.?o\.?|ns|missing)$/i.test(
    text,
  );
}

/** Whether a text says within which bounds a number lies: "<0.1", "≤ 5", "n<5", "1-9". */
export function isBound(text: string): boolean {
  return /^(?:(?:n ?)?[<>≤≥]=? ?\d[\d.,]*%?|\d[\d.,]* ?[-–] ?\d[\d.,]*%?)$/.test(text);
}

/** Whether each number is the year of a wave, as far as can be told. */
export function areYears({ numbers, words, measured, smallest, largest }: Held): boolean {
  return numbers > 0 && words === 0 && measured === 0 && smallest >= 1900 && largest < 2100;
}

function isMeasured(number: string): boolean {
  const digits = readDigits(number);
  return number.endsWith('%') || (digits?.fraction !== undefined && digits.fraction !== '');
}

function valueOf(number: string, { decimal }: Table): number | undefined {
  const digits = readDigits(number);
  if (digits === undefined) return undefined;
  const { negative, integer, mark, fraction = '' } = digits;
  const size = Number(mark === decimal ? `${integer}.${fraction}` : `${integer}${fraction}`);
  return negative ? -size : size;
}
