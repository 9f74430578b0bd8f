import type { FindingSpec } from '#findings/specs/finding-spec.ts';
import type { MeasureName } from '#findings/specs/measures.ts';
import type { KeyedTable } from './keyed-table.ts';

/** What a headline quotes first, where a table has it. */
const quoted: readonly MeasureName[] = ['percent', 'mean', 'median', 'n', 'base', 'low', 'high'];

/** Proposes the cell of the headline: the largest number of all together, at the last time; of groups alone, of one of them. */
export function proposeHeadline(
  table: KeyedTable,
  spec: Omit<FindingSpec, 'headline'>,
): FindingSpec['headline'] {
  const measure = quoted.find((name) => table.measures.includes(name)) ?? 'n';
  const at = table.names.indexOf(measure);
  const numbers = table.rows.filter((row) => /^-?\d/.test(row[at] ?? ''));
  const compared = comparedIn(table, spec);
  const wanted = table.dimensions.reduce<readonly (readonly string[])[]>(
    (rows, { name }, index) =>
      narrow(rows, index, name === compared ? isPart(name, table) : wantedIn(name, table, spec)),
    numbers,
  );
  const [first] = wanted.toSorted((a, b) => Number(b[at]) - Number(a[at]));
  const row = first?.slice(0, table.dimensions.length).join(' / ');
  return { ...(row !== undefined && row !== '' && { row }), measure };
}

/** The groups that a table compares where it has nothing else: their total alone would be one number. */
function comparedIn(
  { dimensions }: KeyedTable,
  { answers, waves, countries }: Omit<FindingSpec, 'headline'>,
): string | undefined {
  const others = [answers?.column, waves?.column, countries];
  const isOnly = dimensions.every(({ name }) => !others.includes(name));
  return isOnly ? dimensions[0]?.name : countries;
}

/** Whether a value is no sum of others. */
function isPart(name: string, { dimensions }: KeyedTable): (value: string) => boolean {
  const { total, subtotals } = dimensions.find((one) => one.name === name) ?? {};
  return (value) => value !== total && !Object.hasOwn(subtotals ?? {}, value);
}

/** The rows that have a value that is wanted, unless none has. */
function narrow(
  rows: readonly (readonly string[])[],
  index: number,
  isWanted: (value: string) => boolean,
) {
  const kept = rows.filter((row) => isWanted(row[index] ?? ''));
  return kept.length > 0 ? kept : rows;
}

/** Of groups, all together; of times, the last; of answers, any that somebody gave to the question. */
function wantedIn(
  name: string,
  { dimensions }: KeyedTable,
  { answers, waves }: Omit<FindingSpec, 'headline'>,
): (value: string) => boolean {
  const { keys, total, subtotals } = dimensions.find((one) => one.name === name) ?? {};
  const sums = [total, ...Object.keys(subtotals ?? {})];
  if (name === answers?.column) {
    const { other, outside = [], neutral } = answers;
    return (value) => ![...sums, ...outside, other, neutral].includes(value);
  }
  const values = [...(keys?.values() ?? [])].filter((value) => !sums.includes(value));
  if (name === waves?.column) {
    const last = values.toSorted().at(-1);
    return (value) => value === last;
  }
  return total === undefined ? (value) => !sums.includes(value) : (value) => value === total;
}
