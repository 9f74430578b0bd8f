import { type ChartInput, type ChartWidth, chartWidths } from '#charts/input/chart-input.ts';
import { rowSizes } from '#charts/parts/bar-rows.ts';
import { withBase } from '#charts/parts/base-label.ts';
import { cellText, shortText, valueColour } from '#charts/parts/row-numbers.ts';
import { dodge } from '#charts/sheet/dodge.ts';
import { colour, type Stroke } from '#charts/sheet/frame.ts';
import type { Label } from '#charts/sheet/label.ts';
import { realWidth, textWidth } from '#charts/sheet/wrap.ts';
import type { LineEnd } from './line-ends.ts';

/** The waves, each above its column, and below them whom they stand for. */
export function headLabels(
  { series }: ChartInput,
  start: number,
  end: number,
  size: ChartWidth,
): Label[] {
  const { small } = rowSizes[size];
  const middle = (start + end) / 2 - small * 0.4;
  return series.flatMap(({ label, base, highlighted }, index) => {
    const texts = [label, ...(base === undefined ? [] : [base])];
    const isShort =
      Math.max(...texts.map(textWidth)) * small * realWidth.name <= start + small * 0.3;
    const first: Pick<Label, 'x' | 'width' | 'anchor'> = isShort
      ? { x: start + small * 0.3, width: start + small * 0.3, anchor: 'end' }
      : { x: 0, width: middle };
    const second = { x: end - small * 0.3, width: chartWidths[size] - end };
    const name: Label = {
      ...(index === 0 ? first : second),
      text: label,
      y: 0,
      fontSize: small,
      fill: highlighted ? colour.ink : colour.muted,
      weight: 600,
    };
    return withBase(name, base);
  });
}

/** Numbers before the beginnings of lines; lines that begin with the same one share it. */
export function layStarts(
  input: ChartInput,
  { start, place }: { start: number; place: (value: number) => number },
  bounds: readonly [number, number],
  size: ChartWidth,
): { labels: Label[]; leaders: Stroke[] } {
  const { font } = rowSizes[size];
  const height = font * 1.25;
  const begins = startsOf(input, place);
  const tops = dodge(
    begins.map(({ y }) => ({ top: y - height / 2, height })),
    bounds,
  );
  return {
    labels: begins.map(({ row, cell }, index): Label => ({
      text: shortText(cell),
      x: start - font * 1.1,
      y: tops[index] ?? 0,
      width: Infinity,
      fontSize: font,
      fill: valueColour(row, cell),
      weight: row.highlighted ? 700 : 600,
      anchor: 'end',
    })),
    leaders: begins.flatMap(({ cell, y }, index): Stroke[] => {
      const middle = (tops[index] ?? 0) + height / 2;
      if (cell.value === undefined || Math.abs(middle - y) < font * 0.3) return [];
      return [[start - font * 0.9, middle, start - font * 0.45, y]];
    }),
  };
}

function startsOf({ rows }: ChartInput, place: (value: number) => number): LineEnd[] {
  const found = new Map<string, LineEnd>();
  for (const row of rows.toSorted((a, b) => Number(b.highlighted) - Number(a.highlighted))) {
    const [cell, second] = row.cells;
    const value = cell?.value ?? second?.value;
    if (cell === undefined || value === undefined) continue;
    const key = cell.value === undefined ? `${cell.short} ${value}` : cellText(cell);
    if (!found.has(key)) found.set(key, { row, cell, y: place(value) });
  }
  return [...found.values()];
}
