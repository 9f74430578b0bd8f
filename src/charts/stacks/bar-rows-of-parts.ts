import { type ChartInput, type ChartWidth, type Drawing } from '#charts/input/chart-input.ts';
import { layRows, type PlacedRow, rowLabelsOf } from '#charts/parts/bar-rows.ts';
import { marginLine } from '#charts/parts/interval-note.ts';
import type { Names } from '#charts/parts/legend.ts';
import { quotedLine } from '#charts/parts/quoted-line.ts';
import { drawOutline } from '#charts/parts/quoted-outline.ts';
import { drawSegments, drawUpright, type Segment, segmentLabels } from '#charts/parts/segments.ts';
import { plotSheet, sheetFrame } from '#charts/sheet/frame.ts';
import { drawLabels, type Label } from '#charts/sheet/label.ts';

/** A row whose answers are parts of one bar, and the texts beside them. */
export interface Bar {
  segments: Segment[];
  labels: Label[];
}

/** How rows are drawn whose answers are parts of one bar. */
interface Composition {
  names: Names;
  layBar(placed: PlacedRow): Bar;
  /** An upright line through all rows, over the bars or beneath them. */
  line: { x: number; over: boolean };
  /** How much of a wide sheet is left to labels. Default: as in other charts. */
  share?: number;
}

/** Draws rows of bars below the names of their parts. */
export function drawComposition(
  input: ChartInput,
  size: ChartWidth,
  { names, layBar, line, share }: Composition,
): Drawing {
  const rows = layRows(input, size, { share, top: names.bottom });
  const bars = rows.placed.map(layBar);
  const segments = bars.flatMap((bar) => bar.segments);
  const numbers = segmentLabels(segments, size);
  const quoted = segments.filter(({ highlighted }) => highlighted);
  const own = bars.filter((bar) => bar.segments.some((segment) => quoted.includes(segment)));
  const beside = own.flatMap((bar) => [...bar.labels, ...segmentLabels(bar.segments, size)]);
  const told = quotedLine(
    input,
    beside.map(({ text }) => text),
    rows.bottom,
    size,
  );
  const margin = marginLine(input, told.bottom, size);
  const labels = [
    ...names.labels,
    ...rowLabelsOf(rows),
    ...numbers,
    ...bars.flatMap((bar) => bar.labels),
    ...told.labels,
    ...margin.labels,
  ];
  const frame = sheetFrame(size, margin.bottom + 4, input.dir);
  const upright = drawUpright(rows, line.x);
  return plotSheet(frame, [
    ...(line.over ? [] : [upright]),
    ...drawSegments([...segments, ...names.swatches]),
    ...(line.over ? [upright] : []),
    ...drawOutline(rows.placed.length > 1 ? quoted : []),
    ...drawLabels(labels, frame),
  ]);
}
