import type { Dimension } from './dimensions.ts';
import { besides, type NumberFact } from './number-facts.ts';
import { ask, quotedTexts, note, type Notebook } from './notebook.ts';
import { makeWhole, printedRounding, sumOf } from './number-checks.ts';
import { namesTotal, namesSubtotal } from './table-words.ts';
import type { TidyColumn } from './understood.ts';

/** The dimension of the answers to a question. */
export interface AnswersDimension {
  key: string;
  choice?: TidyColumn['choice'];
}

/** Which dimension holds the answers: along which percentages make 100; else by names; else it is asked. */
export function findAnswers(
  facts: readonly NumberFact[],
  dimensions: readonly Dimension[],
  tells: ReadonlyMap<string, TidyColumn['tells']>,
  subtotals: ReadonlyMap<string, Record<string, string[]>>,
  notebook: Notebook,
): AnswersDimension | undefined {
  const sums = subtotals;
  const told = dimensions.filter(
    ({ values }) => values.filter((value) => !namesTotal(value)).length > 1,
  );
  const shares = facts.filter(({ measure }) => measure === 'percent');
  const partsOf = (key: string) =>
    shares.filter(
      ({ at }) =>
        !namesTotal(at.get(key) ?? '') && sums.get(key)?.[at.get(key) ?? ''] === undefined,
    );
  const whole = told.filter(({ key }) => makeWhole(partsOf(key), key, 100));
  const [summed] = whole.toSorted((a, b) => rank(tells.get(a.key)) - rank(tells.get(b.key)));
  if (summed !== undefined) {
    note(
      notebook,
      'answers',
      `${quotedTexts(plainValues(summed))} are the answers, one for each person: their percentages make 100${besides(partsOf(summed.key), summed.key).length > 1 ? ' in each group' : ''}`,
      summed.key,
    );
    return { key: summed.key, choice: 'one' };
  }
  const open = told.filter(({ key }) => ['answers', undefined].includes(tells.get(key)));
  const [named, ...others] = open.toSorted(
    (a, b) => rank(tells.get(a.key)) - rank(tells.get(b.key)),
  );
  if (named === undefined) return undefined;
  const isClear =
    others.length === 0 ||
    (tells.get(named.key) === 'answers' && others.every(({ key }) => tells.get(key) !== 'answers'));
  const key = isClear ? named.key : askWhich(open, notebook);
  if (key === 'none') return undefined;
  const groups = besides(partsOf(key), key).filter(
    (group) => group.length > 1 && !Number.isNaN(sumOf(group)),
  );
  const isSeveral =
    groups.length > 0 && groups.every((group) => sumOf(group) > 100 + printedRounding(group));
  if (isSeveral)
    note(
      notebook,
      'answers',
      `${quotedTexts(plainValues(told.find((one) => one.key === key)))} are answers, several of which a person could give: their percentages make more than 100`,
      key,
    );
  else if (isClear && tells.get(key) === 'answers')
    note(
      notebook,
      'answers',
      `${quotedTexts(plainValues(told.find((one) => one.key === key)))} are taken as answers, by what they are called`,
      key,
    );
  else if (isClear && shares.length > 0 && ![...tells.values()].includes('groups'))
    return undefined;
  return { key, ...(isSeveral && { choice: 'several' as const }) };
}

function askWhich(open: readonly Dimension[], notebook: Notebook): string {
  return ask(notebook, {
    id: 'answers',
    asks: 'Which are the answers to the question?',
    because: 'neither names nor sums tell answers from groups',
    choices: [
      ...open.map((one) => ({
        id: one.key,
        says: `${quotedTexts(plainValues(one))}${one.axis === 'rows' ? ', down the side' : ', across the top'}`,
      })),
      { id: 'none', says: 'none of them: all are groups' },
    ],
  });
}

/** Answers first, what is not known next, groups last. */
function rank(tells: TidyColumn['tells']): number {
  return tells === 'answers' ? 0 : tells === undefined ? 1 : 2;
}

function plainValues(dimension: Dimension | undefined): string[] {
  return dimension?.values.filter((value) => !namesTotal(value)) ?? [];
}

/** Values that hold some of their neighbours together: by their names or since all others make 100 without them; proved by sums. */
export function findSubtotals(
  facts: readonly NumberFact[],
  { key, values }: Dimension,
  notebook: Notebook,
): Record<string, string[]> {
  const counts = facts.filter(({ measure }) => measure === 'n');
  const shares = facts.filter(({ measure }) => measure === 'percent');
  const found: Record<string, string[]> = {};
  for (const [place, value] of values.entries()) {
    if (namesTotal(value)) continue;
    const isNamed = namesSubtotal(value);
    if (
      !isNamed &&
      !/^\s*(?:dont|of which|incl|davon|de los cuales|dos quais|din care)/i.test(
        values[place + 1] ?? '',
      )
    )
      continue;
    const runs = [2, 3, 4, 5].flatMap((length) => [
      values.slice(place + 1, place + 1 + length),
      values.slice(Math.max(0, place - length), place),
    ]);
    const parts = runs.find(
      (run) =>
        run.length > 1 &&
        !run.some((one) => namesTotal(one) || found[one] !== undefined) &&
        [counts, shares].every((some) => some.length === 0 || isSum(some, key, value, run)),
    );
    if (parts === undefined) continue;
    found[value] = parts;
    note(
      notebook,
      'subtotals',
      `"${value}" holds ${quotedTexts(parts)} together: its numbers are their sums`,
      key,
    );
  }
  return found;
}

function isSum(
  facts: readonly NumberFact[],
  key: string,
  value: string,
  parts: readonly string[],
): boolean {
  const groups = besides(facts, key);
  const each = groups.map((group) => ({
    own: group.filter(({ at }) => at.get(key) === value),
    run: group.filter(({ at }) => parts.includes(at.get(key) ?? '')),
  }));
  return each.every(
    ({ own, run }) =>
      own.length === 0 ||
      (run.length === parts.length &&
        Math.abs(sumOf(own) - sumOf(run)) <= printedRounding([...own, ...run])),
  );
}
