import { dot, line, type Markish } from '@observablehq/plot';
import {
  bySize,
  type ChartInput,
  type ChartRow,
  type ChartSeries,
  type ChartWidth,
} from '#charts/input/chart-input.ts';
import { markColour } from '#charts/parts/row-numbers.ts';
import { drawWhiskers, type Whisker, whiskerStrokes } from '#charts/parts/whiskers.ts';
import { colour, type Stroke } from '#charts/sheet/frame.ts';

/** Sizes in pixels: of lines and their dots, put forward and not. */
const defaults = bySize({
  narrow: { first: { line: 2.5, dot: 4.5 }, other: { line: 1.5, dot: 3 } },
  wide: { first: { line: 3.5, dot: 6 }, other: { line: 2, dot: 4 } },
});

/** A dot covers so much of an interval at most. */
const mostCovered = 0.4;

/** How far the short strokes of whiskers on lines reach to each side, in pixels. */
export const lineCap = bySize({ narrow: 3, wide: 4 });

/** A number of a line where it stands on the sheet. */
export interface LinePoint {
  x: number;
  /** Absent where there is no number. */
  y: number | undefined;
  /** Whether it may be joined with the one before it. */
  joins: boolean;
  /** The interval of its number. */
  whisker?: Whisker;
}

/** Points with their places. */
type KnownPoint = LinePoint & { y: number };

/** The numbers of a row at the places of their waves; only those may be joined that were asked and measured alike. */
export function wavePoints(
  { cells }: ChartRow,
  series: readonly ChartSeries[],
  waves: readonly number[],
  place: (value: number) => number,
): LinePoint[] {
  return cells.map(({ value, startsAnew = false }, index) => ({
    x: waves[index] ?? 0,
    y: value === undefined ? undefined : place(value),
    joins: series[index]?.comparable === true && !startsAnew,
  }));
}

/** The parts of a line that hold together: where a number is missing, or must not be compared, a new one begins. */
export function lineParts(points: readonly LinePoint[]): KnownPoint[][] {
  const parts: KnownPoint[][] = [];
  let isOpen = false;
  for (const point of points) {
    const { y, joins } = point;
    if (y !== undefined) {
      const part = isOpen && joins ? parts.at(-1) : undefined;
      if (part) part.push({ ...point, y });
      else parts.push([{ ...point, y }]);
    }
    isOpen = y !== undefined;
  }
  return parts;
}

/** Draws a line with its dots for each row: below that of all together, above both that of the headline. */
export function drawLines(
  input: ChartInput,
  points: readonly (readonly LinePoint[])[],
  size: ChartWidth,
): Markish[] {
  const lines = input.rows.map((row, index) => {
    const own = points[index] ?? [];
    const whiskers = own.flatMap(({ whisker }) => whisker ?? []);
    return { row, parts: lineParts(own), whiskers };
  });
  const layers = [
    (row: ChartRow) => !row.total && !row.highlighted,
    (row: ChartRow) => row.total,
    (row: ChartRow) => row.highlighted && !row.total,
  ];
  return layers.flatMap((isOwn) => {
    const own = lines.filter(({ row }) => isOwn(row));
    const [first] = own;
    if (first === undefined) return [];
    const stroke = markColour(first.row, input);
    const whiskers = own.flatMap((each) => each.whiskers);
    const parts = own.flatMap((each) => each.parts);
    return [
      ...drawWhiskers(whiskers, { runs: 'upright', stroke, cap: lineCap[size] }, size),
      ...drawLayer(first.row, stroke, parts, size),
    ];
  });
}

/** Lines that look alike, as one path. */
function drawLayer(
  { highlighted, total }: ChartRow,
  stroke: string,
  parts: readonly KnownPoint[][],
  size: ChartWidth,
): Markish[] {
  if (parts.length === 0) return [];
  const sizes = defaults[size][highlighted ? 'first' : 'other'];
  const radius = Math.min(sizes.dot, coveredAtMost(parts));
  const edge = radius < sizes.dot ? stroke : colour.paper;
  const joined = parts
    .filter(({ length }) => length > 1)
    .flatMap((part) => [...part, { x: NaN, y: NaN }]);
  const style = { stroke, strokeWidth: sizes.line, ...(total && { strokeDasharray: '6 4' }) };
  return [
    ...(joined.length === 0 ? [] : [line(joined, { x: 'x', y: 'y', ...style })]),
    dot(parts.flat(), { x: 'x', y: 'y', r: radius, fill: stroke, stroke: edge }),
  ];
}

/** How large dots may be, so that the shortest interval is seen behind them. */
function coveredAtMost(parts: readonly KnownPoint[][]): number {
  const halves = parts
    .flat()
    .flatMap(({ whisker }) => (whisker ? (whisker.low - whisker.high) / 2 : []));
  return Math.max(1.5, Math.min(...halves) * mostCovered);
}

/** The lines of a row, with those of its intervals; a point alone is a line from itself to itself. */
export function strokesOf(points: readonly LinePoint[], size: ChartWidth): Stroke[] {
  const lines = lineParts(points).flatMap((part) =>
    part.map(({ x, y }, index): Stroke => {
      const from = part[index - 1] ?? { x, y };
      return [from.x, from.y, x, y];
    }),
  );
  const whiskers = points.flatMap(({ whisker }) => whisker ?? []);
  return [...lines, ...whiskers.flatMap((each) => whiskerStrokes(each, 'upright', lineCap[size]))];
}

/** Between what heights a point and its interval lie; absent where there is no number. */
export function reachOf({ y, whisker }: LinePoint): [top: number, bottom: number] | undefined {
  if (y === undefined) return undefined;
  return [Math.min(y, whisker?.high ?? y), Math.max(y, whisker?.low ?? y)];
}

/** Where a line would run through a gap: between its neighbours, or level with the only one. */
export function gapHeight(line: readonly LinePoint[], index: number): number {
  const before = line.slice(0, index).findLast(({ y }) => y !== undefined);
  const after = line.slice(index + 1).find(({ y }) => y !== undefined);
  const [from, to] = [before ?? after, after ?? before];
  if (from?.y === undefined || to?.y === undefined) return 0;
  const x = line[index]?.x ?? from.x;
  return from.x === to.x ? from.y : from.y + ((x - from.x) / (to.x - from.x)) * (to.y - from.y);
}
