import {
  type Chart,
  type ChartInput,
  type ChartWidth,
  chartWidths,
} from '#charts/input/chart-input.ts';
import { numberLabels } from '#charts/pairs/dumbbell-labels.ts';
import {
  drawPairIntervals,
  drawPairJoins,
  drawPairMarks,
  intervalDistance,
} from '#charts/pairs/pair-marks.ts';
import { drawPairNames, layPairNames } from '#charts/pairs/pair-names.ts';
import { pairOf, pairSizes } from '#charts/pairs/pair.ts';
import {
  layRows,
  type PlacedRow,
  rowLabelsOf,
  rowMiddle,
  rowSizes,
} from '#charts/parts/bar-rows.ts';
import {
  differenceHead,
  differenceLabels,
  differenceRoom,
} from '#charts/parts/difference-column.ts';
import { valueRoom } from '#charts/parts/row-numbers.ts';
import { hasIntervals } from '#charts/parts/whiskers.ts';
import {
  colour,
  drawStrokes,
  placeOn,
  plotSheet,
  sheetFrame,
  type Stroke,
} from '#charts/sheet/frame.ts';
import { drawLabels } from '#charts/sheet/label.ts';

/**
 * Two numbers in each row, joined by a line: a dot and a ring, so that shape tells them apart as well as colour. That
 * of both together is a tick.
 */
export const dumbbell: Chart = {
  question: 'How far apart are two groups in each row?',
  draws: 'all',
  annotates: true,
  intervals: true,
  differences: 'ranked',
  accepts: {
    rows: ['answers', 'groups', 'countries'],
    series: ['groups', 'waves'],
    count: [2, 2],
  },
  draw(input, size) {
    const { before } = layRows(input, size);
    const room = sideRoom(input, size);
    const behind = differenceRoom(input, size);
    const end = chartWidths[size] - (before > 0 ? behind : 0);
    const place = placeOn(input.axis, before + room, end - room);
    const names = layPairNames(input, { place, before, end }, size);
    const band = bandHeight(input, size) + tickRoom(input, size);
    const rows = layRows(input, size, {
      ...{ top: names.top, head: names.head },
      band,
      behind,
      annotates: true,
    });
    const placed = rows.placed.map((each) => belowTicks(each, tickRoom(input, size), size));
    const frame = sheetFrame(size, rows.bottom, input.dir);
    const pair = pairOf(input);
    const name = input.series[pair.total ?? -1]?.label ?? '';
    const places = { place, before, end, above: tickTop(input, size), name };
    return plotSheet(frame, [
      ...drawStrokes(
        placed.map((row): Stroke => [before, rowMiddle(row), end, rowMiddle(row)]),
        { stroke: colour.line },
      ),
      ...drawPairIntervals(input, placed, place, size),
      ...drawPairJoins(input, placed, place),
      ...drawPairMarks(input, placed, place, size),
      ...drawPairNames(input, names, rows, frame, size),
      ...drawLabels(
        [
          ...placed.flatMap((each) => numberLabels(each, pair, places, size)),
          ...rowLabelsOf({ placed }),
          ...differenceHead(input, { ...rows, placed }, size),
          ...differenceLabels({ ...rows, placed }, size),
        ],
        frame,
      ),
    ]);
  },
};

/** The space for numbers on either side, and for the ring that they stand beside. */
function sideRoom(input: ChartInput, size: ChartWidth): number {
  return (
    valueRoom(
      input.rows.flatMap(({ cells }) => cells),
      size,
    ) +
    pairSizes[size].ring +
    1
  );
}

/** The height of a row: that of a bar, or more where intervals stand above and below its numbers. */
function bandHeight(input: ChartInput, size: ChartWidth): number {
  const { band } = rowSizes[size];
  return hasIntervals(input) ? Math.max(band, 2 * intervalDistance(size) + 4) : band;
}

/** How far above the middle of a row the number of its tick stands. */
function tickTop(input: ChartInput, size: ChartWidth): number {
  const { tick } = pairSizes[size];
  const reach = hasIntervals(input) ? Math.max(tick, intervalDistance(size, 1)) : tick;
  return reach + rowSizes[size].small * 1.3;
}

/** The space that ticks and their numbers need above the band of a row; none where there are none. */
function tickRoom(input: ChartInput, size: ChartWidth): number {
  if (pairOf(input).total === undefined) return 0;
  return Math.max(0, tickTop(input, size) - bandHeight(input, size) / 2);
}

/** A row whose band leaves the room for ticks free; a label beside it stays at the middle of its marks. */
function belowTicks(placed: PlacedRow, room: number, size: ChartWidth): PlacedRow {
  const shift = size !== 'narrow' ? room / 2 : 0;
  return {
    ...placed,
    labels: placed.labels.map((label) => ({ ...label, y: label.y + shift })),
    top: placed.top + room,
    height: placed.height - room,
  };
}
