import { group } from 'd3-array';
import { charts } from '#charts/index.ts';
import { expectedOneOf } from '#documents.ts';
import { type Problem, quoteList } from '#errors.ts';
import { isNumber } from './cell.ts';
import type { Columns } from './columns.ts';
import type { Row } from './finding.ts';
import { headlineRow } from './headline.ts';
import type { FindingParts } from './parse.ts';

/** A rule that a finding's rows must meet. */
type Check = (parts: FindingParts, columns: Columns, rows: readonly Row[]) => Problem[];

/** All rules; each runs on every finding, and all that they find is reported together. */
const checks: readonly Check[] = [
  filterFindsRows,
  chartHasMeasures,
  rowsAreNamed,
  rowsAreUnique,
  headlineExists,
  headlineIsKnown,
  orderIsComplete,
  countsFitBase,
];

/** Everything that is wrong with a finding beyond its single cells. */
export function checkFinding(
  parts: FindingParts,
  columns: Columns,
  rows: readonly Row[],
): Problem[] {
  return checks.flatMap((check) => check(parts, columns, rows));
}

function filterFindsRows(
  { spec, document, table }: FindingParts,
  _: Columns,
  rows: readonly Row[],
): Problem[] {
  if (rows.length > 0) return [];
  const wanted = Object.entries(spec.filter ?? {}).map(([name, value]) => `${name}: ${value}`);
  return [
    {
      ...document.place(['filter'], 'key'),
      what: `no row of ${table.file} passes the filter`,
      value: wanted.join(', '),
      mend: 'correct the filter, or add the rows to the table',
    },
  ];
}

function chartHasMeasures(
  { spec, document, table }: FindingParts,
  { measures }: Columns,
): Problem[] {
  const needs: readonly string[] = charts[spec.chart].needs;
  return [...needs, spec.headline.measure]
    .filter(
      (measure, index, all) =>
        ![...measures.keys()].some((name) => name === measure) && all.indexOf(measure) === index,
    )
    .map((measure) => ({
      ...document.place(needs.includes(measure) ? ['chart'] : ['headline', 'measure']),
      what: `no column "${measure}" in ${table.file}`,
      value: needs.includes(measure) ? spec.chart : measure,
      mend: `add the column; the table has ${quoteList(table.columns.map(({ name }) => name))}`,
    }));
}

function rowsAreNamed(_: FindingParts, __: Columns, rows: readonly Row[]): Problem[] {
  return rows.flatMap((row) =>
    Object.entries(row.values)
      .filter(([, value]) => value === '')
      .map(([name]) => ({
        ...row.place,
        what: `empty ${name}`,
        mend: `write which ${name} the row is about`,
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

function headlineExists(
  { spec, document }: FindingParts,
  _: Columns,
  rows: readonly Row[],
): Problem[] {
  if (rows.length === 0 || headlineRow(rows, spec) !== undefined) return [];
  const keys = rows.map((row) => row.key);
  const { row } = spec.headline;
  return [
    row === undefined
      ? {
          ...document.place(['headline'], 'key'),
          what: 'headline that does not name its row',
          mend: `add row: one of ${quoteList(keys)}`,
        }
      : {
          ...document.place(['headline', 'row']),
          what: 'unknown row',
          value: row,
          mend: expectedOneOf(row, keys),
        },
  ];
}

function headlineIsKnown(
  { spec, document, table }: FindingParts,
  _: Columns,
  rows: readonly Row[],
): Problem[] {
  const row = headlineRow(rows, spec);
  const cell = row?.cells[spec.headline.measure];
  if (row === undefined || cell === undefined || isNumber(cell)) return [];
  return [
    {
      ...document.place(['headline']),
      what: `headline without a number: its cell is ${cell.symbol}`,
      value: row.key,
      mend: `let it quote a cell of ${table.file} that holds a number`,
    },
  ];
}

function orderIsComplete(
  { spec, document }: FindingParts,
  _: Columns,
  rows: readonly Row[],
): Problem[] {
  return Object.entries(spec.order ?? {}).flatMap(([name, listed]) => {
    const present = new Set(
      rows.map((row) => row.values[name]).filter((value) => value !== undefined),
    );
    const unlisted = [...present].filter((value) => !listed.includes(value));
    return unlisted.map((value) => ({
      ...document.place(['order', name], 'key'),
      what: `order of ${name} that leaves out a value`,
      value,
      mend: 'list every value of the column',
    }));
  });
}

function countsFitBase({ spec, study }: FindingParts, _: Columns, rows: readonly Row[]): Problem[] {
  return rows.flatMap((row) => {
    const base = row.cells.base ?? {
      value: spec.base === 'none' ? Infinity : (spec.base ?? study.base),
    };
    const { n } = row.cells;
    if (!isNumber(n) || !('value' in base) || n.value <= base.value) return [];
    return [
      {
        ...row.place,
        what: `n above its base of ${base.value}`,
        value: String(n.value),
        mend: 'correct the count, or the base in the row, the finding or the study',
      },
    ];
  });
}
