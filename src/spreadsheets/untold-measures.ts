import type { MeasureName } from '#findings/specs/measures.ts';
import type { Dimension } from './dimensions.ts';
import { type NumberFact, valueOf } from './number-facts.ts';
import type { Line } from './lines.ts';
import { isSumOfOthers, makeWhole } from './number-checks.ts';
import { ask, note, type Notebook } from './notebook.ts';
import { addressOf } from './sheet.ts';
import { type CalledMeasure, namesTotal, readPhrase, saysNo, saysYes } from './table-words.ts';
import type { Told } from './understood.ts';

/** What is known of a table besides its numbers. */
interface Around {
  dimensions: readonly Dimension[];
  /** Its corner and the texts above it. */
  texts: readonly Told[];
  notebook: Notebook;
}

/** Says what is counted where neither a label nor a sign does: by the texts above, else by sums, else it is asked. */
export function settleMeasures(facts: readonly NumberFact[], around: Around): NumberFact[] {
  const based = countsAsBases(facts);
  const siblings = based.map((fact) => adopt(fact, based));
  const groups = Map.groupBy(
    siblings.filter(({ measure }) => measure === undefined),
    ({ row, column }) => (row.continues || column.continues ? 'second' : 'first'),
  );
  const settled = new Map<NumberFact, CalledMeasure>();
  const taken: CalledMeasure[] = [];
  for (const [part, own] of groups) {
    const measure = settle(own, part, { ...around, beside: siblings }, taken);
    taken.push(measure);
    for (const fact of own) settled.set(fact, measure);
  }
  return siblings.map((fact) => ({ ...fact, measure: fact.measure ?? settled.get(fact) ?? 'n' }));
}

/** A symbol, or a zero, stands for what the other numbers of its column are, or those of its row. */
function adopt(fact: NumberFact, facts: readonly NumberFact[]): NumberFact {
  if (fact.measure !== undefined || (fact.number !== undefined && valueOf(fact) !== 0)) return fact;
  const alike = [
    facts.filter(({ column }) => column === fact.column),
    facts.filter(({ row }) => row === fact.row),
    facts,
  ].map(
    (some) =>
      new Set(
        some
          .filter((one) => one.number !== undefined && valueOf(one) !== 0)
          .map(({ measure }) => measure),
      ),
  );
  const [measure] = [...(alike.find((measures) => measures.size === 1) ?? [])];
  return measure === undefined ? fact : { ...fact, measure };
}

/** A line called "n" and nothing else, among lines with names, counts whom the numbers of these refer to. */
function countsAsBases(facts: readonly NumberFact[]): NumberFact[] {
  const lines = (side: 'row' | 'column') => [...new Set(facts.map((fact) => fact[side]))];
  const isNamed = ({ labels }: Line) => labels.some((label) => label !== undefined);
  const counts = (['row', 'column'] as const).flatMap((side) => {
    const all = lines(side);
    const named = all.filter(isNamed);
    const called = all.filter((line) => line.measures[0] === 'n' && !isNamed(line));
    return named.length > 1 ? called : [];
  });
  return facts.map((fact) =>
    counts.includes(fact.row) || counts.includes(fact.column) ? { ...fact, measure: 'base' } : fact,
  );
}

