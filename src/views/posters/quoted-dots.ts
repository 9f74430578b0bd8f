import type { DotField } from '#charts/dot-field.ts';
import { charts } from '#charts/index.ts';
import { type Chart, headlineCell } from '#charts/input/chart-input.ts';
import type { FindingView } from '#views/finding/finding-view.ts';

/** The number of a headline as dots, where it is a share or counts people or things. */
export function quotedDots({
  finding,
  breakdowns: [{ chart }],
}: FindingView): DotField | undefined {
  const { value } = headlineCell(chart.input)?.cell ?? {};
  if (value === undefined) return undefined;
  if (finding.headline.measure === 'percent') return { all: 100, percent: value };
  const { unit }: Chart = charts[chart.type];
  if (unit === undefined || !chart.input.axis.counted) return undefined;
  return { all: Math.round(value / unit(value)), percent: 100 };
}
