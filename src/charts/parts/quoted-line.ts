import {
  type ChartInput,
  type ChartWidth,
  chartWidths,
  headlineCell,
} from '#charts/input/chart-input.ts';
import { colour } from '#charts/sheet/frame.ts';
import { type Label, labelHeight } from '#charts/sheet/label.ts';
import { rowSizes } from './bar-rows.ts';
import { cellText } from './row-numbers.ts';

/**
 * Below `bottom`, the number that the headline quotes, with what it is about: where its mark has no room for it. `texts`
 * are those beside the mark; none is drawn where the number is one of them.
 */
export function quotedLine(
  input: ChartInput,
  texts: readonly string[],
  bottom: number,
  size: ChartWidth,
): { labels: Label[]; bottom: number } {
  const { row, cell } = headlineCell(input) ?? {};
  if (row === undefined || !cell?.highlighted || texts.includes(cellText(cell)))
    return { labels: [], bottom };
  const { small: fontSize, gap } = rowSizes[size];
  const series = input.series[row.cells.indexOf(cell)];
  const about = [row.label, series?.label].filter(Boolean).join(' · ');
  const label: Label = {
    text: `${cellText(cell)} ${about}`,
    ...{ x: 0, y: bottom + gap, width: chartWidths[size], fontSize, weight: 700 },
    fill: colour.accentText,
  };
  return { labels: [label], bottom: label.y + labelHeight(label) };
}
