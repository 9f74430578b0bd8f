import { type Markish, rect, ruleX, ruleY } from '@observablehq/plot';
import {
  type Chart,
  type ChartCell,
  type ChartInput,
  type ChartRow,
  type ChartWidth,
  chartWidths,
} from './chart.ts';
import { colour, emptyFrame, plotSheet, sheet } from './frame.ts';
import { drawWhiskers, upperEnd, whiskerOf } from './interval.ts';
import { drawLabels, type Label, labelHeight } from './label.ts';
import { cellText, rowSizes, valueRoom } from './rows.ts';

/** Sizes in pixels: how many panels stand beside one another, between them, and how high a bar is. */
const defaults = {
  narrow: { across: 1, apart: 24, bar: 12 },
  wide: { across: 2, apart: 32, bar: 14 },
} as const;

/** The same bars once for each group, on one scale, so that their shapes can be compared. */
export const multiples: Chart = {
  answers: 'Does each group answer alike?',
  needs: [],
  draws: 'all',
  intervals: true,
  takes: { rows: ['answers'], series: ['groups', 'countries', 'waves'] },
  draw(input, size) {
    if (input.rows.length === 0) return emptyFrame(size, input.dir);
    const panels = layPanels(input, size);
    const frame = sheet(size, Math.max(...panels.map(({ bottom }) => bottom)), input.dir);
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

/** The bars of one group, with their place on the sheet. */
interface Panel {
  /** Its position among the series. */
  series: number;
  /** Where it begins, counted from where reading starts. */
  start: number;
  width: number;
  head: Label[];
  rows: { label: Label; top: number }[];
  bottom: number;
}

function layPanels(input: ChartInput, size: ChartWidth): Panel[] {
  const { across, apart } = defaults[size];
  const width = (chartWidths[size] - apart * (across - 1)) / across;
  const panels: Panel[] = [];
  let top = 9;
  for (let first = 0; first < input.series.length; first += across) {
    const line = Array.from(
      { length: Math.min(across, input.series.length - first) },
      (_, each) => {
        const start = each * (width + apart);
        return headOf(input, first + each, { start, width, top }, size);
      },
    );
    const below = Math.max(...line.map(bottomOf));
    const placed = line.map((head, each) => {
      const start = each * (width + apart);
      return { series: first + each, head, start, ...panelRows(input, start, width, below, size) };
    });
    panels.push(...placed);
    top = Math.max(...placed.map(({ bottom }) => bottom)) + apart;
  }
  return panels;
}

/** The name of a group, and below it whom it stands for. */
function headOf(
  { series }: ChartInput,
  index: number,
  { start, width, top }: { start: number; width: number; top: number },
  size: ChartWidth,
): Label[] {
  const { font, small } = rowSizes[size];
  const { label = '', base, highlighted } = series[index] ?? {};
  const name: Label = {
    text: label,
    x: start,
    y: top,
    width,
    fontSize: font,
    fill: highlighted ? colour.accentText : colour.ink,
    weight: 700,
  };
  if (base === undefined) return [name];
  const y = top + labelHeight(name);
  return [name, { text: base, x: start, y, width, fontSize: small, fill: colour.muted }];
}

function panelRows(
  { rows }: ChartInput,
  start: number,
  width: number,
  top: number,
  size: ChartWidth,
) {
  const { small } = rowSizes[size];
  const { bar } = defaults[size];
  let y = top + small * 0.5;
  const placed = rows.map(({ label: text, highlighted }) => {
    const label: Label = {
      text,
      x: start,
      y,
      width,
      fontSize: small,
      fill: highlighted ? colour.accentText : colour.ink,
      weight: highlighted ? 600 : 400,
    };
    const barTop = y + labelHeight(label) + 2;
    y = barTop + bar + small * 0.7;
    return { label, top: barTop };
  });
  // The number beside the last bar may be higher than the bar.
  const below = Math.max(0, small * 0.65 - bar / 2);
  return { width, rows: placed, bottom: y - small * 0.7 + below };
}

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
  const place = (value: number) => start + ((width - room) * value) / axis.high;
  return panel.rows.flatMap(({ label, top }, index): Bar[] => {
    const row = rows[index];
    const cell = row?.cells[panel.series];
    return row && cell ? [{ row, cell, label, top, place }] : [];
  });
}

/** All bars of a colour at once, the lines that they begin at, and their intervals. */
function drawBars(bars: readonly Bar[], size: ChartWidth): Markish[] {
  const { bar } = defaults[size];
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
  const { bar } = defaults[size];
  return {
    text: cellText(cell),
    x: place(upperEnd(cell) ?? 0) + bar * 0.4,
    y: top + bar / 2 - label.fontSize * 0.6,
    width: Infinity,
    fontSize: label.fontSize,
    fill: cell.value === undefined ? colour.muted : label.fill,
    weight: 600,
  };
}

function bottomOf(labels: readonly Label[]): number {
  return Math.max(...labels.map((label) => label.y + labelHeight(label)));
}
