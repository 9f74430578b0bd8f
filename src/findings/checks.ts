import { group } from 'd3-array';
import { charts } from '#charts/index.ts';
import { expectedOneOf } from '#documents.ts';
import { type Place, type Problem, quoteSome } from '#errors.ts';
import { isNumber } from './cell.ts';
import type { Columns } from './columns.ts';
import type { Row } from './finding.ts';
import { headlineRow } from './headline.ts';
import type { MeasureName } from './measures.ts';
import type { FindingParts } from './parse.ts';

/** A rule that a finding's rows must meet. */
type Check = (parts: FindingParts, columns: Columns, rows: readonly Row[]) => Problem[];

/** Rules without which there is no finding: nothing can be said about its words. */
const structure: readonly Check[] = [
  filterFindsRows,
  chartHasMeasures,
  headlineHasMeasure,
  headlineExists,
  rowsAreNamed,
];

/** Rules about what its rows hold. */
const content: readonly Check[] = [rowsAreUnique, headlineIsKnown, orderIsComplete, countsFitBase];

/** What keeps rows from being a finding; each rule runs, and all that they find is reported together. */
export const checkStructure: Check = (...all) => structure.flatMap((check) => check(...all));

/** What is wrong in the rows of a finding beyond its single cells. */
export const checkContent: Check = (...all) => content.flatMap((check) => check(...all));

function filterFindsRows(
  { spec, document, table }: FindingParts,
  _: Columns,
  rows: readonly Row[],
): Problem[] {
  if (rows.length > 0) return [];
  const wanted = Object.entries(spec.filter ?? {});
  const absent = wanted.flatMap(([name, value]) => {
    const index = table.columns.findIndex((column) => column.name === name);
    const present = [...new Set(table.rows.map((row) => row.cells[index]?.text ?? ''))];
    if (present.includes(value)) return [];
    return [
      {
        ...document.place(['filter', name]),
        what: `filter that no row of ${table.file} passes`,
        value,
        mend: expectedOneOf(value, present),
      },
    ];
  });
  if (absent.length > 0) return absent;
  return [
    {
      ...document.place(['filter'], 'key'),
      what: `filter that no row of ${table.file} passes`,
      value: wanted.map(([name, value]) => `${name}: ${value}`).join(', '),
      mend: 'each of its values is in the table, but in no row together: correct one',
    },
  ];
}

function chartHasMeasures(
  { spec, document, table }: FindingParts,
  { measures }: Columns,
): Problem[] {
  return charts[spec.chart].needs
    .filter((need) => !hasMeasure(measures, need))
    .map((need) => ({
      ...document.place(['chart']),
      what: `chart that needs a column "${need}"`,
      value: spec.chart,
      mend: `add the column to ${table.file}, which has ${quoteSome(table.columns.map(({ name }) => name))}; or choose another chart`,
    }));
}

function headlineHasMeasure(
  { spec, document, table }: FindingParts,
  { measures }: Columns,
): Problem[] {
  const { measure } = spec.headline;
  const needs: readonly string[] = charts[spec.chart].needs;
  if (measures.has(measure) || needs.includes(measure)) return [];
  return [
    {
      ...document.place(['headline', 'measure']),
      what: `headline that quotes a column that ${table.file} does not have`,
      value: measure,
      mend: `add the column, or quote another: ${expectedOneOf(measure, [...measures.keys()])}`,
    },
  ];
}

function headlineExists(
  { spec, document }: FindingParts,
  _: Columns,
  rows: readonly Row[],
): Problem[] {
  const keys = [...new Set(rows.map((row) => row.key))];
  const { row } = spec.headline;
  const isOnly = row === undefined && keys.length < 2;
  if (rows.length === 0 || isOnly || headlineRow(rows, spec) !== undefined) return [];
  return [
    row === undefined
      ? {
          ...document.place(['headline'], 'key'),
          what: `headline that does not say which of the ${keys.length} rows it is about`,
          value: 'headline',
          mend: `say it below, e.g. "row: ${keys[0] ?? ''}"; ${expectedOneOf('', keys)}`,
        }
      : {
          ...document.place(['headline', 'row']),
          what: 'unknown row',
          value: row,
          mend: expectedOneOf(row, keys),
        },
  ];
}

