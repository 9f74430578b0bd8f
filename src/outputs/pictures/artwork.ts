import { type ChartInput, type ChartWidth, headlineCell } from '#charts/input/chart-input.ts';
import { drawChart, type Drawing } from '#charts/index.ts';
import type { ChartView } from '#views/charts/chart-view.ts';
import type { Box } from './card-layout.ts';

/** How large the labels of a chart are at its two widths, in pixels. */
const labels = { narrow: 15, wide: 19 } as const satisfies Record<ChartWidth, number>;

/** How much larger than on a page a chart may be: beyond that, dots and letters look coarse. */
const largest = 2.4;

/**
 * A chart as large as it goes into a box, on the side where reading starts: of its drawings the one that fills it best,
 * as long as its words have `least` pixels. Where neither has, its figure stands alone.
 */
export function artwork({ type, input }: ChartView, box: Box, least: number): string {
  const whole = largestIn(box, drawChart(type, input), least);
  const { svg, scale, width } =
    whole.words < least ? largestIn(box, drawChart('figure', figureOf(input)), least) : whole;
  const x = input.dir === 'rtl' ? box.x + box.width - width : box.x;
  return `<g fill="var(--ink)" transform="translate(${Math.round(x)} ${Math.round(box.y)}) scale(${scale})">${svg}</g>`;
}

function largestIn(box: Box, drawing: Drawing, least: number) {
  const fitted = (name: ChartWidth) => fit(drawing[name], labels[name], box);
  const [narrow, wide] = [fitted('narrow'), fitted('wide')];
  if (Math.min(narrow.words, wide.words) < least) return narrow.words > wide.words ? narrow : wide;
  return narrow.area > wide.area ? narrow : wide;
}

/** The number of the headline, what it is about and its interval in words, without anything drawn one by one. */
function figureOf(input: ChartInput): ChartInput {
  const quoted = headlineCell(input);
  if (quoted === undefined) return input;
  const { row, cell } = quoted;
  const series = input.series.find(({ highlighted }) => highlighted);
  const label = [row.label, series?.label, cell.interval?.text].filter(Boolean).join(' · ');
  const rows = [{ ...row, label, highlighted: true, cells: [cell] }];
  return {
    ...input,
    rows,
    series: input.series.slice(0, 1),
    axis: { ...input.axis, counted: false },
  };
}

function fit(svg: string, label: number, box: Box) {
  const { width, height } = sizeOf(svg);
  const scale = wholeDots(svg, Math.min(box.width / width, box.height / height, largest));
  const area = width * height * scale ** 2;
  return { svg, scale, width: width * scale, words: label * scale, area };
}

/** Somewhat less, so that each dot has as many pixels as its neighbours: the rasteriser repeats one dot for all. */
function wholeDots(svg: string, scale: number): number {
  const pitch = Number(/<pattern [^>]*?\bwidth="([\d.]+)"/.exec(svg)?.[1]);
  const pixels = Math.floor(pitch * scale);
  return pixels > 0 ? pixels / pitch : scale;
}

/** The size that a chart has been drawn at, in pixels. */
export function sizeOf(svg: string): { width: number; height: number } {
  const [tag = ''] = /<svg [^>]*>/.exec(svg) ?? [];
  const read = (name: string) => Number(new RegExp(` ${name}="([\\d.]+)"`).exec(tag)?.[1]);
  const size = { width: read('width'), height: read('height') };
  if (Number.isNaN(size.width + size.height)) throw new Error('chart without a size');
  return size;
}