function settle(
  facts: readonly NumberFact[],
  part: string,
  { dimensions, texts, notebook, beside }: Around & { beside: readonly NumberFact[] },
  taken: readonly CalledMeasure[],
): CalledMeasure {
  const known = facts.filter(({ number }) => number !== undefined);
  const values = known.map(valueOf);
  const range =
    known.length > 0
      ? `${addressOf(known[0]?.cell ?? { row: 0, column: 0 })} to ${addressOf(known.at(-1)?.cell ?? { row: 0, column: 0 })}`
      : '';
  const isWhole = values.every((value) => Number.isInteger(value) && value >= 0);
  const found = (measure: MeasureName, why: string) => {
    note(
      notebook,
      'columns',
      `the numbers from ${range} are taken as ${names[measure] ?? measure}: ${why}`,
      measure,
    );
    return measure;
  };
  const bySum = dimensions.flatMap(
    ({ key, values: all }): { measure: 'percent' | 'n'; why: string }[] => {
      const totals = all.filter(namesTotal);
      const others = all.filter((value) => !totals.includes(value));
      const parts = known.filter(({ at }) => !namesTotal(at.get(key) ?? ''));
      const whole = [100, 1].find((sum) => makeWhole(parts, key, sum));
      if (whole !== undefined && others.length > 1)
        return [
          {
            measure: 'percent' as const,
            why: `those along ${others
              .slice(0, 3)
              .map((value) => `"${value}"`)
              .join(', ')} … make ${whole}`,
          },
        ];
      const [total] = totals;
      if (isWhole && total !== undefined && isSumOfOthers(known, key, total, others))
        return [
          { measure: 'n' as const, why: `they are whole, and "${total}" is the sum of the others` },
        ];
      return [];
    },
  );
  const [summed] = bySum.filter(({ measure }) => !taken.includes(measure));
  if (summed !== undefined) return found(summed.measure, summed.why);
  const isBesideLimits = facts.every(({ row }) =>
    beside.some((fact) => fact.row === row && fact.measure === 'low'),
  );
  if (isBesideLimits && values.every((value) => value >= 0 && value <= 100))
    return found('percent', 'limits of intervals stand beside them');
  const told = texts.findLast(({ text }) => hinted(text) !== undefined);
  const hint = told && hinted(told.text);
  const fits = hint === 'n' ? isWhole : values.every((value) => value >= 0 && value <= 100);
  const isBesideShares = facts.every(({ row }) =>
    beside.some((fact) => fact.row === row && fact.measure === 'percent'),
  );
  if (isWhole && isBesideShares && !taken.includes('n'))
    return found('n', 'they are whole, and percentages stand beside them');
  if (told !== undefined && hint !== undefined && fits && !taken.includes(hint))
    return found(hint, `${told.address} says "${told.text}"`);
  if (isWhole && values.some((value) => value > 100))
    return found('n', 'they are whole, and some of them are above 100');
  const isCounted =
    isWhole && dimensions.some(({ values: all }) => all.some(saysYes) && all.some(saysNo));
  const choices = (
    isCounted ? (['n', 'percent', 'mean'] as const) : (['percent', 'n', 'mean'] as const)
  )
    .filter(
      (measure) =>
        !taken.includes(measure) &&
        (measure !== 'n' || isWhole) &&
        (measure !== 'percent' || values.every((value) => value >= 0 && value <= 100)),
    )
    .map((measure) => ({ id: measure, says: names[measure] ?? measure }));
  return ask(notebook, {
    id: `measure-${part}`,
    asks: `What are the numbers from ${range}?`,
    because: 'no header, sign or title says it, and they add up to no whole',
    choices:
      choices.length > 1
        ? choices
        : [...choices, { id: 'median' as const, says: names.median ?? 'median' }],
  });
}

/** What measures are called; any other is called by its own name. */
const names: Readonly<Partial<Record<MeasureName, string>>> = {
  n: 'numbers of people',
  percent: 'percentages',
  base: 'bases',
  low: 'lower ends of intervals',
  high: 'upper ends of intervals',
  mean: 'means',
  median: 'medians',
};

/** What a title or the corner of a table says of all its numbers. */
function hinted(text: string): 'percent' | 'n' | undefined {
  const [measure] = readPhrase(text).measures;
  if (measure === 'percent' || measure === 'n') return measure;
  if (
    /\b(?:nombre|number|count|n[uú]mero|num[aă]r|effectifs?|recuento|compte|cuenta) (?:de|of|-|d['’])/i.test(
      text,
    )
  )
    return 'n';
  if (/^count\b/i.test(text)) return 'n';
  return /%|pour ?cent|per ?cent|por ?cent|proportion|\bparts?\b|\bshares?\b|procent|نسبة/i.test(
    text,
  )
    ? 'percent'
    : undefined;
}
