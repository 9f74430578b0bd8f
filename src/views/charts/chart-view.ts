import { type ChartName, charts } from '#charts/index.ts';
import type { ChartCell, ChartInput, ChartRow } from '#charts/input/chart-input.ts';
import type { Finding, Row } from '#findings/model/finding.ts';
import type { DrawnBreakdown } from '#findings/shape/breakdown.ts';
import { type Grid, gridOf, isTotalOf } from '#findings/shape/grid.ts';
import type { Translator } from '#i18n/translator.ts';
import { valueLabel } from '#study/texts/value-labels.ts';
import { intervalMargin } from '#views/words/interval-text.ts';
import { isOfGroups, isSeveral, loneLabel } from '#views/words/study-texts.ts';
import { chartAnnotation } from './annotation.ts';
import { axisOf } from './axis.ts';
import { chartCell, unknownCell } from './chart-cell.ts';
import { chartScale, chartSeries, isHighlighted, sharedBase } from './chart-series.ts';
import { dotUnit } from './dot-unit.ts';
import { headlineOf } from './headline-of.ts';
import { sideTexts } from './opposed-sums.ts';
import { differenceName, rowDifference } from './row-differences.ts';

/** A chart, ready to be drawn. */
export interface ChartView {
  type: ChartName;
  input: ChartInput;
}

/** What a chart is called: `name` is read out instead of the drawing, `title` says what the finding counts. */
interface ChartNames {
  name: string;
  title: string;
  /** The name states the number of the headline. */
  stated: boolean;
  /** The words of its annotation. Default: it has none. */
  annotation?: string | undefined;
}

/** Words and numbers of a breakdown as its chart draws them. */
export function chartView(
  translator: Translator,
  finding: Finding,
  drawn: DrawnBreakdown,
  { name, title, stated, annotation }: ChartNames,
): ChartView {
  const { chart } = drawn.choice;
  const grid = charts[chart].draws === 'headline' ? singleRow() : gridOf(finding, drawn);
  const shown = charts[chart].draws === 'headline' ? [headlineOf(finding, drawn)] : drawn.rows;
  const series = chartSeries(translator, finding, drawn, grid);
  const scale = chartScale(finding, drawn, grid);
  return {
    type: chart,
    input: {
      name,
      dir: translator.dir,
      stated,
      series,
      rows: grid.rows.map((value) => ({
        ...chartRow(translator, finding, drawn, grid, value),
        label: labelOf(translator, finding, drawn, grid, { value, title }),
        difference: rowDifference(translator, finding, drawn, series, rowsIn(value)),
        sides: sidesIn(value),
      })),
      axis: axisOf(translator, shown, finding.headline.measure),
      scale,
      annotation: chartAnnotation(finding, drawn, grid, annotation),
      words: {
        rest: restOf(translator, finding, drawn),
        changed: translator.t('chart.changed'),
        dots: dotsIn(),
        difference: charts[chart].differences && differenceName(translator, series),
        margin:
          finding.headline.measure === 'percent' ? intervalMargin(translator, shown) : undefined,
      },
    },
  };

  function sidesIn(value: string) {
    const { answers } = finding;
    if (answers === undefined || drawn.layout.series !== answers.column) return undefined;
    return sideTexts(translator, finding, { series, scale }, rowsIn(value));
  }

  function rowsIn(value: string) {
    return grid.series.map((within) => grid.at(value, within));
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
    ...(dimension !== undefined && { code: value }),
    base: sharedBase(translator, finding, drawn, rows),
    ...(dimension !== undefined &&
      dimension === finding.countries &&
      !isTotalOf(finding, dimension, value) && { country: value }),
    highlighted: isHighlighted(finding, dimension, value),
    total: isTotalOf(finding, dimension, value),
    cells: rows.map((row) => cellOf(translator, finding, row)),
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
