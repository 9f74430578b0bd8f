import { expectedOneOf } from '#documents/document.ts';
import { pasted, yamlLine } from '#documents/yaml-line.ts';
import type { FindingSpec } from '#findings/specs/finding-spec.ts';
import type { Check } from './finding-check.ts';

type Path = (string | number)[];

/** What a finding calls waves, countries or breakdowns is a column of it that names groups. */
export const rolesNameColumns: Check = ({ spec, document, table }, { dimensions }) =>
  namedColumns(spec)
    .filter(({ column }) => !dimensions.has(column))
    .map(({ column, path }) => ({
      ...document.place(path),
      what: `column that names no group or answer in ${table.file}`,
      value: column,
      mend: expectedOneOf(column, [...dimensions.keys()]),
    }));

/** A dimension is one thing only: answers, waves, or countries. */
export const rolesAreApart: Check = ({ spec, document }) => {
  const named = namedColumns(spec).filter(({ path }) => path[0] !== 'breakdowns');
  const all = [
    ...(spec.answers ? [{ column: spec.answers.column, path: ['answers', 'column'] }] : []),
    ...named,
  ];
  return all.flatMap(({ column, path }, index) => {
    const first = all.slice(0, index).find((other) => other.column === column);
    if (first === undefined) return [];
    return [
      {
        ...document.place(path),
        what: `column that is called ${first.path[0]} already`,
        value: column,
        mend: 'name another column, or remove one of the two',
      },
    ];
  });
};

/** The values that a finding names for its scale and its waves are in its rows. */
export const rolesNameValues: Check = ({ spec, document, table }, columns, rows) =>
  namedValues(spec).flatMap(({ column, value, path }) => {
    const present = [...new Set(rows.flatMap((row) => row.values[column] ?? []))];
    if (!columns.dimensions.has(column) || present.length === 0 || present.includes(value))
      return [];
    return [
      {
        ...document.place(path),
        what: `value that no row of ${table.file} has in ${column}`,
        value,
        mend: expectedOneOf(value, present),
      },
    ];
  });

/** What readers can break a finding down by has a total, so that there is something to break down. */
export const breakdownsHaveTotals: Check = ({ spec, document }, { dimensions }) =>
  (spec.breakdowns ?? []).flatMap((name, index) => {
    if (!dimensions.has(name) || spec.totals?.[name] !== undefined) return [];
    return [
      {
        ...document.place(['breakdowns', index]),
        what: 'breakdown by a column without its total',
        value: name,
        mend: `remove it here, or say which of its values holds all together, e.g.${pasted(yamlLine({ totals: { ...spec.totals, [name]: 'all' } }))}`,
      },
    ];
  });

/** An answer scale says more than its answers: neutral answers need two opposed sides. */
export const neutralNeedsOpposites: Check = ({ spec, document }) => {
  const { answers } = spec;
  if (answers?.neutral === undefined || answers.scale === 'opposed') return [];
  return [
    {
      ...document.place(['answers', 'neutral']),
      what: 'neutral answer without two sides',
      value: answers.neutral,
      mend: 'write "scale: opposed" beside it, or remove this line',
    },
  ];
};

/** Of an odd number of answers on an opposed scale, somebody says which is on neither side: no chart guesses it. */
export const oddScaleHasNeutral: Check = ({ spec, document }, _, rows) => {
  const { answers, order = {}, totals = {} } = spec;
  if (answers?.scale !== 'opposed' || answers.neutral !== undefined) return [];
  const { column, outside = [] } = answers;
  const given = new Set(rows.flatMap((row) => row.values[column] ?? []));
  const inside = (order[column] ?? [...given]).filter(
    (value) => given.has(value) && !outside.includes(value) && value !== totals[column],
  );
  if (inside.length % 2 === 0) return [];
  return [
    {
      ...document.place(['answers', 'scale']),
      what: `two sides of ${inside.length} answers, of which none is called neutral`,
      value: answers.scale,
      mend: `name the one in the middle, e.g. ${yamlLine({ neutral: inside[Math.floor(inside.length / 2)] })}; or name under "outside" what is no place on the scale`,
    },
  ];
};

function namedColumns(spec: FindingSpec): { column: string; path: Path }[] {
  return [
    ...(spec.waves ? [{ column: spec.waves.column, path: ['waves', 'column'] }] : []),
    ...(spec.countries === undefined ? [] : [{ column: spec.countries, path: ['countries'] }]),
    ...(spec.breakdowns ?? []).map((column, index) => ({ column, path: ['breakdowns', index] })),
  ];
}

function namedValues({ answers, waves }: FindingSpec) {
  const { column = '', neutral, outside = [] } = answers ?? {};
  const same = Array.isArray(waves?.sameQuestion) ? waves.sameQuestion : [];
  return [
    ...(neutral === undefined ? [] : [{ column, value: neutral, path: ['answers', 'neutral'] }]),
    ...outside.map((value, index) => ({ column, value, path: ['answers', 'outside', index] })),
    ...same.map((value, index) => ({
      column: waves?.column ?? '',
      value,
      path: ['waves', 'sameQuestion', index],
    })),
  ];
}
