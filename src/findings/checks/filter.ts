import { expectedOneOf } from '#documents/document.ts';
import type { Problem } from '#errors.ts';
import type { FindingSpec } from '#findings/specs/finding-spec.ts';
import type { Table } from '#tables/table.ts';
import type { Check, FindingParts } from './finding-check.ts';

type Filter = FindingSpec['filter'];
type FilterValue = NonNullable<Filter>[string];

/** The positions of the rows that a filter lets pass. */
export function chosenRows({ columns, size }: Table, filter: Filter = {}): number[] {
  const wanted = Object.entries(filter).map(([name, value]) => {
    const { texts = [''], cells } = columns.find((column) => column.name === name) ?? {};
    const passes = texts.map((text) => listed(value).includes(text) !== isExclusion(value));
    return (row: number) => passes[cells?.[row] ?? 0] === true;
  });
  const chosen: number[] = [];
  for (let row = 0; row < size; row += 1)
    if (wanted.every((isPassed) => isPassed(row))) chosen.push(row);
  return chosen;
}

/** The columns that a filter holds at one value: they tell no rows apart. */
export function fixedValues(filter: Filter = {}): Record<string, string> {
  return Object.fromEntries(
    Object.entries(filter).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value]] : [],
    ),
  );
}

/** Settings of which no column that the filter holds at one value is called waves, countries or a breakdown. */
export function withoutFixedRoles(spec: FindingSpec): FindingSpec {
  const { waves, countries, breakdowns, ...rest } = spec;
  const fixed = fixedValues(spec.filter);
  const isFree = (column: string) => !Object.hasOwn(fixed, column);
  return {
    ...rest,
    ...(waves && isFree(waves.column) && { waves }),
    ...(countries !== undefined && isFree(countries) && { countries }),
    ...(breakdowns && { breakdowns: breakdowns.filter(isFree) }),
  };
}

/** Each value of a filter is in the table, and they leave at least one row. */
export const filterFindsRows: Check = (parts, _, rows) => {
  const { spec, document, table } = parts;
  const absent = Object.entries(spec.filter ?? {}).flatMap(([name, value]) =>
    absentValues(parts, name, value),
  );
  if (rows.length > 0 || absent.length > 0) return absent;
  return [
    {
      ...document.place(['filter'], 'key'),
      what: `filter that no row of ${table.file} passes`,
      value: Object.entries(spec.filter ?? {})
        .map(
          ([name, value]) =>
            `${name}: ${isExclusion(value) ? 'not ' : ''}${listed(value).join(' or ')}`,
        )
        .join(', '),
      mend: 'each of its values is in the table, but in no row together: correct one',
    },
  ];
};

function absentValues(
  { document, table }: FindingParts,
  name: string,
  value: FilterValue,
): Problem[] {
  const present = new Set(table.columns.find((column) => column.name === name)?.texts ?? ['']);
  const [above, texts] = isExclusion(value) ? [['not'], value.not] : [[], value];
  return listed(value).flatMap((each, position) => {
    if (present.has(each)) return [];
    const below = typeof texts === 'string' ? above : [...above, position];
    return [
      {
        ...document.place(['filter', name, ...below]),
        what: isExclusion(value)
          ? `filter that keeps out no row of ${table.file}`
          : `filter that no row of ${table.file} passes`,
        value: each,
        mend: expectedOneOf(each, [...present]),
      },
    ];
  });
}

/** Whether a filter says what a column must not be. */
function isExclusion(value: FilterValue): value is Extract<FilterValue, { not: unknown }> {
  return typeof value === 'object' && 'not' in value;
}

function listed(value: FilterValue): string[] {
  const texts = isExclusion(value) ? value.not : value;
  return typeof texts === 'string' ? [texts] : texts;
}

/** A filter with its values by other names. */
export function renamedIn(value: FilterValue, named: (text: string) => string): FilterValue {
  if (isExclusion(value)) {
    const { not } = value;
    return { not: typeof not === 'string' ? named(not) : not.map(named) };
  }
  return typeof value === 'string' ? named(value) : value.map(named);
}
