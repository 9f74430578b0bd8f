import type { ChartSeries, Scale } from '#charts/input/chart-input.ts';
import { baseOf } from '#findings/model/base-of.ts';
import { isNumber } from '#findings/model/cell.ts';
import type { Finding, Row } from '#findings/model/finding.ts';
import type { DrawnBreakdown } from '#findings/shape/breakdown.ts';
import { type Grid, gridOf, isTotalOf } from '#findings/shape/grid.ts';
import { timesOf } from '#findings/shape/wave-order.ts';
import type { Translator } from '#i18n/translator.ts';
import { valueLabel } from '#study/texts/value-labels.ts';
import type { ScaledSeries } from './opposed-sums.ts';

/** What stands within each row of a breakdown, and how it lies on a scale. */
export function scaledSeries(
  translator: Translator,
  finding: Finding,
  drawn: DrawnBreakdown,
): ScaledSeries {
  const grid = gridOf(finding, drawn);
  const isAnswers = finding.answers !== undefined && drawn.layout.series === finding.answers.column;
  return {
    series: chartSeries(translator, finding, drawn, grid),
    scale: isAnswers ? chartScale(finding, drawn, grid) : undefined,
  };
}

/** The series of a chart: answers, groups or waves. */
export function chartSeries(
  translator: Translator,
  finding: Finding,
  drawn: DrawnBreakdown,
  grid: Grid,
): ChartSeries[] {
  return grid.series.map((value) => oneSeries(translator, finding, drawn, grid, value));
}

function oneSeries(
  translator: Translator,
  finding: Finding,
  { rows: all, layout }: DrawnBreakdown,
  grid: Grid,
  value: string,
): ChartSeries {
  const { series: dimension } = layout;
  const { waves } = finding;
  const rows = grid.rows.map((row) => grid.at(row, value));
  const isWave = dimension !== undefined && dimension === waves?.column;
  return {
    label: dimension === undefined ? '' : valueLabel(translator, finding, dimension, value),
    ...(dimension !== undefined && { code: value }),
    base:
      dimension === undefined ? undefined : sharedBase(translator, finding, { rows: all }, rows),
    highlighted: isHighlighted(finding, dimension, value),
    ...(isTotalOf(finding, dimension, value) && { total: true }),
    ...(isWave && waveOf(grid.series, value, waves.same)),
  };
}

/** When a wave was, and whether its question is that of the one before. */
function waveOf(waves: readonly string[], wave: string, same: readonly string[]) {
  const place = waves.indexOf(wave);
  const before = waves[place - 1];
  return {
    time: timesOf(waves)[place] ?? place,
    comparable: before !== undefined && same.includes(before) && same.includes(wave),
  };
}

/** A row or a series is that of the headline; where there is no dimension, there is but this one. */
export function isHighlighted({ headline }: Finding, dimension: string | undefined, value: string) {
  return dimension === undefined || headline.row.values[dimension] === value;
}

/** Whom some rows refer to, where they agree in it and not all of the drawing does. */
export function sharedBase(
  translator: Translator,
  finding: Finding,
  { rows }: Pick<DrawnBreakdown, 'rows'>,
  own: readonly (Row | undefined)[],
): string | undefined {
  const baseNumber = (row: Row) => {
    const base = baseOf(finding, row);
    return isNumber(base) ? base.value : base?.symbol;
  };
  const [first, ...others] = new Set(own.flatMap((row) => (row ? [baseNumber(row)] : [])));
  if (others.length > 0 || new Set(rows.map(baseNumber)).size === 1) return undefined;
  return typeof first === 'number'
    ? translator.t('base.short', { n: translator.format.number(first) })
    : undefined;
}

/** How the answers of a chart lie on a scale, by their positions among rows or series. */
export function chartScale(
  { answers }: Finding,
  { layout }: DrawnBreakdown,
  grid: Grid,
): Scale | undefined {
  if (answers?.scale === undefined) return undefined;
  const { scale: kind, neutral, outside, column } = answers;
  const values = layout.series === column ? grid.series : layout.rows === column ? grid.rows : [];
  if (values.length === 0) return undefined;
  const middle = neutral === undefined ? -1 : values.indexOf(neutral);
  return {
    kind,
    ...(middle >= 0 && { neutral: middle }),
    outside: outside.map((value) => values.indexOf(value)).filter((index) => index >= 0),
  };
}
