import { areScattered } from '#charts/maps/scattered.ts';
import type { Layout, MeasureKind, Shape } from '#charts/input/table-shape.ts';
import { distinctTones } from '#charts/parts/tones.ts';
import type { Finding, Row } from '#findings/model/finding.ts';
import { roleOf } from '#findings/model/roles.ts';
import { isTotal } from '#findings/model/totals.ts';
import { type MeasureName, measures } from '#findings/specs/measures.ts';

/** The dimensions whose values differ among some rows. */
export function freeDimensions({ dimensions }: Finding, rows: readonly Row[]): string[] {
  return dimensions.filter((name) => new Set(rows.map((row) => row.values[name])).size > 1);
}

/** What some rows of a finding are like, as charts ask of it: the roles and sizes of their dimensions, and their measure. */
export function shapeOf(
  finding: Finding,
  rows: readonly Row[],
  dimensions: readonly string[],
): Shape {
  const { answers, headline } = finding;
  const valuesOf = (name: string) => [
    ...new Set(
      rows.filter((row) => !isTotal(finding, row, name)).map((row) => row.values[name] ?? ''),
    ),
  ];
  const { countries } = finding;
  return {
    tones: tonesCount(finding, rows),
    dimensions: dimensions.map((name) => ({
      role: roleOf(finding, name),
      count: valuesOf(name).length,
    })),
    ...(countries !== undefined &&
      dimensions.includes(countries) && { scattered: areScattered(valuesOf(countries)) }),
    measure: kindOf(headline.measure),
    choice: answers?.choice,
    scale: answers?.scale,
  };
}

/** How many tones tell the answers of some rows apart: as many as there are answers, where each has its own. */
function tonesCount({ answers, headline }: Finding, rows: readonly Row[]): number {
  if (answers === undefined) return 0;
  const { column, scale: kind, neutral, outside } = answers;
  const values = [...new Set(rows.map((row) => row.values[column] ?? ''))];
  const series = values.map((value) => ({
    label: value,
    highlighted: value === headline.row.values[column],
  }));
  const middle = neutral === undefined ? -1 : values.indexOf(neutral);
  const scale = kind && {
    kind,
    ...(middle >= 0 && { neutral: middle }),
    outside: outside.map((value) => values.indexOf(value)).filter((index) => index >= 0),
  };
  return distinctTones({ series, scale });
}

/** What the numbers of a measure are, for charts. */
export function kindOf(measure: MeasureName): MeasureKind {
  const { percent, whole } = measures[measure];
  return percent ? 'share' : whole ? 'count' : 'other';
}

/** A layout with the names of the dimensions that stand there. */
export function namedLayout({ rows, series }: Layout, dimensions: readonly string[]) {
  const name = (index: number | undefined) => (index === undefined ? undefined : dimensions[index]);
  const [below, within] = [name(rows), name(series)];
  return {
    ...(below !== undefined && { rows: below }),
    ...(within !== undefined && { series: within }),
  };
}
