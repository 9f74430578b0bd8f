import { charts } from '#charts/index.ts';
import type { Chart } from '#charts/input/chart-input.ts';
import { isNumber } from '#findings/model/cell.ts';
import type { Finding, Row } from '#findings/model/finding.ts';
import type { DrawnBreakdown } from '#findings/shape/breakdown.ts';
import { isOrdered } from '#findings/shape/grid.ts';
import { ofEdition } from '#findings/specs/editions.ts';
import { measures } from '#findings/specs/measures.ts';
import type { Translator } from '#i18n/translator.ts';
import { annotationSentences } from '#views/charts/annotation.ts';
import { notes } from '#views/charts/chart-notes.ts';
import { scaledSeries } from '#views/charts/chart-series.ts';
import { headlineOf } from '#views/charts/headline-of.ts';
import type { Site } from '#views/site/site.ts';
import { formatCell } from '#views/words/cell-text.ts';
import { baseText, limitsText } from '#views/words/facts.ts';
import { periodText } from '#views/words/period.ts';
import { intervalLine, intervalMargin } from '#views/words/interval-text.ts';
import {
  findingText,
  isOfGroups,
  loneLabel,
  requiredText,
  rowLabel,
} from '#views/words/study-texts.ts';
import { withFlags } from '#views/words/symbol-legend.ts';
import { describedGrid } from './described-grid.ts';
import { gridSentences } from './grid-sentences.ts';
import { listOf, listSentences } from './list-sentences.ts';
import { trendSentences } from './trend-sentences.ts';

/** What the chart of a breakdown shows, in sentences made from its rows, with what it rests on. */
export function description(
  site: Site,
  translator: Translator,
  finding: Finding,
  drawn: DrawnBreakdown,
): string {
  const { t } = translator;
  const base = baseText(finding, translator, drawn.rows);
  const title = requiredText(site, translator, finding, 'title');
  return [
    ...tellRows(translator, finding, drawn, title),
    ...annotationSentences(
      translator,
      finding,
      drawn,
      findingText(site, translator, finding, 'annotation'),
    ),
    ...notes(translator, finding, drawn.rows),
    ...(base === undefined ? [] : [t('describe.basis', { base })]),
    limitsText(translator, {
      period: periodText(site, translator, finding, drawn.rows),
      sample: ofEdition(site.study.spec, finding.edition).sample,
    }),
  ].join(' ');
}

/** What the rows say: one number, a list, a grid, or what became of it over time. */
function tellRows(
  translator: Translator,
  finding: Finding,
  drawn: DrawnBreakdown,
  title: string,
): string[] {
  const { layout, choice } = drawn;
  if (layout.rows === undefined && layout.series === undefined)
    return tellHeadline(translator, finding, drawn, title);
  const told = describedGrid(translator, finding, drawn);
  const chart: Chart = charts[choice.chart];
  const shares = measures[finding.headline.measure].percent;
  const telling = {
    ranked: chart.ordered !== true,
    ordered: isOrdered(finding, layout.series),
    shares,
  };
  if (layout.series === undefined)
    return [
      ...listSentences(translator, listOf(told), telling),
      ...drawn.rows.flatMap((row) => namedInterval(translator, finding, row)),
    ];
  const intervals = gridIntervals(translator, finding, drawn);
  if (layout.series !== finding.waves?.column)
    return [...gridSentences(translator, told, telling), ...intervals];
  const { series } = scaledSeries(translator, finding, drawn);
  const comparable = series.map(({ comparable: same }) => same === true);
  return [...trendSentences(translator, told, comparable, telling), ...intervals];
}

/** The cell of the headline, and after it what else the table has. */
function tellHeadline(
  translator: Translator,
  finding: Finding,
  drawn: DrawnBreakdown,
  title: string,
): string[] {
  const { t } = translator;
  const headline = headlineOf(finding, drawn);
  return [
    t(
      described(finding, charts[drawn.choice.chart]),
      rowValues(translator, finding, headline, title),
    ),
    ...intervalSentence(translator, headline),
    ...drawn.rows
      .filter((row) => row !== headline)
      .flatMap((row) => [
        t('describe.value', rowValues(translator, finding, row, title)),
        ...intervalSentence(translator, row),
      ]),
  ];
}

/** Where the finding says how people answered, it is known what those did who did not give this answer. */
function described(finding: Finding, { rest }: Chart) {
  if (!rest) return 'describe.value';
  return finding.answers === undefined && !isOfGroups(finding)
    ? 'describe.proportion'
    : 'describe.proportion.several';
}

/** Where its share has an interval; a symbol in its stead repeats that of the share. */
function intervalSentence(translator: Translator, { cells }: Row): string[] {
  const line = isNumber(cells.low) ? intervalLine(translator, cells) : undefined;
  return line === undefined ? [] : [translator.t('describe.sentence', { text: line })];
}

function namedInterval(translator: Translator, finding: Finding, row: Row): string[] {
  const text = isNumber(row.cells.low) ? intervalLine(translator, row.cells) : undefined;
  if (text === undefined) return [];
  const label = rowLabel(translator, finding, row);
  return [translator.t('describe.value', { label, value: text })];
}

/** The interval of the headline, and how far those of all numbers reach: in a grid there are too many to tell each. */
function gridIntervals(translator: Translator, finding: Finding, drawn: DrawnBreakdown): string[] {
  const margin = intervalMargin(translator, drawn.rows);
  if (margin === undefined) return [];
  return [
    ...namedInterval(translator, finding, headlineOf(finding, drawn)),
    translator.t('describe.sentence', { text: margin }),
  ];
}

function rowValues(
  translator: Translator,
  finding: Finding,
  row: Row,
  title: string,
): { value: string; label: string } {
  const { measure } = finding.headline;
  const cell = row.cells[measure];
  return {
    value:
      cell === undefined
        ? ''
        : withFlags(translator, formatCell(cell, measure, translator), row, measure),
    label: loneLabel(translator, finding, row, title),
  };
}
