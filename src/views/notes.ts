import type { Chart } from '#charts/chart.ts';
import { charts } from '#charts/index.ts';
import type { DrawnBreakdown } from '#findings/breakdown.ts';
import type { Finding, Row } from '#findings/finding.ts';
import type { Translator } from '#i18n/translator.ts';
import { headlineOf } from './chart.ts';
import { legend, legendLines } from './legend.ts';
import { isSeveral } from './words.ts';

/** What a reader must know to read the chart of a finding rightly, in sentences; below the chart wherever it goes. */
export function chartNotes(
  translator: Translator,
  finding: Finding,
  drawn: DrawnBreakdown,
): string[] {
  return notes(translator, finding, drawnRows(finding, drawn));
}

/** What a reader must know to read some rows of a finding, in sentences. */
export function notes(translator: Translator, finding: Finding, rows: readonly Row[]): string[] {
  const { t } = translator;
  return [
    ...(isSeveral(finding) ? [t('note.several')] : []),
    ...(finding.weighted && finding.measures.includes('percent') ? [t('note.weighted')] : []),
    ...intervalNote(translator, finding),
    ...legendLines(translator, legend(translator, rows, [finding.headline.measure])),
  ];
}

/** The rows that are seen in the chart of a breakdown. */
function drawnRows(finding: Finding, drawn: DrawnBreakdown): readonly Row[] {
  const { draws }: Chart = charts[drawn.choice.chart];
  return draws === 'all' ? drawn.rows : [headlineOf(finding, drawn)];
}

function intervalNote({ t, format }: Translator, { interval, designEffect }: Finding): string[] {
  if (interval === undefined) return [];
  if (interval === 'published') return [t('note.published')];
  if (designEffect === 1) return [t('note.wilson')];
  const decimals = String(designEffect).split('.')[1]?.length ?? 0;
  return [t('note.wilson.effect', { effect: format.number(designEffect, decimals) })];
}
