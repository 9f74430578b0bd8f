import type { ChartCell, ChartWidth } from './chart.ts';
import type { Bar } from './composition.ts';
import { colour } from './frame.ts';
import type { Label } from './label.ts';
import { cellText, type PlacedRow, rowSizes } from './rows.ts';
import { isRoomy, type Segment } from './segments.ts';
import type { Stack } from './stack.ts';
import { type Tone, unknownTone } from './tones.ts';

/** Places the answers of a row one behind the other. */
export function layBar(placed: PlacedRow, stack: Stack, size: ChartWidth): Bar {
  const { row, top, height } = placed;
  const { order, tones, scale, start, beside } = stack;
  let end = start;
  const segments: Segment[] = order.flatMap((series) =>
    knownCells(row.cells, series).map((cell) => {
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
function besideLabels(
  { row, top, height }: PlacedRow,
  { beside, start }: Stack,
  size: ChartWidth,
): Label[] {
  if (beside === undefined) return [];
  const { small: fontSize } = rowSizes[size];
  return knownCells(row.cells, beside).map((cell) => ({
    ...{ text: cellText(cell), x: start - fontSize * 0.4, y: top + height / 2 - fontSize * 0.6 },
    ...{ width: Infinity, fontSize, fill: colour.accentText, weight: 700, anchor: 'end' },
  }));
}

/** Where numbers are missing: what is left of the whole, hollow, and the symbols in it or behind it. */
function unknownPart(
  { row, top, height }: PlacedRow,
  from: number,
  { end, isWhole }: Stack,
  size: ChartWidth,
): Bar {
  const text = codesOf(row.cells);
  if (text === '') return { segments: [], labels: [] };
  const { small: fontSize } = rowSizes[size];
  const to = isWhole ? Math.max(from, end) : from;
  const rest: Segment = {
    ...{ series: -1, start: from, end: to, top, height, tone: unknownTone, highlighted: false },
    text,
  };
  if (isRoomy(rest, fontSize)) return { segments: [rest], labels: [] };
  const label: Label = {
    ...{ text, x: to + fontSize * 0.3, y: top + height / 2 - fontSize * 0.6, width: Infinity },
    ...{ fontSize, fill: colour.muted },
  };
  return { segments: to - from > 1 ? [{ ...rest, text: '' }] : [], labels: [label] };
}

/** The cell of a series as a list: empty where it has no number. */
export function knownCells(cells: readonly ChartCell[], series: number) {
  const cell = cells[series];
  return cell?.value === undefined ? [] : [{ ...cell, value: Math.max(0, cell.value) }];
}

/** The symbols of a row, each once. */
export function codesOf(cells: readonly ChartCell[]): string {
  const unknown = cells.filter(({ value }) => value === undefined);
  return [...new Set(unknown.map(({ short }) => short))].join(' ');
}
