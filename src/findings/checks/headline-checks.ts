import { expectedOneOf } from '#documents/document.ts';
import { pasted, yamlLine } from '#documents/yaml-line.ts';
import { type Problem, quoteSome } from '#errors.ts';
import { placeOfMeasure } from '#findings/columns/cell-places.ts';
import type { Columns } from '#findings/columns/columns.ts';
import { isNumber } from '#findings/model/cell.ts';
import type { Row } from '#findings/model/finding.ts';
import { headlineRow } from '#findings/model/headline-row.ts';
import type { MeasureName } from '#findings/specs/measures.ts';
import { hasBlankNames } from './blank-names.ts';
import { neededMeasures } from './chart-checks.ts';
import type { FindingParts } from './finding-check.ts';

/** The table has the column that the headline quotes. */
export function headlineHasMeasure(
  { spec, document, table }: FindingParts,
  { measures }: Columns,
): Problem[] {
  const { measure } = spec.headline;
  if (measures.has(measure) || neededMeasures(spec).includes(measure)) return [];
  return [
    {
      ...document.place(['headline', 'measure']),
      what: `headline that quotes a column that ${table.file} does not have`,
      value: measure,
      mend: mendMeasure(measure, [...measures.keys()]),
    },
  ];
}

function mendMeasure(measure: string, held: readonly MeasureName[]): string {
  if (held.length > 0) return `add the column, or quote another: ${expectedOneOf(measure, held)}`;
  return 'no column of it is named like a measure: say which one holds the numbers under "columns", or name it so';
}

/** The headline is about one row. */
export function headlineExists(
  { spec, document, study }: FindingParts,
  _: Columns,
  rows: readonly Row[],
): Problem[] {
  const keys = [...new Set(rows.map((row) => row.key))];
  const { row } = spec.headline;
  const isOnly = row === undefined && keys.length < 2;
  if (
    rows.length === 0 ||
    isOnly ||
    hasBlankNames(rows) ||
    headlineRow(rows, spec, study.languages ?? []) !== undefined
  )
    return [];
  return [
    row === undefined
      ? {
          ...document.place(['headline'], 'key'),
          what: `headline that does not say which of the ${keys.length} rows it is about`,
          value: 'headline',
          mend: `say it, e.g.${pasted(yamlLine({ headline: { row: keys[0] ?? '', measure: spec.headline.measure } }))}
  ${expectedOneOf('', keys)}`,
        }
      : {
          ...document.place(['headline', 'row']),
          what: 'unknown row',
          value: row,
          mend: expectedOneOf(row, keys),
        },
  ];
}

/** The cell of the headline holds a number. */
export function headlineIsKnown(
  { spec, document, table, study }: FindingParts,
  columns: Columns,
  rows: readonly Row[],
): Problem[] {
  const row = headlineRow(rows, spec, study.languages ?? []);
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
