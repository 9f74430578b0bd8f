import {
  bySize,
  type ChartInput,
  type ChartWidth,
  chartWidths,
  type Drawing,
} from '#charts/input/chart-input.ts';
import {
  layRows,
  type PlacedRow,
  rowLabelsOf,
  type RowLayout,
  rowSizes,
} from '#charts/parts/bar-rows.ts';
import {
  differenceHead,
  differenceLabels,
  differenceRoom,
} from '#charts/parts/difference-column.ts';
import { numberRoom, shortText, valueColour } from '#charts/parts/row-numbers.ts';
import { hasIntervals, upperEnd } from '#charts/parts/whiskers.ts';
import {
  colour,
  drawStrokes,
  placeOn,
  plotSheet,
  sheetFrame,
  type Stroke,
} from '#charts/sheet/frame.ts';
import { drawLabels, type Label, labelsBottom } from '#charts/sheet/label.ts';
import { withWhiskers } from './line-intervals.ts';
import { drawLines, gapHeight, type LinePoint, reachOf, wavePoints } from './value-lines.ts';
import { changeRoom, drawChanges, placeWaves, waveLabels } from './waves.ts';

/** How tall the line of a row is, in pixels; taller where it has intervals. */
const defaults = bySize({
  narrow: { plain: 84, intervals: 92 },
  wide: { plain: 72, intervals: 104 },
});

/** The same lines below one another on one scale, each with its first and its last number beside it. */
export function drawTrendRows(input: ChartInput, size: ChartWidth): Drawing {
  const { small } = rowSizes[size];
  const band = defaults[size][hasIntervals(input) ? 'intervals' : 'plain'];
  const { before } = layRows(input, size);
  const room = sideRoom(input, size);
  const behind = differenceRoom(input, size);
  const end = chartWidths[size] - (before > 0 ? behind : 0);
  const bounds = [before + room, end - room] as const;
  const waves = placeWaves(input.series, ...bounds);
  const heads = waveLabels(input.series, waves, [before, end], size);
  const change = changeRoom(input, size);
  const top = labelsBottom(heads) + small * 0.6;
  const rows = layRows(input, size, { top: top + change, band, behind, annotates: true });
  const frame = sheetFrame(size, rows.bottom + 2, input.dir);
  const points = rows.placed.map((placed) => pointsOf(input, placed, waves, size));
  const sides = rows.placed.flatMap((placed, index) =>
    sideLabels(placed, points[index] ?? [], bounds, size),
  );
  const spans = spansOf(rows, top + change, size);
  return plotSheet(frame, [
    ...drawStrokes(
      rows.placed.map(({ top: y, height }): Stroke => [
        bounds[0],
        y + height,
        bounds[1],
        y + height,
      ]),
      { stroke: colour.line, strokeWidth: 1.5 },
    ),
    ...drawChanges(
      input,
      waves,
      { top, spans, labels: [...sides, ...rows.placed.flatMap(({ notes }) => notes)] },
      frame,
      size,
    ),
    ...drawLines(input, points, size),
    ...drawLabels(
      [
        ...heads,
        ...sides,
        ...rowLabelsOf(rows),
        ...(before > 0 ? differenceHead(input, rows, size) : []).map((label) => ({
          ...label,
          y: 0,
        })),
        ...differenceLabels(rows, size),
      ],
      frame,
    ),
  ]);
}

/** Where dashed lines may run: through all rows, or through each band where labels stand between. */
function spansOf({ placed, bottom }: RowLayout, top: number, size: ChartWidth) {
  return size !== 'narrow'
    ? [[top, bottom] as const]
    : placed.map((row) => [row.top, row.top + row.height] as const);
}

/** The space for numbers on either side. */
function sideRoom({ rows }: ChartInput, size: ChartWidth): number {
  const { font } = rowSizes[size];
  const ends = rows.flatMap(({ cells }) => [...cells.slice(0, 1), ...cells.slice(-1)]);
  return numberRoom(ends, size) + font * 0.4;
}

/** What the height of a row holds: the axis, but no more than is drawn where intervals need to be seen. */
function scaleOf(input: ChartInput): { low: number; high: number } {
  const { axis, rows } = input;
  if (!hasIntervals(input)) return axis;
  const ends = rows.flatMap(({ cells }) => cells.flatMap((cell) => upperEnd(cell) ?? []));
  return { low: axis.low, high: Math.max(...ends) };
}

function pointsOf(
  input: ChartInput,
  { row, top, height }: PlacedRow,
  waves: readonly number[],
  size: ChartWidth,
): readonly LinePoint[] {
  const place = placeOn(scaleOf(input), top + height, top + height * 0.2);
  const points = wavePoints(row, input.series, waves, place);
  return withWhiskers({ rows: [row] }, [points], place, size)?.[0] ?? points;
}

/** The first and the last number on the sides of a line; symbols in its gaps. */
function sideLabels(
  { row, top, height }: PlacedRow,
  points: readonly LinePoint[],
  [from, to]: readonly [number, number],
  size: ChartWidth,
): Label[] {
  const { font, small } = rowSizes[size];
  const last = row.cells.length - 1;
  const isUnknown = row.cells.every(({ value }) => value === undefined);
  return row.cells.flatMap((cell, index): Label[] => {
    const isSide = index === 0 || index === last;
    const isNumber = isSide || cell.highlighted;
    const text = isNumber ? shortText(cell) : cell.value === undefined ? cell.short : cell.mark;
    if (text === undefined) return [];
    const fontSize = isSide ? font : small;
    const reach = points[index] && reachOf(points[index]);
    const y = points[index]?.y ?? (isUnknown ? top + height / 2 : gapHeight(points, index));
    const isMark = !isSide && cell.value !== undefined;
    const middle = isMark
      ? (reach?.[0] ?? y) - fontSize
      : Math.min(y, top + height - fontSize * 0.5);
    return [
      {
        text,
        x:
          index === 0
            ? from - font * 0.6
            : index === last
              ? to + font * 0.6
              : (points[index]?.x ?? 0),
        y: middle - fontSize * 0.62,
        width: Infinity,
        fontSize,
        fill: valueColour(row, cell),
        weight: row.highlighted ? 700 : 600,
        anchor: index === 0 ? 'end' : index === last ? 'start' : 'middle',
        ...(!isSide && { halo: true }),
      },
    ];
  });
}
