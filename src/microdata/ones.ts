import { type ColumnKind, weightName } from './column-kinds.ts';
import type { TableTexts } from './table-texts.ts';
import { isOnes } from './counted.ts';
import type { Evidence } from './evidence.ts';

/** So many rows are not counted one by one by chance. */
const manyRows = 10;

/**
 * Rows that count one person each: all of them, or nearly all of many. A few ones among other counts are left to the
 * rule of the smallest cell, and so is a table of few rows.
 */
export function countsOfOne(texts: TableTexts, base: number | undefined): Evidence | undefined {
  if (texts.size < 2) return undefined;
  const ones = texts.counted.counts.find((kind) => countsOnes(kind, texts, base));
  if (ones === undefined) return undefined;
  const { shown, place } = ones.column;
  return { what: 'every count is 1', ...(shown && { column: shown }), place };
}

function countsOnes(
  { column, numbers }: ColumnKind,
  { size }: TableTexts,
  base: number | undefined,
) {
  if (numbers === undefined) return false;
  if (isOnes(numbers)) return size >= manyRows || size === base;
  const whole = column.texts.map((text) => /^\d+$/.test(text));
  const counts = column.cells.filter((position) => whole[position]);
  const one = column.texts.indexOf('1');
  const ones = counts.filter((position) => position === one).length;
  return counts.length >= manyRows * 2 && ones >= counts.length * 0.9;
}

/** How many people each respondent stands for: of groups nothing is weighted any more. */
export function weights({ kinds, counted }: TableTexts): Evidence | undefined {
  const { counts, isOfGroups } = counted;
  const found = kinds.find(
    (kind) =>
      (weightName.test(kind.column.joined) || counts.includes(kind)) && isAroundOne(kind.numbers),
  );
  if (found === undefined || isOfGroups) return undefined;
  const { shown, place } = found.column;
  return { what: 'a weight for each person', ...(shown && { column: shown }), place };
}

function isAroundOne(numbers: readonly number[] | undefined): boolean {
  if (numbers === undefined || numbers.length < 3) return false;
  const mean = numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
  return numbers.some((number) => !Number.isInteger(number)) && mean > 0.3 && mean < 5;
}
