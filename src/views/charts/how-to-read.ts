import type { Chart } from '#charts/input/chart-input.ts';
import { figureUnit } from '#charts/types/figure.ts';
import { type ChartName, charts } from '#charts/index.ts';
import type { DrawnBreakdown } from '#findings/shape/breakdown.ts';
import { isNumber } from '#findings/model/cell.ts';
import type { Finding } from '#findings/model/finding.ts';
import { measures } from '#findings/specs/measures.ts';
import type { Translator } from '#i18n/translator.ts';
import { isSeveral } from '#views/words/study-texts.ts';

/** How a reader reads the chart of a breakdown. */
export function reading(translator: Translator, finding: Finding, drawn: DrawnBreakdown): string {
  const { t, format } = translator;
  const { chart } = drawn.choice;
  const { headline } = finding;
  const cell = headline.row.cells[headline.measure];
  if (chart !== 'figure' || !isNumber(cell) || !measures[headline.measure].whole)
    return [
      t(proportionReading(finding, chart) ?? `reading.${chart}`),
      ...intervalReading(translator, finding, drawn),
    ].join(' ');
  const unit = figureUnit(cell.value);
  return `${t('reading.figure')} ${t('reading.figure.dots', { unit: format.number(unit) }, { count: unit })}`;
}

/** Where the finding says how people answered, it is known what those did who did not give this answer. */
function proportionReading(finding: Finding, chart: ChartName) {
  if (chart !== 'proportion' || finding.answers === undefined) return undefined;
  return isSeveral(finding) ? 'reading.proportion.several' : 'reading.proportion.one';
}

/** How intervals are read, where the chart draws them. */
function intervalReading(
  { t }: Translator,
  { headline }: Finding,
  { choice: { chart }, rows }: DrawnBreakdown,
): string[] {
  if (headline.measure !== 'percent') return [];
  if (chart === 'proportion')
    return isNumber(headline.row.cells.low) ? [t('reading.proportion.interval')] : [];
  if (!rows.some(({ cells }) => isNumber(cells.low))) return [];
  if (chart === 'heatmap' || chart === 'likert' || chart === 'stacked')
    return [t(`reading.${chart}.interval`)];
  const { intervals }: Chart = charts[chart];
  return intervals === true ? [t('reading.interval')] : [];
}
