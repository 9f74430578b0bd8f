import { type ChartInput, type ChartWidth, type Drawing } from '#charts/input/chart-input.ts';
import {
  type Asked,
  layRows,
  type PlacedRow,
  rowLabelsOf,
  type RowLayout,
} from '#charts/parts/bar-rows.ts';
import { marginLine } from '#charts/parts/interval-note.ts';
import type { Names } from '#charts/parts/legend.ts';
import { quotedLine } from '#charts/parts/quoted-line.ts';
import { underline } from '#charts/parts/quoted-mark.ts';
import { drawSegments, drawUpright, type Segment, segmentLabels } from '#charts/parts/segments.ts';
import { colour, drawStrokes, plotSheet, sheetFrame, type Stroke } from '#charts/sheet/frame.ts';
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
  /** Space below each bar, for texts. Default: 0. */
  under?: number;
}

/** How much of a sheet labels beside their bars have at most. */
const share = 0.28;

/** Rows as they are laid out where their answers are parts of one bar. */
export function layBarRows(
  input: ChartInput,
  size: ChartWidth,
  asked: Pick<Asked, 'top' | 'head' | 'under'> = {},
): RowLayout {
  return layRows(input, size, { ...asked, share, annotates: true });
}

/** Draws rows of bars below the names of their parts. */
export function drawComposition(
  input: ChartInput,
  size: ChartWidth,
  { names, layBar, line, under }: Composition,
): Drawing {
  const rows = layBarRows(input, size, {
    [names.isOverFirst ? 'head' : 'top']: names.bottom,
    ...(under !== undefined && { under }),
  });
  const shift = names.isOverFirst ? (rows.placed[0]?.top ?? 0) - names.bottom : 0;
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
    ...names.labels.map((label) => ({ ...label, y: label.y + shift })),
    ...rowLabelsOf(rows),
    ...numbers,
    ...bars.flatMap((bar) => bar.labels),
    ...told.labels,
    ...margin.labels,
  ];
  const frame = sheetFrame(size, margin.bottom + 4, input.dir);
  const upright = drawUpright(rows, line.x);
  return plotSheet(frame, [
    ...drawStrokes(
      names.leaders.map(([x1, y1, x2, y2]): Stroke => [x1, y1 + shift, x2, y2 + shift]),
      { stroke: colour.quiet },
    ),
    ...(line.over ? [] : [upright]),
    ...drawSegments([...segments, ...names.swatches]),
    ...(line.over ? [upright] : []),
    ...underline(rows.placed.length > 1 ? quoted : []),
    ...drawLabels(labels, frame),
  ]);
}
