import type { Chart, ChartInput, ChartWidth, Drawing } from '#charts/input/chart-input.ts';
import { emptyFrame } from '#charts/sheet/frame.ts';
import { bars } from '#charts/types/bars.ts';
import { dots } from '#charts/types/dots.ts';
import { dumbbell } from '#charts/types/dumbbell.ts';
import { figure } from '#charts/types/figure.ts';
import { heatmap } from '#charts/types/heatmap.ts';
import { histogram } from '#charts/types/histogram.ts';
import { likert } from '#charts/types/likert.ts';
import { map } from '#charts/types/map.ts';
import { multiples } from '#charts/types/multiples.ts';
import { proportion } from '#charts/types/proportion.ts';
import { slope } from '#charts/types/slope.ts';
import { stacked } from '#charts/types/stacked.ts';
import { trend } from '#charts/types/trend.ts';
import { withAttributes } from '#svg/element.ts';

/** Every chart type. To add one: its file, and its line here. */
export const charts = {
  bars,
  dots,
  dumbbell,
  figure,
  heatmap,
  histogram,
  likert,
  map,
  multiples,
  proportion,
  slope,
  stacked,
  trend,
} satisfies Record<string, Chart>;

export type ChartName = keyof typeof charts;

export const chartNames = Object.keys(charts) as [ChartName, ...ChartName[]];

/** A chart at each of its sizes; one is drawn when it is first asked for. */
export type Drawings = Readonly<Record<ChartWidth, Drawing>>;

/** Drawings made so far: a page, its embed and its pictures show the same ones. */
const drawn = new WeakMap<ChartInput, Partial<Record<ChartName, Drawings>>>();

/** Draws a chart; the only way in. */
export function drawChart(name: ChartName, input: ChartInput): Drawings {
  const known = drawn.get(input);
  const drawings = known?.[name] ?? draw(charts[name], input);
  drawn.set(input, { ...known, [name]: drawings });
  return drawings;
}

function draw(chart: Chart, input: ChartInput): Drawings {
  const made: Partial<Record<ChartWidth, Drawing>> = {};
  const at = (size: ChartWidth) => (made[size] ??= drawAt(chart, input, size));
  return {
    get narrow() {
      return at('narrow');
    },
    get wide() {
      return at('wide');
    },
    get broad() {
      return at('broad');
    },
    get picture() {
      return at('picture');
    },
  };
}

function drawAt(chart: Chart, input: ChartInput, size: ChartWidth): Drawing {
  const isEmpty = input.rows.length === 0;
  return named(isEmpty ? emptyFrame(size, input.dir) : chart.draw(input, size), input.name);
}

function named(drawing: Drawing, name: string): Drawing {
  return { ...drawing, svg: withAttributes(drawing.svg, { 'aria-label': name }) };
}
