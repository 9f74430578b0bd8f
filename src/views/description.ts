import { figureUnit } from '#charts/figure.ts';
import type { ChartName } from '#charts/index.ts';
import type { DrawnBreakdown } from '#findings/breakdown.ts';
import { isNumber } from '#findings/cell.ts';
import type { Finding, Row } from '#findings/finding.ts';
import { measures } from '#findings/measures.ts';
import type { Translator } from '#i18n/translator.ts';
import { baseText } from './basis.ts';
import { headlineOf } from './chart.ts';
import { intervalLine } from './interval.ts';
import { withFlags } from './legend.ts';
import { notes } from './notes.ts';
import { formatCell } from './quote.ts';
import type { Site } from './site.ts';
import { isSeveral, rowLabel } from './words.ts';

/** What the chart of a breakdown shows, in sentences made from its rows, with what it rests on. */
export function description(
  site: Site,
  translator: Translator,
  finding: Finding,
  drawn: DrawnBreakdown,
): string {
  const { t, format } = translator;
  const { rows } = drawn;
  const headline = headlineOf(finding, drawn);
  const base = baseText(finding, translator, rows);
  const { period, sample } = site.study.spec;
  return [
    t(described(finding, drawn), rowValues(translator, finding, headline)),
    ...intervalSentence(translator, headline),
    ...rows
      .filter((row) => row !== headline)
      .flatMap((row) => [
        t('describe.row', rowValues(translator, finding, row)),
        ...intervalSentence(translator, row),
      ]),
    ...notes(translator, finding, rows),
    ...(base === undefined ? [] : [t('describe.basis', { base })]),
    t('describe.limits', {
      period: format.period(period.start, period.end),
      sample: t(`sample.${sample}`),
    }),
  ].join(' ');
}

/** How a reader reads the chart of a breakdown. */
export function reading(
  { t, format }: Translator,
  finding: Finding,
  { choice: { chart } }: DrawnBreakdown,
): string {
  const { headline } = finding;
  const cell = headline.row.cells[headline.measure];
  if (chart !== 'figure' || !isNumber(cell) || !measures[headline.measure].whole)
    return [
      t(leavesNoOther(finding, chart) ? 'reading.proportion.several' : `reading.${chart}`),
      ...(isBracketed(finding, chart) ? [t('reading.proportion.interval')] : []),
    ].join(' ');
  const unit = figureUnit(cell.value);
  return `${t('reading.figure')} ${t('reading.figure.dots', { unit: format.number(unit) }, { count: unit })}`;
}

function described(finding: Finding, { choice: { chart } }: DrawnBreakdown) {
  if (chart !== 'proportion') return 'describe.row';
  return leavesNoOther(finding, chart) ? 'describe.proportion.several' : 'describe.proportion';
}

/** Where several answers were possible, those who did not give this one are known. */
function leavesNoOther(finding: Finding, chart: ChartName): boolean {
  return chart === 'proportion' && isSeveral(finding);
}

function isBracketed({ headline }: Finding, chart: ChartName): boolean {
  return (
    chart === 'proportion' && headline.measure === 'percent' && isNumber(headline.row.cells.low)
  );
}

/** Where its share has an interval; a symbol in its stead repeats that of the share. */
function intervalSentence(translator: Translator, { cells }: Row): string[] {
  const line = isNumber(cells.low) ? intervalLine(translator, cells) : undefined;
  return line === undefined ? [] : [`${line}.`];
}

function rowValues(
  translator: Translator,
  finding: Finding,
  row: Row,
): { value: string; label: string } {
  const { measure } = finding.headline;
  const cell = row.cells[measure];
  return {
    value:
      cell === undefined
        ? ''
        : withFlags(translator, formatCell(cell, measure, translator), row, measure),
    label: rowLabel(translator, finding, row),
  };
}
