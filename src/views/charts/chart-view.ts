import { type ChartName, charts } from '#charts/index.ts';
import type {
  ChartCell,
  ChartInput,
  ChartRow,
  ChartSeries,
  Scale,
} from '#charts/input/chart-input.ts';
import { baseOf } from '#findings/model/base-of.ts';
import { isNumber } from '#findings/model/cell.ts';
import type { Finding, Row } from '#findings/model/finding.ts';
import type { DrawnBreakdown } from '#findings/shape/breakdown.ts';
import { type Grid, gridOf, isTotalOf } from '#findings/shape/grid.ts';
import { timesOf } from '#findings/shape/wave-order.ts';
import type { Translator } from '#i18n/translator.ts';
import { valueLabel } from '#study/texts/value-labels.ts';
import { intervalMargin } from '#views/words/interval-text.ts';
import { isOfGroups, isSeveral, loneLabel } from '#views/words/study-texts.ts';
import { axisOf } from './axis.ts';
import { chartCell, unknownCell } from './chart-cell.ts';
import { dotUnit } from './dot-unit.ts';
import { headlineOf } from './headline-of.ts';
import { type ScaledSeries, sideTexts } from './opposed-sums.ts';

/** A chart, ready to be drawn. */
export interface ChartView {
  type: ChartName;
  input: ChartInput;
}

/** What a chart is called: `name` is read out instead of the drawing, `title` says what the finding counts. */
interface ChartNames {
  name: string;
  title: string;
}

/** Words and numbers of a breakdown as its chart draws them. */
export function chartView(
  translator: Translator,
  finding: Finding,
  drawn: DrawnBreakdown,
  { name, title }: ChartNames,
): ChartView {
  const { chart } = drawn.choice;
  const grid = charts[chart].draws === 'headline' ? singleRow() : gridOf(finding, drawn);
  const shown = charts[chart].draws === 'headline' ? [headlineOf(finding, drawn)] : drawn.rows;
  const series = grid.series.map((value) => oneSeries(translator, finding, drawn, grid, value));
  const scale = scaleOf(finding, drawn, grid);
  return {
    type: chart,
    input: {
      name,
      dir: translator.dir,
      series,
      rows: grid.rows.map((value) => ({
        ...chartRow(translator, finding, drawn, grid, value),
        label: labelOf(translator, finding, drawn, grid, { value, title }),
        sides: sidesIn(value),
      })),
      axis: axisOf(translator, shown, finding.headline.measure),
      scale,
      words: {
        rest: restOf(translator, finding, drawn),
        changed: translator.t('chart.changed'),
        dots: dotsIn(),
        margin:
          finding.headline.measure === 'percent' ? intervalMargin(translator, shown) : undefined,
      },
    },
  };

  function sidesIn(value: string) {
    const { answers } = finding;
    if (answers === undefined || drawn.layout.series !== answers.column) return undefined;
    const rows = grid.series.map((within) => grid.at(value, within));
    return sideTexts(translator, finding, { series, scale }, rows);
  }

  /** One dot for one needs no words. */
  function dotsIn(): string | undefined {
    const dots = dotUnit(translator, finding, drawn);
    return dots && dots.unit > 1 ? dots.text : undefined;
  }

  function singleRow(): Grid {
    return { rows: [''], series: [''], at: () => headlineOf(finding, drawn) };
  }
}

/** What is left where one answer is drawn: the other of two, else all others. */
function restOf(translator: Translator, finding: Finding, drawn: DrawnBreakdown): string {
  const { answers } = finding;
  const given = answers && headlineOf(finding, drawn).values[answers.column];
  const all = new Set(drawn.rows.map((row) => row.values[answers?.column ?? '']));
  const [other, ...more] = [...all].filter((value) => value !== given);
  if (answers?.choice === 'one' && other !== undefined && more.length === 0)
    return valueLabel(translator, finding, answers.column, other);
  if (isSeveral(finding)) return translator.t('chart.rest.several');
  return translator.t(isOfGroups(finding) ? 'chart.rest.groups' : 'chart.rest');
}

function chartRow(
  translator: Translator,
  finding: Finding,
  drawn: DrawnBreakdown,
  { series, at }: Grid,
  value: string,
): Omit<ChartRow, 'label'> {
  const { rows: dimension } = drawn.layout;
  const rows = series.map((within) => at(value, within));
  return {
    base: commonBase(translator, finding, drawn, rows),
    ...(dimension !== undefined &&
      dimension === finding.countries &&
      !isTotalOf(finding, dimension, value) && { country: value }),
    highlighted: isHighlighted(finding, dimension, value),
    total: isTotalOf(finding, dimension, value),
    cells: rows.map((row) => cellOf(translator, finding, row)),
  };
}

/** What stands within each row of a breakdown, and how it lies on a scale. */
export function scaledSeries(
  translator: Translator,
  finding: Finding,
  drawn: DrawnBreakdown,
): ScaledSeries {
  const grid = gridOf(finding, drawn);
  const series = grid.series.map((value) => oneSeries(translator, finding, drawn, grid, value));
  const isAnswers = finding.answers !== undefined && drawn.layout.series === finding.answers.column;
  return { series, scale: isAnswers ? scaleOf(finding, drawn, grid) : undefined };
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
    base:
      dimension === undefined ? undefined : commonBase(translator, finding, { rows: all }, rows),
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

function labelOf(
  translator: Translator,
  finding: Finding,
  { layout }: DrawnBreakdown,
  { series, at }: Grid,
  { value, title }: { value: string; title: string },
): string {
  const row = at(value, series[0] ?? '');
  if (layout.rows !== undefined) return valueLabel(translator, finding, layout.rows, value);
  return layout.series === undefined && row ? loneLabel(translator, finding, row, title) : '';
}

function cellOf(translator: Translator, finding: Finding, row: Row | undefined): ChartCell {
  return row === undefined ? unknownCell(translator) : chartCell(translator, finding, row);
}

/** A row or a series is that of the headline; where there is no dimension, there is but this one. */
function isHighlighted({ headline }: Finding, dimension: string | undefined, value: string) {
  return dimension === undefined || headline.row.values[dimension] === value;
}

/** Whom some rows refer to, where they agree in it and not all of the drawing does. */
function commonBase(
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
function scaleOf({ answers }: Finding, { layout }: DrawnBreakdown, grid: Grid): Scale | undefined {
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
