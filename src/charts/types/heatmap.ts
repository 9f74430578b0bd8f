import { bottomOf } from '#charts/heatmaps/heatmap-blocks.ts';
import { cellLabels, cellsOf } from '#charts/heatmaps/heatmap-cells.ts';
import { layTable } from '#charts/heatmaps/heatmap-table.ts';
import type { Chart } from '#charts/input/chart-input.ts';
import { rowLabelsOf } from '#charts/parts/bar-rows.ts';
import { marginLine } from '#charts/parts/interval-note.ts';
import { drawOutline } from '#charts/parts/quoted-outline.ts';
import { drawSegments } from '#charts/parts/segments.ts';
import { plotSheet, sheetFrame } from '#charts/sheet/frame.ts';
import { drawLabels } from '#charts/sheet/label.ts';

/** A two-way table whose cells are the stronger the larger their number is; where columns are too many, in blocks. */
export const heatmap: Chart = {
  question: 'Where are numbers large, and where small?',
  draws: 'all',
  intervals: true,
  accepts: {
    rows: ['answers', 'groups', 'countries'],
    series: ['answers', 'groups', 'waves', 'countries'],
  },
  draw(whole, size) {
    const { input, blocks } = layTable(whole, size);
    const isTold = blocks.some(({ intervals }) => intervals);
    const bottom = bottomOf(blocks);
    const margin = isTold ? { labels: [], bottom } : marginLine(input, bottom, size);
    const frame = sheetFrame(size, margin.bottom + 3, input.dir);
    const cells = blocks.flatMap((block) => cellsOf(input, block, size));
    const quoted = cells.filter(({ highlighted }) => highlighted);
    const labels = [
      ...blocks.flatMap(({ heads, rows }) => [...heads, ...rowLabelsOf(rows)]),
      ...cells.flatMap((cell) => cellLabels(cell, size)),
      ...margin.labels,
    ];
    return plotSheet(frame, [
      ...drawSegments(cells),
      ...drawOutline(quoted),
      ...drawLabels(labels, frame),
    ]);
  },
};
