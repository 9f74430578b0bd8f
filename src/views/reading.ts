import { figureUnit } from '#charts/figure.ts';
import type { ChartName } from '#charts/index.ts';
import type { DrawnBreakdown } from '#findings/breakdown.ts';
import { isNumber } from '#findings/cell.ts';
import type { Finding } from '#findings/finding.ts';
import { measures } from '#findings/measures.ts';
import type { Translator } from '#i18n/translator.ts';
import { isSeveral } from './words.ts';

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
      t(proportionReading(finding, chart) ?? `reading.${chart}`),
      ...(isBracketed(finding, chart) ? [t('reading.proportion.interval')] : []),
    ].join(' ');
  const unit = figureUnit(cell.value);
  return `${t('reading.figure')} ${t('reading.figure.dots', { unit: format.number(unit) }, { count: unit })}`;
}

/** Where the finding says how people answered, it is known what those did who did not give this answer. */
function proportionReading(finding: Finding, chart: ChartName) {
  if (chart !== 'proportion' || finding.answers === undefined) return undefined;
  return isSeveral(finding) ? 'reading.proportion.several' : 'reading.proportion.one';
}

function isBracketed({ headline }: Finding, chart: ChartName): boolean {
  return (
    chart === 'proportion' && headline.measure === 'percent' && isNumber(headline.row.cells.low)
  );
}
