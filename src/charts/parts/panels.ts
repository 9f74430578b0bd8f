import {
  bySize,
  type ChartInput,
  type ChartSeries,
  type ChartWidth,
  chartWidths,
} from '#charts/input/chart-input.ts';
import { colour } from '#charts/sheet/frame.ts';
import { type Label, labelsBottom } from '#charts/sheet/label.ts';
import { realWidth, widestWord } from '#charts/sheet/wrap.ts';
import { layRows, type RowLayout, rowSizes } from './bar-rows.ts';
import { withBase } from './base-label.ts';
import { valueRoom } from './row-numbers.ts';
import { hasIntervals } from './whiskers.ts';

/**
 * Sizes in pixels: between two panels, between two lines of them, how high a bar is, and how long at least the longest,
 * which is longer where numbers have intervals.
 */
export const panelSizes = bySize({
  narrow: { apart: 12, lines: 30, bar: 14, least: { plain: 38, intervals: 60 } },
  wide: { apart: 20, lines: 40, bar: 18, least: { plain: 40, intervals: 64 } },
  broad: { apart: 28, lines: 40, bar: 18, least: { plain: 56, intervals: 72 } },
});

/** How much of a sheet the labels of rows have at most. */
const share = 0.28;

/** The bars of one group, with their place on the sheet. */
export interface Panel {
  /** Its position among the series. */
  series: number;
  /** Where it begins, counted from where reading starts. */
  start: number;
  width: number;
  head: Label[];
}

/** Panels beside one another, which share the labels of their rows. */
export interface PanelLine {
  panels: Panel[];
  rows: RowLayout;
}

/** Lays out the panels of all groups, that of all together first: as many beside one another as make the lowest drawing. */
export function layPanels(input: ChartInput, size: ChartWidth): PanelLine[] {
  const order = [...input.series.keys()].toSorted((a, b) => rankOf(input, a) - rankOf(input, b));
  const ways = order.map((_, index) => {
    const lines = index + 1;
    return layLines(input, order, Math.ceil(order.length / lines), size);
  });
  const fitting = ways.filter((way) => way.every((line) => isRoomy(input, line, size)));
  const [lowest] = fitting.toSorted((a, b) => panelsEnd(a) - panelsEnd(b));
  return lowest ?? ways.at(-1) ?? [];
}

/** Where the last line of panels ends. */
export function panelsEnd(lines: readonly PanelLine[]): number {
  return lines.at(-1)?.rows.bottom ?? 0;
}

function rankOf({ series }: ChartInput, index: number): number {
  return series[index]?.total ? 0 : 1;
}

function layLines(
  input: ChartInput,
  order: readonly number[],
  across: number,
  size: ChartWidth,
): PanelLine[] {
  const { before } = layRows(input, size, { share });
  const { apart, lines: between } = panelSizes[size];
  const width = (chartWidths[size] - before - apart * (across - 1)) / across;
  const lines: PanelLine[] = [];
  for (let first = 0; first < order.length; first += across) {
    const top = lines.length === 0 ? 0 : panelsEnd(lines) + between;
    const panels = order.slice(first, first + across).map((series, index): Panel => {
      const start = before + index * (width + apart);
      return { series, start, width, head: headOf(input.series[series], { start, width }, size) };
    });
    lines.push(lineOf(input, panels, top, size));
  }
  return lines;
}

/** The names of panels end at the same line, and their rows begin below it. */
function lineOf(input: ChartInput, panels: Panel[], top: number, size: ChartWidth): PanelLine {
  const { bar } = panelSizes[size];
  const tall = Math.max(...panels.map(({ head }) => labelsBottom(head)));
  const low = panels.map((panel) => {
    const shift = top + tall - labelsBottom(panel.head);
    return { ...panel, head: panel.head.map((label) => ({ ...label, y: label.y + shift })) };
  });
  const below = Math.ceil(top + tall + rowSizes[size].small * 0.9);
  return { panels: low, rows: layRows(input, size, { share, top: below, band: bar }) };
}

/** The name of a group, and below it whom it stands for; measured from 0. */
function headOf(
  series: ChartSeries | undefined,
  { start, width }: Pick<Panel, 'start' | 'width'>,
  size: ChartWidth,
): Label[] {
  const { small } = rowSizes[size];
  const { label = '', base, highlighted } = series ?? {};
  const fill = highlighted ? colour.accentText : colour.ink;
  return withBase({ text: label, x: start, y: 0, width, fontSize: small, fill, weight: 700 }, base);
}

/** Whether bars, numbers and the words of names have room in the panels of a line. */
function isRoomy(input: ChartInput, { panels }: PanelLine, size: ChartWidth): boolean {
  const { small } = rowSizes[size];
  const cells = input.rows.flatMap((row) => row.cells);
  const longest = panelSizes[size].least[hasIntervals(input) ? 'intervals' : 'plain'];
  const needed = valueRoom(cells, size, small) + longest;
  return panels.every(({ series, width }) => {
    const { label = '', base = '' } = input.series[series] ?? {};
    const words = widestWord([label, base]) * small * realWidth.name;
    return needed <= width && words <= width;
  });
}
