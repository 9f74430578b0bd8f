import { type ChartInput, type ChartWidth, chartWidths } from '#charts/input/chart-input.ts';
import { colour } from '#charts/sheet/frame.ts';
import { type Label, labelHeight } from '#charts/sheet/label.ts';
import { rowSizes } from './bar-rows.ts';

/**
 * Below `bottom`, how far intervals reach at most, where the marks of a chart cannot show them: parts that stand behind
 * one another move together, so that an interval drawn at the end of one would be that of no number.
 */
export function marginLine(
  { words }: ChartInput,
  bottom: number,
  size: ChartWidth,
): { labels: Label[]; bottom: number } {
  if (words.margin === undefined) return { labels: [], bottom };
  const { small: fontSize, gap } = rowSizes[size];
  const place = { x: 0, y: bottom + gap * 1.5, width: chartWidths[size] };
  const label = { text: words.margin, ...place, fontSize, fill: colour.muted };
  return { labels: [label], bottom: label.y + labelHeight(label) };
}
