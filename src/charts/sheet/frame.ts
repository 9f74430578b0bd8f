import { line, type LineOptions, type Markish, plot } from '@observablehq/plot';
import {
  type Axis,
  type ChartWidth,
  chartWidths,
  type Drawing,
} from '#charts/input/chart-input.ts';
import { document, type Drawn } from '#charts/svg/plot-document.ts';
import { tidied } from '#charts/svg/tidy-drawing.ts';
import type { SvgElement } from '#svg/element.ts';

/** Elements that Plot does not make, as marks. */
export function drawElements(elements: readonly SvgElement[]): Markish[] {
  return elements.map((each) => () => each as unknown as SVGElement);
}

/** The colours of a drawing; pages and files give the variables their values. */
export const colour = {
  paper: 'var(--paper)',
  accent: 'var(--accent)',
  accentText: 'var(--accent-text)',
  ink: 'var(--ink)',
  muted: 'var(--muted)',
  quiet: 'var(--quiet)',
  line: 'var(--line)',
} as const;

/** The sheet that a chart is drawn on, in pixels: marks inside the margins, text anywhere. */
export interface Frame {
  width: number;
  height: number;
  top: number;
  bottom: number;
  /** Space left free before the marks, where reading starts. Default: 0. */
  before?: number;
  /** Space left free after the marks. Default: 0. */
  after?: number;
  dir: 'ltr' | 'rtl';
}

/** Draws marks on a frame, without axes; `y` is in pixels. */
export function plotFrame(frame: Frame, domain: [number, number], marks: Markish[]): Drawing {
  const { width, height, top, bottom } = frame;
  const { left, right } = sideMargins(frame);
  const drawn = plot({
    document: document as unknown as Document,
    width,
    height,
    margin: 0,
    marginTop: top,
    marginBottom: height - bottom,
    marginLeft: left,
    marginRight: right,
    axis: null,
    x: { domain },
    // Where a mark has a height it is in pixels.
    y: { type: 'identity' },
    marks,
  });
  return { svg: tidied(drawn as unknown as Drawn), width, height };
}

/** The same where values run along the direction of reading. */
export function plotAlong(
  frame: Frame,
  { low, high }: { low: number; high: number },
  marks: Markish[],
): Drawing {
  return plotFrame(frame, frame.dir === 'rtl' ? [high, low] : [low, high], marks);
}

/** A sheet without margins, on which charts place their marks themselves. */
export function sheetFrame(size: ChartWidth, height: number, dir: Frame['dir']): Frame {
  const whole = Math.ceil(height);
  return { width: chartWidths[size], height: whole, top: 0, bottom: whole, dir };
}

/** Draws marks whose places are pixels, counted from where reading starts. */
export function plotSheet(frame: Frame, marks: Markish[]): Drawing {
  return plotAlong(frame, { low: 0, high: frame.width }, marks);
}

/** Where the values of an axis lie between two places of a sheet, in pixels. */
export function placeOn(
  { low, high }: Pick<Axis, 'low' | 'high'>,
  from: number,
  to: number,
): (value: number) => number {
  return (value) => from + ((value - low) / (high - low || 1)) * (to - from);
}

/** A straight line on a sheet. */
export type Stroke = readonly [x1: number, y1: number, x2: number, y2: number];

/** Draws lines of one kind, all as one path. */
export function drawStrokes(strokes: readonly Stroke[], options: LineOptions): Markish[] {
  const gap = [NaN, NaN];
  const points = strokes.flatMap(([x1, y1, x2, y2]) => [[x1, y1], [x2, y2], gap]);
  return points.length === 0 ? [] : [line(points, options)];
}

/** The margins of a frame as they lie on the sheet. */
export function sideMargins({ before = 0, after = 0, dir }: Frame): {
  left: number;
  right: number;
} {
  return dir === 'rtl' ? { left: after, right: before } : { left: before, right: after };
}

/** A drawing of no rows: nothing but its name. */
export function emptyFrame(size: ChartWidth, dir: Frame['dir']): Drawing {
  return plotFrame({ width: chartWidths[size], height: 1, top: 0, bottom: 1, dir }, [0, 1], []);
}
