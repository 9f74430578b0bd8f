import {
  type Chart,
  type ChartInput,
  type ChartWidth,
  chartWidths,
  type Drawing,
} from '#charts/input/chart-input.ts';
import { annotationAtPoint, annotationBelow } from '#charts/lines/point-annotation.ts';
import { drawGrid, tickLabels } from '#charts/lines/trend-grid.ts';
import { layTrend, type TrendLayout } from '#charts/lines/trend-layout.ts';
import { drawTrendRows } from '#charts/lines/trend-rows.ts';
import { drawLines } from '#charts/lines/value-lines.ts';
import { changePlaces, changeRoom, drawChanges, waveLabels } from '#charts/lines/waves.ts';
import { rowSizes } from '#charts/parts/bar-rows.ts';
import { colour, drawStrokes, plotSheet, sheetFrame, type Stroke } from '#charts/sheet/frame.ts';
import { drawLabels, labelsBottom } from '#charts/sheet/label.ts';

/** Waves at their distances in time, and a line for each row; each row by itself where its labels do not fit. */
export const trend: Chart = {
  question: 'How did it change from wave to wave?',
  draws: 'all',
  annotates: true,
  intervals: true,
  differences: 'written',
  accepts: {
    rows: ['none', 'answers', 'groups', 'countries'],
    series: ['waves'],
    count: [2, Infinity],
  },
  draw(input, size) {
    const mayStandOnLines = size === 'narrow' && input.rows.some(({ label }) => label !== '');
    const layout =
      layTrend(input, size, true) ?? (mayStandOnLines ? layTrend(input, size, false) : undefined);
    return layout === undefined ? drawTrendRows(input, size) : drawTrend(input, layout, size);
  },
};

function drawTrend(input: ChartInput, layout: TrendLayout, size: ChartWidth): Drawing {
  const { start, end, floor, place, waves, points, names, marks } = layout;
  const { font, small } = rowSizes[size];
  const feet = waveLabels(input.series, waves, [0, chartWidths[size]], size).map((label) => ({
    ...label,
    y: label.y + floor + font * 0.8,
  }));
  const bottom = labelsBottom(feet);
  const changes = changePlaces(input.series, waves).map((x): Stroke => [x, 0, x, floor]);
  const free = {
    x: [start, end] as const,
    y: [changeRoom(input, size), floor - 2] as const,
    strokes: changes,
    labels: [...names.labels, ...marks],
  };
  const atPoint = annotationAtPoint(input, points, free, size);
  const below =
    atPoint === undefined ? annotationBelow(input, bottom, size) : { labels: [], bottom };
  const frame = sheetFrame(size, below.bottom, input.dir);
  const ticks = tickLabels(input, start, place, size);
  const annotation = atPoint?.labels ?? below.labels;
  const labels = [...feet, ...names.labels, ...ticks, ...marks, ...annotation];
  return plotSheet(frame, [
    ...drawGrid(input, [start, end], place),
    ...drawChanges(
      input,
      waves,
      { top: 0, spans: [[changeRoom(input, size), floor]], labels: [...marks, ...annotation] },
      frame,
      size,
    ),
    ...drawStrokes(
      waves.map((x) => [x, floor, x, floor + small * 0.4] as const),
      { stroke: colour.muted },
    ),
    ...drawStrokes([...names.leaders, ...(atPoint?.leaders ?? [])], { stroke: colour.quiet }),
    ...drawLines(input, points, size),
    ...drawLabels(labels, frame),
  ]);
}
