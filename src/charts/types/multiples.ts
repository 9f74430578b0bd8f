import { type Markish, rect, ruleX, ruleY } from '@observablehq/plot';
import {
  type Chart,
  type ChartCell,
  type ChartInput,
  type ChartRow,
  type ChartWidth,
} from '#charts/input/chart-input.ts';
import { cellText, rowSizes, valueRoom } from '#charts/parts/bar-rows.ts';
import { layPanels, type Panel, panelSizes } from '#charts/parts/panels.ts';
import { drawWhiskers, upperEnd, whiskerOf } from '#charts/parts/whiskers.ts';
import { colour, placeOn, plotSheet, sheetFrame } from '#charts/sheet/frame.ts';
import { drawLabels, type Label } from '#charts/sheet/label.ts';

/** The same bars once for each group, on one scale, so that their shapes can be compared. */
export const multiples: Chart = {
  question: 'Does each group answer alike?',
  draws: 'all',
  intervals: true,
  accepts: { rows: ['answers'], series: ['groups', 'countries', 'waves'] },
  draw(input, size) {
    const panels = layPanels(input, size);
    const frame = sheetFrame(size, Math.max(...panels.map(({ bottom }) => bottom)), input.dir);
    const bars = panels.flatMap((panel) => barsOf(input, panel, size));
    return plotSheet(frame, [
      ruleY(panels, { y: ruleHeight, x1: 'start', x2: endOf, stroke: colour.line }),
      ...drawBars(bars, size),
      ...drawLabels(
        [
          ...panels.flatMap(({ head }) => head),
          ...bars.flatMap((bar) => [bar.label, numberOf(bar, size)]),
        ],
        frame,
      ),
    ]);
  },
};

/** Where the line above the name of a group is. */
function ruleHeight({ head: [name] }: Panel): number {
  return (name?.y ?? 0) - 8;
}

function endOf({ start, width }: Panel): number {
  return start + width;
}

/** A number of a group, with its place on the sheet. */
interface Bar {
  row: ChartRow;
  cell: ChartCell;
  label: Label;
  top: number;
  place: (value: number) => number;
}

function barsOf({ rows, axis }: ChartInput, panel: Panel, size: ChartWidth): Bar[] {
  const { start, width } = panel;
  const room = valueRoom(
    rows.flatMap(({ cells }) => cells),
    size,
    rowSizes[size].small,
  );
  const place = placeOn(axis, start, start + width - room);
  return panel.rows.flatMap(({ label, top }, index): Bar[] => {
    const row = rows[index];
    const cell = row?.cells[panel.series];
    return row && cell ? [{ row, cell, label, top, place }] : [];
  });
}

/** All bars of a colour at once, the lines that they begin at, and their intervals. */
function drawBars(bars: readonly Bar[], size: ChartWidth): Markish[] {
  const { bar } = panelSizes[size];
  const known = bars.filter(({ cell }) => (cell.value ?? 0) !== 0);
  const begins = { x: ({ place }: Bar) => place(0), y1: 'top', y2: ({ top }: Bar) => top + bar };
  return [
    ...[...Map.groupBy(known, ({ row }) => row.highlighted)].map(([highlighted, alike]) =>
      rect(alike, {
        x1: ({ place }: Bar) => place(0),
        x2: ({ place, cell }: Bar) => place(cell.value ?? 0),
        y1: 'top',
        y2: ({ top }: Bar) => top + bar,
        fill: highlighted ? colour.accent : colour.quiet,
      }),
    ),
    ruleX(bars, { ...begins, stroke: colour.ink, strokeWidth: 1.5 }),
    ...drawWhiskers(
      bars.flatMap(({ cell, place, top }) => whiskerOf(cell, place, top + bar / 2)),
      { runs: 'along', cap: bar * 0.25 },
      size,
    ),
  ];
}

/** The number behind the end of its bar and of its interval. */
function numberOf({ cell, label, top, place }: Bar, size: ChartWidth): Label {
  const { bar } = panelSizes[size];
  return {
    text: cellText(cell),
    x: place(Math.max(0, upperEnd(cell) ?? 0)) + bar * 0.4,
    y: top + bar / 2 - label.fontSize * 0.6,
    width: Infinity,
    fontSize: label.fontSize,
    fill: cell.value === undefined ? colour.muted : label.fill,
    weight: 600,
  };
}
