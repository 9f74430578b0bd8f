import type { ChartInput, ChartRow, ChartWidth } from '#charts/input/chart-input.ts';
import { hasIntervals, type Whisker, whiskerOf } from '#charts/parts/whiskers.ts';
import { lineCap, type LinePoint } from './value-lines.ts';

/** At one wave so many whiskers stand beside one another at most: more could not be told apart. */
const mostLanes = 2;

/**
 * Gives points the whiskers of their numbers. Those of a wave that would meet stand beside one another, towards the middle
 * of the sheet, and that of the headline on its point. Absent where they are too many, or waves too near.
 */
export function withWhiskers(
  input: Pick<ChartInput, 'rows'>,
  points: readonly LinePoint[][],
  place: (value: number) => number,
  size: ChartWidth,
): readonly LinePoint[][] | undefined {
  if (!hasIntervals(input)) return points;
  const waves = points[0]?.map(({ x }) => x) ?? [];
  const lanes = waves.map((x, wave) =>
    lanesOf(input.rows, wave, (cell) => whiskerOf(cell, place, x)),
  );
  const most = Math.max(...lanes.map(({ length }) => length));
  const near = Math.min(...waves.slice(1).map((x, index) => x - (waves[index] ?? 0)));
  const step = 2 * lineCap[size] + 1.5;
  if (most > 1 && (most > mostLanes || most * step > near)) return undefined;
  const inwards = (wave: number) => (wave === waves.length - 1 ? -step : step);
  return points.map((line, row) =>
    line.map((point, wave) => {
      const lane = lanes[wave]?.findIndex((each) => each.has(row)) ?? -1;
      const whisker = lanes[wave]?.[lane]?.get(row);
      if (whisker === undefined) return point;
      return { ...point, whisker: { ...whisker, at: point.x + lane * inwards(wave) } };
    }),
  );
}

/** Whiskers of a wave that do not meet share a lane, by their rows; the first lane has that of the headline. */
function lanesOf(
  rows: readonly ChartRow[],
  wave: number,
  whiskers: (cell: ChartRow['cells'][0]) => Whisker[],
): Map<number, Whisker>[] {
  const lanes: Map<number, Whisker>[] = [];
  const all = rows.flatMap(({ cells, highlighted }, row) => {
    const cell = cells[wave];
    return cell ? whiskers(cell).map((whisker) => ({ row, whisker, highlighted })) : [];
  });
  for (const { row, whisker } of all.toSorted(
    (a, b) => Number(b.highlighted) - Number(a.highlighted),
  )) {
    const free = lanes.find((lane) => [...lane.values()].every((each) => areApart(whisker, each)));
    if (free === undefined) lanes.push(new Map([[row, whisker]]));
    else free.set(row, whisker);
  }
  return lanes;
}

/** Whether two upright whiskers stand above one another. */
function areApart(one: Whisker, other: Whisker): boolean {
  return one.low + 2 < other.high || other.low + 2 < one.high;
}
