import { type Choice, chooseChart } from '#charts/choose.ts';
import { charts } from '#charts/index.ts';
import { type Kind, layOut, type Layout, type Shape } from '#charts/shape.ts';
import type { Finding, Row } from './finding.ts';
import { type MeasureName, measures } from './measures.ts';
import { roleOf } from './roles.ts';

/** One way of showing a finding: all respondents together, or by the groups of one dimension. */
export interface Breakdown {
  /** "all", or "by-" and its dimension: the end of its address. */
  id: string;
  /** The dimension that it breaks down by; absent where it shows all together. */
  dimension?: string;
  /** Its rows, in the order of the table. */
  rows: Row[];
}

/** A breakdown with the chart that it is drawn as. */
export interface DrawnBreakdown extends Breakdown {
  /** Also where the study names the chart: then that is the reason. */
  choice: Choice;
  /** The dimensions that stand below one another, and within each row. */
  layout: { rows?: string; series?: string };
}

/**
 * The ways of showing a finding, the first of them by default. Where a dimension has a total, all respondents together
 * come first, then each dimension by itself, with the totals of the others.
 */
export function breakdownsOf(finding: Finding): Breakdown[] {
  const { rows, breakdowns } = finding;
  const answered = rows.filter((row) => !isAnswersTotal(finding, row));
  if (breakdowns.length === 0) return [{ id: 'all', rows: answered }];
  const all = answered.filter((row) => breakdowns.every((name) => isTotal(finding, row, name)));
  const each = breakdowns.map((dimension) => ({
    id: breakdownId(dimension),
    dimension,
    rows: answered.filter((row) =>
      breakdowns.every((name) => name === dimension || isTotal(finding, row, name)),
    ),
  }));
  return [...(all.length === 0 ? [] : [{ id: 'all', rows: all }]), ...each].filter((breakdown) =>
    breakdown.rows.some((row) => row.cells[finding.headline.measure]),
  );
}

/** The end of the address of a breakdown: "by-age-group". */
export function breakdownId(dimension: string): string {
  const plain = dimension.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return `by-${plain.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '')}`;
}

/** Whether a row holds all the values of a dimension together. */
export function isTotal({ totals }: Pick<Finding, 'totals'>, row: Row, dimension: string): boolean {
  return totals[dimension] !== undefined && row.values[dimension] === totals[dimension];
}

/**
 * A breakdown and its chart: the one that the study names, as far as it can show these rows, else the one that their
 * columns choose; absent where no chart can show them.
 */
export function drawnBreakdown(finding: Finding, breakdown: Breakdown): DrawnBreakdown | undefined {
  const named = finding.chart;
  if (named === undefined) return drawnAs(finding, breakdown, chooseChart);
  const isWhole = breakdown.dimension === undefined;
  const asNamed = () => ({ chart: named, because: 'the study names it' });
  // A chart of one number says nothing of groups.
  const canShow = isWhole || charts[named].draws === 'all';
  const drawn = canShow ? drawnAs(finding, breakdown, asNamed) : undefined;
  return drawn ?? (isWhole ? undefined : drawnAs(finding, breakdown, chooseChart));
}

function drawnAs(
  finding: Finding,
  breakdown: Breakdown,
  choose: (shape: Shape) => Choice | undefined,
): DrawnBreakdown | undefined {
  for (const each of candidates(finding, breakdown)) {
    const dimensions = freeDimensions(finding, each.rows);
    const shape = shapeOf(finding, each.rows, dimensions);
    const choice = choose(shape);
    const layout = choice && chartLayout(choice, shape);
    if (choice && layout) return { ...each, choice, layout: namedLayout(layout, dimensions) };
  }
  return undefined;
}

/** How a chart lays out a shape; one of the headline alone takes any. */
function chartLayout({ chart }: Choice, shape: Shape): Layout | undefined {
  return charts[chart].draws === 'headline' ? {} : layOut(charts[chart].takes, shape);
}

/** All of a breakdown, or the answer of the headline alone; of two answers, the other is known from the first. */
function candidates(finding: Finding, breakdown: Breakdown): Breakdown[] {
  const { answers, dimensions } = finding;
  const free = freeDimensions(finding, breakdown.rows);
  const alone = headlineAnswer(finding, breakdown);
  const given = new Set(breakdown.rows.map((row) => row.values[answers?.column ?? '']));
  const isEither = answers?.choice === 'one' && given.size === 2 && free.length > 1;
  return dimensions.length < 2 ? [breakdown] : isEither ? [alone, breakdown] : [breakdown, alone];
}

function headlineAnswer({ answers, headline }: Finding, breakdown: Breakdown): Breakdown {
  if (answers === undefined) return breakdown;
  const { column } = answers;
  const rows = breakdown.rows.filter((row) => row.values[column] === headline.row.values[column]);
  return { ...breakdown, rows };
}

/** The dimensions whose values differ among some rows. */
function freeDimensions({ dimensions }: Finding, rows: readonly Row[]): string[] {
  return dimensions.filter((name) => new Set(rows.map((row) => row.values[name])).size > 1);
}

function shapeOf(finding: Finding, rows: readonly Row[], dimensions: readonly string[]): Shape {
  const { answers, headline } = finding;
  return {
    dimensions: dimensions.map((name) => ({
      role: roleOf(finding, name),
      count: new Set(
        rows.filter((row) => !isTotal(finding, row, name)).map((row) => row.values[name]),
      ).size,
    })),
    measure: kindOf(headline.measure),
    choice: answers?.choice,
    scale: answers?.scale,
  };
}

/** What the numbers of a measure are, for charts. */
export function kindOf(measure: MeasureName): Kind {
  const { percent, whole } = measures[measure];
  return percent ? 'share' : whole ? 'count' : 'other';
}

function namedLayout({ rows, series }: Layout, dimensions: readonly string[]) {
  const name = (index: number | undefined) => (index === undefined ? undefined : dimensions[index]);
  const [below, within] = [name(rows), name(series)];
  return {
    ...(below !== undefined && { rows: below }),
    ...(within !== undefined && { series: within }),
  };
}

function isAnswersTotal(finding: Finding, row: Row): boolean {
  return finding.answers !== undefined && isTotal(finding, row, finding.answers.column);
}
