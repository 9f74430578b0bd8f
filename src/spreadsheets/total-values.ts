import type { Dimension } from './dimensions.ts';
import { besides, type NumberFact, valueOf } from './number-facts.ts';
import { ask, quotedTexts, note, type Notebook } from './notebook.ts';
import { isSumOfOthers, liesBetween } from './number-checks.ts';
import { addressOf, columnLetters } from './sheet.ts';
import { namesTotal } from './table-words.ts';

/** The value of a dimension that is the total of its others: by its name or by sums, proved where numbers can. */
export function findTotal(
  facts: readonly NumberFact[],
  dimension: Dimension,
  subtotals: Readonly<Record<string, string[]>>,
  notebook: Notebook,
): string | undefined {
  const { key, values } = dimension;
  const counts = facts.filter(({ measure }) => measure === 'n');
  const shares = facts.filter(({ measure }) => measure === 'percent' || measure === 'mean');
  const others = (value: string) =>
    values.filter((one) => one !== value && !partsIn(subtotals).has(one));
  const named = values.filter(namesTotal);
  const [total] = named;
  if (total === undefined) return summedTotal(counts, dimension, others, notebook);
  const where = placesOf(facts, key, total);
  if (others(total).length === 0) return undefined;
  if (counts.length > 0 && isSumOfOthers(counts, key, total, others(total))) {
    note(
      notebook,
      'totals',
      `${where} "${total}" is the total of ${quotedTexts(others(total))}: its counts are their sums`,
      key,
    );
    return total;
  }
  if (liesBetween(shares, key, total, others(total))) {
    const why = shares.length > 0 ? 'its numbers lie between theirs' : 'it is called so';
    note(
      notebook,
      'totals',
      `${where} "${total}" is taken as the total of ${quotedTexts(others(total))}: ${why}`,
      key,
    );
    return total;
  }
  const answer = ask(notebook, {
    id: `total-${key}`,
    asks: `Is "${total}" (${where}) the total of ${quotedTexts(others(total))}?`,
    because: 'it is called so, but its numbers do not lie between theirs',
    choices: [
      { id: 'no', says: 'no, it is a group like the others' },
      { id: 'yes', says: 'yes, it is their total' },
    ],
  });
  return answer === 'yes' ? total : undefined;
}

/** A value that is not called a total, though its counts are the sums of all others. */
function summedTotal(
  counts: readonly NumberFact[],
  { key, values }: Dimension,
  others: (value: string) => string[],
  notebook: Notebook,
): string | undefined {
  const groups = besides(counts, key).length;
  const found = [values.at(-1), values[0]].find(
    (value) =>
      value !== undefined &&
      others(value).length > 1 &&
      (groups > 1 || others(value).length > 2) &&
      isSumOfOthers(counts, key, value, others(value)),
  );
  if (found === undefined) return undefined;
  const answer = ask(notebook, {
    id: `total-${key}`,
    asks: `Is "${found}" (${placesOf(counts, key, found)}) the total of ${quotedTexts(others(found))}?`,
    because: 'its counts are their sums, but it is not called a total',
    choices: [
      { id: 'yes', says: 'yes, it is their total' },
      { id: 'no', says: 'no, that is a chance' },
    ],
  });
  return answer === 'yes' ? found : undefined;
}

function partsIn(subtotals: Readonly<Record<string, string[]>>): Set<string> {
  return new Set(Object.values(subtotals).flat());
}

/** Where the numbers of a value stand: "row 14", or "columns F and G"; of many the first cell. */
export function placesOf(facts: readonly NumberFact[], key: string, value: string): string {
  const own = facts.filter(({ at }) => at.get(key) === value);
  const isAcross = key.startsWith('columns');
  const lines = new Set(
    own.map(({ cell }) => (isAcross ? columnLetters(cell.column) : String(cell.row + 1))),
  );
  const [first] = own;
  if (first === undefined) return '';
  const names = [...lines];
  const side = isAcross ? 'column' : 'row';
  if (names.length === 1) return `${side} ${names[0]}`;
  if (names.length > 4) return addressOf(first.cell);
  return `${side}s ${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** Whether all numbers of a total are 100: the sum of percentages is no percentage of anybody. */
export function areHundred(facts: readonly NumberFact[]): boolean {
  return facts.length > 0 && facts.every((fact) => valueOf(fact) === 100);
}
