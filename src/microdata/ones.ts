import { type ColumnKind, kindsOf, weightName } from './column-kinds.ts';
import type { TableTexts } from './column-texts.ts';
import { countedIn, isOnes } from './counted.ts';
import type { Evidence } from './evidence.ts';

/** So many rows are not counted one by one by chance. */
const manyRows = 10;

/**
 * Rows that count one person each: all of them, or nearly all of many. A few ones among other counts are left to the
 * rule of the smallest cell, and so is a table of few rows.
 */
export function countsOfOne(texts: TableTexts, base: number | undefined): Evidence | undefined {
  const { rows } = texts;
  if (rows.length < 2) return undefined;
  const { counts } = countedIn(kindsOf(texts), texts);
  const ones = counts.find((kind) => countsOnes(kind, texts, base));
  if (ones === undefined) return undefined;
  const { shown, place } = ones.column;
  return { what: 'every count is 1', ...(shown && { column: shown }), place };
}

function countsOnes(
  { column, numbers }: ColumnKind,
  { rows }: TableTexts,
  base: number | undefined,
) {
  if (numbers === undefined) return false;
  if (isOnes(numbers)) return rows.length >= manyRows || rows.length === base;
  const cells = rows
    .map(({ cells: row }) => row[column.index]?.text ?? '')
    .filter((text) => /^\d+$/.test(text));
  const ones = cells.filter((text) => text === '1').length;
  return cells.length >= manyRows * 2 && ones >= cells.length * 0.9;
}

/** How many people each respondent stands for: of groups nothing is weighted any more. */
export function weights(texts: TableTexts): Evidence | undefined {
  const kinds = kindsOf(texts);
  const { counts, isOfGroups } = countedIn(kinds, texts);
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
