import { figureUnit } from '#charts/figure.ts';
import { isNumber } from '#findings/cell.ts';
import type { Finding, Row } from '#findings/finding.ts';
import { measures } from '#findings/measures.ts';
import type { Translator } from '#i18n/translator.ts';
import { baseText } from './basis.ts';
import { notes } from './notes.ts';
import { formatCell } from './quote.ts';
import type { Site } from './site.ts';
import { rowLabel } from './words.ts';

/** What the chart shows, in sentences made from its rows, with what it rests on. */
export function description(site: Site, translator: Translator, finding: Finding): string {
  const { t, format } = translator;
  const { headline, rows, chart } = finding;
  const base = baseText(finding, translator);
  const { period, sample } = site.study.spec;
  return [
    t(`describe.${chart}`, rowValues(translator, finding, headline.row)),
    ...rows
      .filter((row) => row !== headline.row)
      .map((row) => t('describe.row', rowValues(translator, finding, row))),
    ...notes(site, translator, finding),
    ...(base === undefined ? [] : [t('describe.basis', { base })]),
    t('describe.limits', {
      period: format.period(period.start, period.end),
      sample: t(`sample.${sample}`),
    }),
  ].join(' ');
}

/** How a reader reads the chart. */
export function reading({ t, format }: Translator, { chart, headline }: Finding): string {
  const cell = headline.row.cells[headline.measure];
  if (chart !== 'figure' || !isNumber(cell) || !measures[headline.measure].whole)
    return t(`reading.${chart}`);
  const unit = figureUnit(cell.value);
  return `${t('reading.figure')} ${t('reading.figure.dots', { unit: format.number(unit) }, { count: unit })}`;
}

function rowValues(
  translator: Translator,
  finding: Finding,
  row: Row,
): { value: string; label: string } {
  const { measure } = finding.headline;
  const cell = row.cells[measure];
  return {
    value: cell === undefined ? '' : formatCell(cell, measure, translator),
    label: rowLabel(translator, finding, row),
  };
}
