import { type Markish, rect, ruleX, ruleY } from '@observablehq/plot';
import { type Chart, type ChartInput, type ChartWidth, chartWidths } from './chart.ts';
import { colour, emptyFrame, type Frame, plotFrame } from './frame.ts';
import { drawWhiskers, upperEnd, whiskerOf } from './interval.ts';
import { drawLabel, type Label, labelHeight } from './label.ts';
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
    const height = Math.ceil(Math.max(...panels.map(({ bottom }) => bottom)));
    const frame = { width: chartWidths[size], height, top: 0, bottom: height, dir: input.dir };
    return plotFrame(
      frame,
      [0, frame.width],
      panels.flatMap((panel) => drawPanel(input, panel, frame, size)),
    );
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
    const below = Math.max(...line.map(endOf));
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

function drawPanel(input: ChartInput, panel: Panel, frame: Frame, size: ChartWidth): Markish[] {
  const { start, width, rows } = panel;
  const { bar } = defaults[size];
  const room = valueRoom(
    input.rows.flatMap(({ cells }) => cells),
    size,
    rowSizes[size].small,
  );
  const at = (x: number) => (frame.dir === 'rtl' ? frame.width - x : x);
  const [head] = panel.head;
  const rule = { x1: at(start), x2: at(start + width), stroke: colour.line };
  return [
    ...(head ? [ruleY([head.y - 8], rule)] : []),
    ...panel.head.map((label) => drawLabel(label, frame)),
    ...rows.flatMap(({ label, top }, index) => {
      const row = input.rows[index];
      const cell = row?.cells[panel.series];
      if (row === undefined || cell === undefined) return [];
      const place = (value: number) => start + ((width - room) * value) / input.axis.high;
      const end = place(cell.value ?? 0);
      const number: Label = {
        text: cellText(cell),
        x: place(upperEnd(cell) ?? 0) + bar * 0.4,
        y: top + bar / 2 - label.fontSize * 0.6,
        width: Infinity,
        fontSize: label.fontSize,
        fill: cell.value === undefined ? colour.muted : label.fill,
        weight: 600,
      };
      const [x1, x2] = [at(start), at(end)];
      const fill = row.highlighted ? colour.accent : colour.quiet;
      const area = { x1: () => x1, x2: () => x2, y1: () => top, y2: () => top + bar };
      return [
        ...(end === start ? [] : [rect([0], { ...area, fill })]),
        ruleX([x1], { y1: top, y2: top + bar, stroke: colour.ink, strokeWidth: 1.5 }),
        ...drawWhiskers(
          whiskerOf(cell, (value) => at(place(value)), top + bar / 2),
          { runs: 'along', cap: bar * 0.25 },
          size,
        ),
        drawLabel(label, frame),
        drawLabel(number, frame),
      ];
    }),
  ];
}

function endOf(labels: readonly Label[]): number {
  return Math.max(...labels.map((label) => label.y + labelHeight(label)));
}
