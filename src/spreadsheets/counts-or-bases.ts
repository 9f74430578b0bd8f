import type { Dimension } from './dimensions.ts';
import { ask, note, type Notebook } from './notebook.ts';
import { makeWhole, printedRounding } from './number-checks.ts';
import { type NumberFact, valueOf } from './number-facts.ts';
import { addressOf } from './sheet.ts';
import { namesTotal } from './table-words.ts';

/** A count and the share beside it. */
interface Pair {
  n: NumberFact;
  percent: NumberFact;
}

/** By how much of a hundred numbers may fit by chance, and are still taken to fit for a reason. */
const chance = 0.02;

/**
 * Tells whether the counts beside shares of one answer count those who gave it, or all whom the shares refer to: a
 * column "N" may be either. Shares of answers that make 100 together tell it by their sums, and are left alone.
 */
export function settleCounts(
  facts: readonly NumberFact[],
  dimensions: readonly Dimension[],
  notebook: Notebook,
): NumberFact[] {
  const percents = facts.filter(({ measure }) => measure === 'percent');
  const pairs = pairsOf(facts, percents);
  const isOfAnswers = dimensions.some(({ key }) => {
    const parts = percents.filter(({ at }) => !namesTotal(at.get(key) ?? ''));
    return makeWhole(parts, key, 100);
  });
  if (pairs.length < 2 || isOfAnswers || facts.some(({ measure }) => measure === 'base'))
    return [...facts];
  return (told(pairs, notebook) ?? asked(pairs, notebook)) === 'n'
    ? [...facts]
    : facts.map((fact) => (fact.measure === 'n' ? { ...fact, measure: 'base' } : fact));
}

function pairsOf(facts: readonly NumberFact[], percents: readonly NumberFact[]): Pair[] {
  const keyOf = ({ at }: NumberFact) => JSON.stringify([...at].toSorted());
  const counts = new Map(
    facts.filter(({ measure }) => measure === 'n').map((fact) => [keyOf(fact), fact]),
  );
  return percents.flatMap((percent) => {
    const n = counts.get(keyOf(percent));
    const isUsable = n !== undefined && valueOf(n) > 0 && valueOf(percent) > 0;
    return isUsable ? [{ n, percent }] : [];
  });
}

/** What the numbers themselves say; nothing where they would do for both. */
function told(pairs: readonly Pair[], notebook: Notebook): 'n' | 'base' | undefined {
  const [low, high] = [
    Math.max(...pairs.map((pair) => impliedBase(pair, 1))),
    Math.min(...pairs.map((pair) => impliedBase(pair, -1))),
  ];
  if (low <= high) return 'n';
  const ways = pairs.map(({ n, percent }) => {
    const givers = (valueOf(n) * valueOf(percent)) / 100;
    const reach = (valueOf(n) * printedRounding([percent])) / 100;
    return { fits: Math.abs(givers - Math.round(givers)) <= reach, chance: Math.min(1, 2 * reach) };
  });
  const isLuck = ways.reduce((product, way) => product * way.chance, 1) > chance;
  if (isLuck || !ways.every(({ fits }) => fits)) return undefined;
  const [first] = pairs;
  note(
    notebook,
    'base',
    `the counts from ${first ? addressOf(first.n.cell) : ''} on are bases: each share of them is a whole number of people`,
  );
  return 'base';
}

/** How many people a count would be its share of, at one end of the rounding of the share. */
function impliedBase({ n, percent }: Pair, end: 1 | -1): number {
  const share = valueOf(percent) + end * printedRounding([percent]);
  return share <= 0 ? Infinity : (100 * (valueOf(n) - 0.5 * end)) / share;
}

function asked(pairs: readonly Pair[], notebook: Notebook): 'n' | 'base' {
  const [first] = pairs;
  const head = first?.n.column.head ?? first?.n.row.head ?? 'n';
  return ask(notebook, {
    id: 'counts',
    asks: `Whom does "${head}" count?`,
    because: 'the numbers would do for both',
    choices: [
      { id: 'base', says: 'all who answered, whom the percentages refer to' },
      { id: 'n', says: 'those who gave the answer' },
    ],
  });
}
