import {
  bySize,
  type ChartInput,
  type ChartWidth,
  chartWidths,
} from '#charts/input/chart-input.ts';
import { colour } from '#charts/sheet/frame.ts';
import { type Label, labelHeight } from '#charts/sheet/label.ts';
import { rowSizes } from './bar-rows.ts';

/** Sizes in pixels: how many panels stand beside one another, between them, and how high a bar is. */
export const panelSizes = bySize({
  narrow: { across: 1, apart: 24, bar: 12 },
  wide: { across: 2, apart: 32, bar: 14 },
  broad: { across: 3, apart: 36, bar: 14 },
});

/** The bars of one group, with their place on the sheet. */
export interface Panel {
  /** Its position among the series. */
  series: number;
  /** Where it begins, counted from where reading starts. */
  start: number;
  width: number;
  head: Label[];
  rows: { label: Label; top: number }[];
  bottom: number;
}

/** Lays out the panels of all groups, line by line. */
export function layPanels(input: ChartInput, size: ChartWidth): Panel[] {
  const { across, apart } = panelSizes[size];
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
  const { bar } = panelSizes[size];
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

function bottomOf(labels: readonly Label[]): number {
  return Math.max(...labels.map((label) => label.y + labelHeight(label)));
}