function rowsAreNamed(_: FindingParts, __: Columns, rows: readonly Row[]): Problem[] {
  return rows.flatMap((row) =>
    Object.entries(row.values)
      .filter(([, value]) => value === '')
      .map(([name]) => ({
        ...placeIn(row, name),
        what: `empty ${name}`,
        mend: `write which ${name} the row is about, or remove the row`,
      })),
  );
}

function rowsAreUnique(_: FindingParts, columns: Columns, rows: readonly Row[]): Problem[] {
  return [...group(rows, (row) => row.key).values()].flatMap(([first, ...others]) =>
    others.map((row) => ({
      ...row.place,
      what: `row that stands already on line ${first?.place.line ?? '?'}`,
      value: row.key,
      mend:
        columns.dimensions.size === 0
          ? 'keep one row, or add a column that tells them apart'
          : `keep one of the two, or correct its ${[...columns.dimensions.keys()].join(' or ')}`,
    })),
  );
}

function headlineIsKnown(
  { spec, document, table }: FindingParts,
  columns: Columns,
  rows: readonly Row[],
): Problem[] {
  const row = headlineRow(rows, spec);
  const { measure } = spec.headline;
  const cell = row?.cells[measure];
  if (row === undefined || cell === undefined || isNumber(cell)) return [];
  const others = rows.filter(({ cells }) => isNumber(cells[measure])).map(({ key }) => key);
  return [
    {
      ...(spec.headline.row === undefined
        ? document.place(['headline'], 'key')
        : document.place(['headline', 'row'])),
      what: 'headline that quotes a cell without a number',
      value: row.key,
      mend: `its ${measure} is ${cell.symbol}, on line ${placeOfMeasure(row, columns, table, measure).line} of ${table.file}; ${
        others.length === 0
          ? 'write the number there'
          : `name a row that has one: ${quoteSome(others)}`
      }`,
    },
  ];
}

function orderIsComplete(
  { spec, document, table }: FindingParts,
  _: Columns,
  rows: readonly Row[],
): Problem[] {
  return Object.entries(spec.order ?? {}).flatMap(([name, listed]) => {
    const present = rows.flatMap((row) => row.values[name] ?? []).filter((value) => value !== '');
    const unlisted = [...new Set(present)].filter((value) => !listed.includes(value));
    if (unlisted.length === 0) return [];
    return [
      {
        ...document.place(['order', name]),
        what: `order that leaves out values of ${name}`,
        value: unlisted.join(', '),
        mend: `add them: every value that ${table.file} has is listed, written the same way`,
      },
    ];
  });
}

function countsFitBase(
  { spec, study, document, table }: FindingParts,
  columns: Columns,
  rows: readonly Row[],
): Problem[] {
  const base = spec.base === 'none' ? undefined : (spec.base ?? study.base);
  return rows.flatMap((row) => {
    const own = row.cells.base;
    const most = own === undefined ? base : isNumber(own) ? own.value : undefined;
    const { n } = row.cells;
    if (!isNumber(n) || most === undefined || n.value <= most) return [];
    const where = own
      ? 'in the same row'
      : spec.base
        ? `in ${document.file}`
        : 'in data/study.yaml';
    return [
      {
        ...placeOfMeasure(row, columns, table, 'n'),
        what: `n above its base of ${most}`,
        value: String(n.value),
        mend: `correct the count, or the base ${where}`,
      },
    ];
  });
}

function hasMeasure(measures: Columns['measures'], name: string): boolean {
  return [...measures.keys()].some((known) => known === name);
}

function placeIn(row: Row, column: string): Place {
  return row.places[column] ?? row.place;
}

function placeOfMeasure(
  row: Row,
  { measures }: Columns,
  table: FindingParts['table'],
  measure: MeasureName,
): Place {
  return placeIn(row, table.columns[measures.get(measure) ?? 0]?.name ?? '');
}
