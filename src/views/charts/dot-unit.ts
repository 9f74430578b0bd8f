import { charts } from '#charts/index.ts';
import type { Chart } from '#charts/input/chart-input.ts';
import { isNumber } from '#findings/model/cell.ts';
import type { Finding } from '#findings/model/finding.ts';
import type { DrawnBreakdown } from '#findings/shape/breakdown.ts';
import { measures } from '#findings/specs/measures.ts';
import type { Translator } from '#i18n/translator.ts';
import { headlineOf } from './headline-of.ts';

/** How many each dot stands for, and in a sentence, where the chart draws what was counted one by one. */
export function dotUnit(
  { t, format }: Translator,
  finding: Finding,
  drawn: DrawnBreakdown,
): { unit: number; text: string } | undefined {
  const { measure } = finding.headline;
  const { unit: unitOf }: Chart = charts[drawn.choice.chart];
  const cell = headlineOf(finding, drawn).cells[measure];
  if (unitOf === undefined || !isNumber(cell) || !measures[measure].whole) return undefined;
  const unit = unitOf(cell.value);
  const text = t('reading.figure.dots', { unit: format.number(unit) }, { count: unit });
  return { unit, text };
}
