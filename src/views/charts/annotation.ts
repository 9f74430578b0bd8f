import { charts } from '#charts/index.ts';
import type { Chart, ChartAnnotation } from '#charts/input/chart-input.ts';
import type { Finding, Row } from '#findings/model/finding.ts';
import type { DrawnBreakdown } from '#findings/shape/breakdown.ts';
import type { Grid } from '#findings/shape/grid.ts';
import type { Translator } from '#i18n/translator.ts';
import { valueLabel } from '#study/texts/value-labels.ts';
import { rowLabel } from '#views/words/study-texts.ts';
import { drawnRows } from './chart-notes.ts';

/** What a finding's annotation says, in a sentence, "2020: The centres were closed."; none where its row is not drawn. */
export function annotationSentences(
  translator: Translator,
  finding: Finding,
  drawn: DrawnBreakdown,
  text: string | undefined,
): string[] {
  const { annotation, waves } = finding;
  const row = drawnRows(finding, drawn).find((each) => isAnnotated(finding, each));
  if (annotation === undefined || row === undefined || text === undefined) return [];
  const label =
    annotation.kind === 'row'
      ? rowLabel(translator, finding, row)
      : valueLabel(translator, finding, waves?.column ?? '', annotation.name);
  return [translator.t('describe.value', { label, value: text })];
}

/** The same as a note below a chart that does not draw it. */
export function annotationNotes(
  translator: Translator,
  finding: Finding,
  drawn: DrawnBreakdown,
  text: string | undefined,
): string[] {
  const { annotates }: Chart = charts[drawn.choice.chart];
  return annotates ? [] : annotationSentences(translator, finding, drawn, text);
}

/** Where it stands in the grid of a chart: of a wave, at the row of the headline where that has one. */
export function chartAnnotation(
  finding: Finding,
  { layout }: DrawnBreakdown,
  { rows, series, at }: Grid,
  text: string | undefined,
): ChartAnnotation | undefined {
  const cells = rows.flatMap((value, row) =>
    series.flatMap((within, column) => {
      const found = at(value, within);
      return found && isAnnotated(finding, found) ? [{ row, column, found }] : [];
    }),
  );
  const isOfHeadline = ({ found }: (typeof cells)[number]) =>
    found.values[layout.rows ?? ''] === finding.headline.row.values[layout.rows ?? ''];
  const place = cells.find(isOfHeadline) ?? cells[0];
  if (place === undefined || text === undefined) return undefined;
  const { row, column } = place;
  return { row, ...(layout.series !== undefined && { series: column }), text };
}

function isAnnotated({ annotation, waves }: Finding, row: Row): boolean {
  if (annotation?.kind === 'row') return row.key === annotation.name;
  return annotation !== undefined && row.values[waves?.column ?? ''] === annotation.name;
}
