import type { ChartWidth } from '#charts/input/chart-input.ts';
import { type PlacedRow, rowSizes } from '#charts/parts/bar-rows.ts';
import { cellText } from '#charts/parts/row-numbers.ts';
import { bandLabel, isRoomy, type Segment } from '#charts/parts/segments.ts';
import { type Tone, unknownTone } from '#charts/parts/tones.ts';
import { colour } from '#charts/sheet/frame.ts';
import type { Label } from '#charts/sheet/label.ts';
import type { Bar } from './bar-rows-of-parts.ts';
import { codesOf, drawnCells, type Stack } from './stack.ts';

/** Places the answers of a row one behind the other. */
export function layBar(placed: PlacedRow, stack: Stack, size: ChartWidth): Bar {
  const { row, top, height } = placed;
  const { order, tones, scale, start, beside } = stack;
  let end = start;
  const segments: Segment[] = order.flatMap((series) =>
    drawnCells(row.cells, series).map((cell) => {
      const near = end;
      end += cell.value * scale;
      const text = series === beside ? '' : cellText(cell);
      const tone = tones[series] as Tone;
      return { series, start: near, end, top, height, tone, text, highlighted: cell.highlighted };
    }),
  );
  const unknown = unknownPart(placed, end, stack, size);
  return {
    segments: [...segments, ...unknown.segments],
    labels: [...besideLabels(placed, stack, size), ...unknown.labels],
  };
}

/** The number of the headline's answer, before the bar. */
function besideLabels(placed: PlacedRow, { beside, start }: Stack, size: ChartWidth): Label[] {
  if (beside === undefined) return [];
  const { small } = rowSizes[size];
  return drawnCells(placed.row.cells, beside).map((cell) => ({
    ...bandLabel(placed, cellText(cell), start - small * 0.4, size),
    ...{ fill: colour.accentText, weight: 700, anchor: 'end' },
  }));
}

/** Where numbers are missing: what is left of the whole, hollow, and the symbols in it or behind it. */
function unknownPart(
  placed: PlacedRow,
  from: number,
  { end, isWhole }: Stack,
  size: ChartWidth,
): Bar {
  const text = codesOf(placed.row.cells);
  if (text === '') return { segments: [], labels: [] };
  const { small } = rowSizes[size];
  const { top, height } = placed;
  const to = isWhole ? Math.max(from, end) : from;
  const rest = { series: -1, start: from, end: to, top, height, tone: unknownTone, text };
  const segment: Segment = { ...rest, highlighted: false };
  if (isRoomy(segment, small)) return { segments: [segment], labels: [] };
  return {
    segments: to - from > 1 ? [{ ...segment, text: '' }] : [],
    labels: [bandLabel(placed, text, to + small * 0.3, size)],
  };
}
