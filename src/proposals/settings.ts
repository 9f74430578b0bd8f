import type { YamlComment } from '#documents/yaml-line.ts';
import { byAmount } from '#findings/shape/likely-order.ts';
import { inTime } from '#findings/shape/wave-order.ts';
import type { FindingSpec } from '#findings/specs/finding-spec.ts';
import type { Understood } from '#spreadsheets/understood.ts';
import { answerSettings } from './answer-settings.ts';
import { baseSettings } from './base-settings.ts';
import type { Decisions } from './decisions.ts';
import { proposeHeadline } from './proposed-headline.ts';
import type { KeyedDimension, KeyedTable } from './keyed-table.ts';
import type { StudyAround } from './study-around.ts';

/** The settings of a finding, with what is said of them. */
export interface Settings {
  spec: FindingSpec;
  comments: YamlComment[];
}

/** Proposes what a table means: the roles of its columns, orders, totals, the base, and the headline. */
export function proposeSettings(
  understood: Understood,
  table: KeyedTable,
  { study, isExample, lastPosition }: StudyAround,
  decisions: Decisions,
): Settings {
  const { dimensions } = table;
  const answers = answerSettings(table, decisions);
  const waves = waveSettings(dimensions, decisions);
  const countries = dimensions.find(({ tells }) => tells === 'countries');
  const order = { ...groupOrders(dimensions, answers.column), ...answers.order, ...waves.order };
  const totals = named(dimensions, ({ total }) => total);
  const subtotals = named(dimensions, (one) => one.subtotals);
  const base = baseSettings(
    understood,
    table,
    { own: isExample ? undefined : study.base, answers: answers.spec },
    decisions,
  );
  const settled = {
    ...(lastPosition !== undefined && { position: lastPosition + 1 }),
    ...(answers.spec && { answers: answers.spec }),
    ...(Object.keys(order).length > 0 && { order }),
    ...(Object.keys(totals).length > 0 && { totals }),
    ...(Object.keys(subtotals).length > 0 && { subtotals }),
    ...(waves.spec && { waves: waves.spec }),
    ...(countries && { countries: countries.name }),
    ...base.spec,
  };
  return {
    spec: { ...settled, headline: proposeHeadline(table, settled) },
    comments: [
      ...(lastPosition === undefined ? [] : [note(['position'], 'behind the other findings')]),
      ...answers.comments,
      ...base.comments,
      note(['headline'], 'the largest number; name the row that matters most'),
    ],
  };
}

/** A remark of its own on a setting. */
function note(path: readonly string[], text: string): YamlComment {
  return { path, text };
}

function waveSettings(
  dimensions: readonly KeyedDimension[],
  decisions: Decisions,
): { spec?: FindingSpec['waves']; order?: Record<string, string[]> } {
  const time = dimensions.find(({ tells }) => tells === 'time');
  if (time === undefined) return {};
  const column = time.name;
  const listed = [...time.keys.values()];
  const values = listed.filter((value) => value !== time.total);
  const same = decisions.decide(
    {
      id: `same-question ${column}`,
      asks: `Did each of ${values.join(', ')} ask the same question in the same way?`,
      because: 'no change between them is drawn or told before somebody says so',
      choices: [
        { id: 'false', says: 'I do not know', written: 'false' },
        { id: 'true', says: 'yes, the same question', written: 'true' },
      ],
      column,
    },
    ['waves', 'sameQuestion'],
  );
  return {
    spec: { column, sameQuestion: same === 'true' },
    ...(inTime(values) === undefined && { order: { [column]: listed } }),
  };
}

/** Groups by their numbers, as ages are; others have no order of their own. */
function groupOrders(
  dimensions: readonly KeyedDimension[],
  answers: string | undefined,
): Record<string, string[]> {
  const groups = dimensions.filter(({ name, tells }) => name !== answers && tells === 'groups');
  return Object.fromEntries(
    groups.flatMap(({ name, keys, total, subtotals }) => {
      const sums = [total, ...Object.keys(subtotals ?? {})];
      const values = [...keys].filter(([, key]) => !sums.includes(key));
      const sorted = values.length < 3 ? undefined : byAmount(values.map(([text]) => text));
      const listed = [...keys.values()].filter((key) => sums.includes(key));
      return sorted ? [[name, [...sorted.map((text) => keys.get(text) ?? text), ...listed]]] : [];
    }),
  );
}

function named<T>(
  dimensions: readonly KeyedDimension[],
  of: (dimension: KeyedDimension) => T | undefined,
): Record<string, T> {
  return Object.fromEntries(
    dimensions.flatMap((dimension) => {
      const value = of(dimension);
      return value === undefined ? [] : [[dimension.name, value]];
    }),
  );
}
