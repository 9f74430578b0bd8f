import {
  bySize,
  type ChartInput,
  type ChartWidth,
  chartWidths,
} from '#charts/input/chart-input.ts';
import { rowSizes } from '#charts/parts/bar-rows.ts';
import { placeOn, type Stroke } from '#charts/sheet/frame.ts';
import type { Label } from '#charts/sheet/label.ts';
import { isCovered } from '#charts/sheet/overlap.ts';
import { textWidth } from '#charts/sheet/wrap.ts';
import {
  columnHeight,
  type ColumnPlace,
  columnWidth,
  type EndColumn,
  layEndColumn,
  type LineEnd,
} from './line-ends.ts';
import { withWhiskers } from './line-intervals.ts';
import { namesOnLines, pointLabels } from './point-labels.ts';
import { lineParts, type LinePoint, wavePoints } from './value-lines.ts';
import { changePlaces, changeRoom, placeWaves } from './waves.ts';

/** Sizes in pixels: how tall the drawing is, and may become for its labels; how much of a wide sheet names have. */
const defaults = bySize({
  narrow: { tall: 250, most: 300, names: 130 },
  wide: { tall: 300, most: 480, names: 260 },
  broad: { tall: 360, most: 480, names: 300 },
  picture: { tall: 300, most: 480, names: 230 },
});

/** Where things stand on the sheet, in pixels. */
export interface TrendLayout {
  /** Where lines begin and end, counted from where reading starts. */
  start: number;
  end: number;
  /** The height of the lowest value. */
  floor: number;
  place: (value: number) => number;
  waves: number[];
  /** For each row, what stands at each wave. */
  points: readonly LinePoint[][];
  names: EndColumn;
  /** What stands at points. */
  marks: Label[];
}

/** The room beside lines: where they begin and end, and the column of their names where that stands beside them. */
interface Sides {
  start: number;
  end: number;
  column: ColumnPlace | undefined;
}

/** With names beside the lines or on them; absent where they would cover lines or one another. */
export function layTrend(
  input: ChartInput,
  size: ChartWidth,
  isBeside: boolean,
): TrendLayout | undefined {
  const { tall } = defaults[size];
  const { font, small } = rowSizes[size];
  const sides = laySides(input, size, isBeside);
  if (sides === undefined) return undefined;
  const { start, end, column } = sides;
  const needed = neededHeight(input, column, size);
  if (needed === undefined) return undefined;
  const top = changeRoom(input, size) + font * 1.5;
  const floor = top + Math.max(input.rows.length < 3 ? tall * 0.7 : tall, needed);
  const place = placeOn(input.axis, floor, top);
  const waves = placeWaves(input.series, start + small * 0.5, end);
  const lines = input.rows.map((row) => wavePoints(row, input.series, waves, place));
  const points = withWhiskers(input, lines, place, size);
  if (points === undefined) return undefined;
  const above = [top - font * 1.4, floor] as const;
  const marks = pointLabels(input, points, above, size);
  if (marks.some((label) => isCovered(label, loneDots(points)))) return undefined;
  const around = [top - font * 0.7, floor + font * 0.7] as const;
  const strokes = changePlaces(input.series, waves).map((x): Stroke => [x, top, x, floor]);
  const names = column
    ? layEndColumn(endsOf(input, place), column, around, size)
    : namesOnLines(input, points, { bounds: above, strokes, taken: marks }, size);
  return names && { start, end, floor, place, waves, points, names, marks };
}

/** Numbers that no line leads to or from, so that whatever stands on one leaves nothing of it. */
function loneDots(points: readonly LinePoint[][]): Stroke[] {
  const lone = points.flatMap((line) => lineParts(line).filter(({ length }) => length === 1));
  return lone.flat().map(({ x, y }) => [x, y - 3, x, y + 3]);
}

/** Absent where names leave lines too little room. */
function laySides(input: ChartInput, size: ChartWidth, isBeside: boolean): Sides | undefined {
  const { small } = rowSizes[size];
  const ticks = Math.max(0, ...input.axis.ticks.map(({ text }) => textWidth(text))) * small;
  const start = ticks + small * 1.2;
  const last = input.series.length - 1;
  const width = isBeside ? columnWidth(input, last, defaults[size].names, size) : small * 0.5;
  const end = chartWidths[size] - width;
  if (end - start < chartWidths[size] * 0.35) return undefined;
  return { start, end, column: isBeside ? { start: end, width } : undefined };
}

/** The height that a column of names needs; absent where it is too much, or a row has no line to name. */
function neededHeight(
  input: ChartInput,
  column: ColumnPlace | undefined,
  size: ChartWidth,
): number | undefined {
  if (input.rows.some(({ cells }) => cells.every(({ value }) => value === undefined)))
    return undefined;
  if (column === undefined) return 0;
  const ends = endsOf(input, () => 0);
  const needed = columnHeight(ends, column, size);
  return needed > defaults[size].most ? undefined : needed;
}

/** Where each line ends: at its last number, also where later ones are missing. */
function endsOf({ rows }: ChartInput, place: (value: number) => number): LineEnd[] {
  return rows.flatMap((row): LineEnd[] => {
    const cell = row.cells.at(-1);
    const known = row.cells.findLast(({ value }) => value !== undefined)?.value;
    return cell === undefined ? [] : [{ row, cell, y: known === undefined ? 0 : place(known) }];
  });
}
