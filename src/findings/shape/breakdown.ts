import { type Choice, chooseChart } from '#charts/choose-chart.ts';
import { charts } from '#charts/index.ts';
import { layOut, type Shape } from '#charts/input/table-shape.ts';
import type { Finding, Row } from '#findings/model/finding.ts';
import { isSubtotal, isTotal } from '#findings/model/totals.ts';
import { freeDimensions, kindOf, namedLayout, shapeOf } from './finding-shape.ts';

/** One way of showing a finding: all respondents together, or by the groups of one dimension. */
export interface Breakdown {
  /** "all", "by-" and its dimension, or "headline" where it shows that alone: the end of its address. */
  id: string;
  /** The dimension that it breaks down by; absent where it shows all together. */
  dimension?: string;
  /** The rows that its chart draws, in the order of the table. */
  rows: Row[];
  /** Its other rows, as the sum of all answers: its table has them, and a note names them. */
  undrawn: Row[];
}

/** A breakdown with the chart that it is drawn as. */
export interface DrawnBreakdown extends Breakdown {
  /** Also where the study names the chart: then that is the reason. */
  choice: Choice;
  /** The dimensions that stand below one another, and within each row. */
  layout: { rows?: string; series?: string };
}

/**
 * The ways of showing a finding, the first of them by default: one that has the row of the headline. Where a dimension
 * has a total, all respondents together are shown, and each dimension by itself, with the totals of the others. Of
 * several that have the headline's row, one that the named chart can draw goes first. A chart of the headline alone shows
 * it by itself where it is not about all together.
 */
export function breakdownsOf(finding: Finding): Breakdown[] {
  const { headline, chart } = finding;
  const ways = everyBreakdown(finding);
  const isAlone = chart !== undefined && charts[chart].draws === 'headline';
  const able = ways.filter(
    ({ rows, dimension }) => rows.includes(headline.row) && !(isAlone && dimension !== undefined),
  );
  const first = able.find((way) => isDrawnAsNamed(finding, way)) ?? able[0];
  if (first !== undefined) return [first, ...ways.filter((way) => way !== first)];
  return isAlone ? [{ id: 'headline', rows: [headline.row], undrawn: [] }, ...ways] : ways;
}

/** All together before the dimensions; without those that have no row to show. */
function everyBreakdown(finding: Finding): Breakdown[] {
  const { breakdowns, headline } = finding;
  if (breakdowns.length === 0) return [breakdownOf(finding, { id: 'all' }, finding.rows)];
  const each = [
    { id: 'all' },
    ...breakdowns.map((dimension) => ({ id: breakdownId(dimension), dimension })),
  ].map((way: Pick<Breakdown, 'id' | 'dimension'>) => {
    const own = finding.rows.filter((row) =>
      breakdowns.every((name) => name === way.dimension || isTotal(finding, row, name)),
    );
    return breakdownOf(finding, way, own);
  });
  return each.filter(({ rows }) => rows.some(({ cells }) => cells[headline.measure]));
}

/**
 * Some rows, without the sums that charts leave out: that of all answers, that of all waves, which is no time, and of
 * counts that of all groups, beside which each of its parts would look small.
 */
function breakdownOf(
  finding: Finding,
  way: Pick<Breakdown, 'id' | 'dimension'>,
  own: readonly Row[],
): Breakdown {
  const { answers, waves, breakdowns } = finding;
  const isOverTime =
    waves !== undefined && (way.dimension === waves.column || !breakdowns.includes(waves.column));
  const summed = countedDimensions(finding, own);
  const isSum = (row: Row) =>
    (answers !== undefined && isSumOf(finding, row, answers.column)) ||
    (isOverTime && isTotal(finding, row, waves.column)) ||
    summed.some((name) => isSumOf(finding, row, name) && !isQuoted(finding, row, name));
  return {
    ...way,
    rows: own.filter((row) => !isSum(row)),
    undrawn: own.filter(isSum),
  };
}

/** Whether a row holds values of a dimension together, all or some. */
function isSumOf(finding: Finding, row: Row, dimension: string): boolean {
  return isTotal(finding, row, dimension) || isSubtotal(finding, dimension, row.values[dimension]);
}

/** The dimensions of which some of these rows count parts, and some perhaps their sums. */
function countedDimensions(finding: Finding, own: readonly Row[]): string[] {
  if (kindOf(finding.headline.measure) !== 'count') return [];
  return finding.dimensions.filter((name) => own.some((row) => !isSumOf(finding, row, name)));
}

/** Whether a row is about what the headline is about, where no other way of showing it has that. */
function isQuoted({ headline, breakdowns, totals }: Finding, row: Row, dimension: string): boolean {
  const isElsewhere = isTotal({ totals }, row, dimension) && breakdowns.includes(dimension);
  return headline.row.values[dimension] === row.values[dimension] && !isElsewhere;
}

/** The ways of showing a finding that a chart can draw, by the ends of their addresses, the default first. */
export function shownBreakdowns(finding: Finding): string[] {
  const drawn = breakdownsOf(finding).filter((way) => drawnBreakdown(finding, way) !== undefined);
  return drawn.map(({ id }) => id);
}

/**
 * Those that have an address of their own for frames. Where there are several, the first has one as well: what was put
 * on a site stays when another comes first.
 */
export function addressedBreakdowns(finding: Finding): string[] {
  const [first = '', ...others] = shownBreakdowns(finding);
  return others.length === 0 || first === 'headline' ? others : [...others, first];
}

/** The end of the address of a breakdown: "by-age-group". */
export function breakdownId(dimension: string): string {
  const plain = dimension.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return `by-${plain.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '')}`;
}

/**
 * A breakdown and its chart: the one that the study names, as far as it can show these rows, else the one that their
 * columns choose; absent where no chart can show them.
 */
export function drawnBreakdown(finding: Finding, breakdown: Breakdown): DrawnBreakdown | undefined {
  return drawnAsNamed(finding, breakdown) ?? drawnAs(finding, breakdown, chooseChart);
}

/** Whether a breakdown is drawn as the chart that the study names. */
export function isDrawnAsNamed(finding: Finding, breakdown: Breakdown): boolean {
  return drawnAsNamed(finding, breakdown) !== undefined;
}

function drawnAsNamed(finding: Finding, breakdown: Breakdown): DrawnBreakdown | undefined {
  const { chart, headline } = finding;
  if (chart === undefined) return undefined;
  // A chart of one number says nothing of groups, nor of all together where the headline is about a group.
  const isWhole = breakdown.dimension === undefined;
  if (charts[chart].draws !== 'all' && !(isWhole && breakdown.rows.includes(headline.row)))
    return undefined;
  return drawnAs(finding, breakdown, () => ({ chart, because: 'the study names it' }));
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
    const layout = choice && layOut(charts[choice.chart], shape);
    if (choice && layout) return { ...each, choice, layout: namedLayout(layout, dimensions) };
  }
  return undefined;
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
  const isAnswer = (row: Row) => row.values[column] === headline.row.values[column];
  const others = breakdown.rows.filter((row) => !isAnswer(row));
  return {
    ...breakdown,
    rows: breakdown.rows.filter(isAnswer),
    undrawn: [...others, ...breakdown.undrawn],
  };
}
