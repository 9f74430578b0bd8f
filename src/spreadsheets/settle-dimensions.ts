import { type AnswersDimension, findAnswers, findSubtotals } from './answers.ts';
import { type Base, basesOfTotals } from './bases.ts';
import { isName, nameDimensions, plainName } from './column-names.ts';
import type { Dimension } from './dimensions.ts';
import { leaveOut } from './left-out.ts';
import { note, type Notebook, quotedTexts } from './notebook.ts';
import type { NumberFact } from './number-facts.ts';
import { namesTotal } from './table-words.ts';
import type { NamedDimension } from './tidy-table.ts';
import { tellsOf } from './told-by-values.ts';
import { areHundred, findTotal, placesOf } from './total-values.ts';
import type { TidyColumn } from './understood.ts';

/** The dimensions of a table, and the numbers that they tell apart. */
interface Settled {
  answers?: AnswersDimension;
  facts: NumberFact[];
  dimensions: NamedDimension[];
  bases: Base[];
}

/** What each dimension tells apart, its total, and which of them holds the answers. */
export function settleDimensions(
  facts: readonly NumberFact[],
  dimensions: readonly Dimension[],
  languages: readonly string[],
  notebook: Notebook,
): Settled {
  const seen = dimensions.map((dimension) => ({
    ...dimension,
    values: dimension.values.filter((value) =>
      facts.some(({ at }) => at.get(dimension.key) === value),
    ),
  }));
  const varying = seen.filter(({ values }) => values.length > 1);
  const used = varying.length > 0 ? varying : seen.slice(0, 1);
  for (const { values } of seen.filter((one) => !used.includes(one)))
    note(
      notebook,
      'layout',
      `"${values[0]}" stands at all numbers, so it tells none apart and becomes no column`,
    );
  const repeated = used.filter((one, place) =>
    used.slice(0, place).some((other) => isSameThing(facts, one, other)),
  );
  const told = used.filter((one) => !repeated.includes(one));
  const tells = new Map(told.map((one) => [one.key, tellsOf(one, languages)]));
  const subtotals = new Map(told.map((one) => [one.key, findSubtotals(facts, one, notebook)]));
  const answers = findAnswers(facts, told, tells, subtotals, notebook);
  if (answers !== undefined) tells.set(answers.key, 'answers');
  for (const one of told)
    if (tells.get(one.key) === undefined && isOfSentences(one)) tells.set(one.key, 'questions');
  const summed =
    answers === undefined
      ? { facts: [...facts], bases: [] }
      : withoutSums(facts, answers, told, notebook);
  const names = nameDimensions(told, ({ key }) => tells.get(key));
  const columns = told.map((one, place): NamedDimension => {
    const values = one.values.filter((value) =>
      summed.facts.some(({ at }) => at.get(one.key) === value),
    );
    const total =
      one.key === answers?.key && answers.choice === 'one'
        ? undefined
        : findTotal(summed.facts, { ...one, values }, subtotals.get(one.key) ?? {}, notebook);
    const own = subtotals.get(one.key) ?? {};
    const kind = tells.get(one.key);
    if (kind === 'time')
      note(notebook, 'waves', `${quotedTexts(values)} are years or waves`, one.key);
    if (kind === 'countries')
      note(notebook, 'countries', `${quotedTexts(values)} are countries`, one.key);
    return {
      key: one.key,
      column: {
        name: names[place] ?? one.key,
        role: 'dimension',
        ...(one.header !== undefined && { header: one.header }),
        ...(kind && { tells: kind }),
        values,
        ...(total !== undefined && { total }),
        ...(Object.keys(own).length > 0 && { subtotals: own }),
        ...(one.key === answers?.key && answers.choice && { choice: answers.choice }),
      },
    };
  });
  const texts = repeated.map((one, place): NamedDimension => ({
    key: one.key,
    column: {
      name: plainName(isName(one.header ?? '') ? (one.header ?? '') : '') || `text-${place + 1}`,
      role: 'ignored',
      ...(one.header && { header: one.header }),
      values: [],
    },
  }));
  return {
    ...(answers && { answers }),
    facts: summed.facts,
    dimensions: [...columns, ...texts],
    bases: summed.bases,
  };
}

/** Whether values are as long as statements or questions are. */
function isOfSentences({ values }: Dimension): boolean {
  const words = values.map((value) => value.split(/\s+/).length);
  return words.filter((count) => count > 2).length * 2 > words.length;
}

/** Whether each value of one always stands beside the same value of the other. */
function isSameThing(facts: readonly NumberFact[], one: Dimension, other: Dimension): boolean {
  if (one.axis !== other.axis || one.values.length !== other.values.length) return false;
  const pairs = new Set(
    facts.map(({ at }) => JSON.stringify([at.get(one.key), at.get(other.key)])),
  );
  return pairs.size === one.values.length;
}

/** The total of answers that each person gave one of is the base, and its percentages are 100. */
function withoutSums(
  facts: readonly NumberFact[],
  { key, choice }: { key: string; choice?: TidyColumn['choice'] },
  dimensions: readonly Dimension[],
  notebook: Notebook,
): Pick<Settled, 'facts' | 'bases'> {
  const total = dimensions.find((one) => one.key === key)?.values.find(namesTotal);
  if (total === undefined) return { facts: [...facts], bases: [] };
  const own = facts.filter(({ at }) => at.get(key) === total);
  const shares = own.filter(({ measure }) => measure === 'percent');
  const counts = own.filter(({ measure }) => measure === 'n');
  const isSum =
    areHundred(shares) || choice === 'one' || (shares.length === 0 && choice === undefined);
  if (!isSum && choice !== 'several') return { facts: [...facts], bases: [] };
  const bases = choice === 'several' && !areHundred(shares) ? [] : basesOfTotals(counts, key);
  const where = placesOf(own, key, total);
  if (bases.length > 0)
    note(
      notebook,
      'base',
      `${where} "${total}" counts all who answered, so its counts are the bases`,
    );
  leaveOut(notebook, facts, shares, 'sum of the percentages');
  if (bases.length === 0)
    leaveOut(notebook, facts, counts, 'sum of the answers, of which a person could give several');
  return { facts: facts.filter((fact) => !own.includes(fact)), bases };
}
