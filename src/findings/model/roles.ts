import type { Role } from '#charts/input/table-shape.ts';
import type { FindingSpec } from '#findings/specs/finding-spec.ts';
import type { Answers, Finding, Row, Waves } from './finding.ts';

/** What a finding says of its dimensions. */
export type Roles = Pick<
  Finding,
  'answers' | 'waves' | 'countries' | 'totals' | 'subtotals' | 'breakdowns' | 'order'
>;

/** What the settings of a finding say of its dimensions, with nothing left open. */
export function rolesOf(spec: FindingSpec, rows: readonly Row[]): Roles {
  const { answers, waves, countries, totals = {}, order = {} } = spec;
  return {
    ...(answers && { answers: answersOf(answers) }),
    ...(waves && { waves: wavesOf(waves, rows) }),
    ...(countries !== undefined && { countries }),
    totals,
    ...(spec.subtotals && { subtotals: spec.subtotals }),
    breakdowns: spec.breakdowns ?? Object.keys(totals).filter((name) => isGrouping(spec, name)),
    order,
  };
}

/** What the values of a dimension are: groups, unless the finding says otherwise. */
export function roleOf({ answers, waves, countries }: Roles, dimension: string): Role {
  if (dimension === answers?.column) return 'answers';
  if (dimension === waves?.column) return 'waves';
  return dimension === countries ? 'countries' : 'groups';
}

function isGrouping({ answers, waves }: FindingSpec, name: string): boolean {
  return name !== answers?.column && name !== waves?.column;
}

function answersOf(answers: NonNullable<FindingSpec['answers']>): Answers {
  const { column, choice, other, scale, neutral, outside = [] } = answers;
  return {
    column,
    choice,
    outside,
    ...(other !== undefined && { other }),
    ...(scale && { scale }),
    ...(neutral !== undefined && { neutral }),
  };
}

function wavesOf(
  { column, sameQuestion }: NonNullable<FindingSpec['waves']>,
  rows: readonly Row[],
): Waves {
  if (Array.isArray(sameQuestion)) return { column, same: sameQuestion };
  const all = rows.flatMap((row) => row.values[column] ?? []);
  return { column, same: sameQuestion ? [...new Set(all)] : [] };
}

/** Whether a finding names a column as one whose values are names, so that numbers there are, e.g. of waves. */
export function isNamed(spec: FindingSpec, column: string): boolean {
  const { answers, waves, countries, breakdowns = [], order, totals, filter } = spec;
  const keys = [order, totals, filter].flatMap((record) => Object.keys(record ?? {}));
  return [answers?.column, waves?.column, countries, ...breakdowns, ...keys].includes(column);
}
