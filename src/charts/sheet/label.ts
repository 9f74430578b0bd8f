import { type Markish, text, type TextOptions } from '@observablehq/plot';
import { bySize, type ChartCell, type ChartWidth, chartWidths } from '#charts/input/chart-input.ts';
import { colour, type Frame, sideMargins } from './frame.ts';
import { textWidth, wrap } from './wrap.ts';

/** A block of text at a fixed place; `x` is its start in left-to-right, mirrored in right-to-left. */
export interface Label {
  text: string;
  x: number;
  /** Top of the block. */
  y: number;
  /** Lines are broken at this width. */
  width: number;
  fontSize: number;
  fill: string;
  weight?: number;
  /** Which edge of the block `x` names. Default: `start`. */
  anchor?: 'start' | 'middle' | 'end';
  /** Stands on marks: the paper shines round its letters. Default: no. */
  halo?: boolean;
}

/** The space between two lines, in ems. */
const lineHeight = 1.25;

const haloStyle = { stroke: colour.paper, strokeWidth: 4 };

/** The height of a label once wrapped. */
export function labelHeight({
  text,
  width,
  fontSize,
}: Pick<Label, 'text' | 'width' | 'fontSize'>): number {
  return wrap(text, width, fontSize).length * fontSize * lineHeight;
}

/** Where the lowest of some labels ends; 0 where there are none. */
export function labelsBottom(labels: readonly Label[]): number {
  return Math.max(0, ...labels.map((label) => label.y + labelHeight(label)));
}

/** Draws a label on a frame, mirrored where it runs from right to left. */
export function drawLabel(label: Label, frame: Frame): Markish {
  const { width, top, dir } = frame;
  const { fontSize, anchor = 'start' } = label;
  const mirrored = dir === 'rtl';
  const { left } = sideMargins(frame);
  return text([wrap(label.text, label.width, fontSize).join('\n')], {
    text: (lines: string) => lines,
    frameAnchor: 'top-left',
    dx: (mirrored ? width - label.x : label.x) - left,
    dy: label.y - top,
    textAnchor: textAnchor(anchor, mirrored),
    lineAnchor: 'top',
    lineHeight,
    fontSize,
    fontWeight: label.weight ?? 400,
    fill: label.fill,
    ...(label.halo && haloStyle),
  });
}

/** Draws labels on a frame, whatever its scale; those that look alike share a group. */
export function drawLabels(labels: readonly Label[], frame: Frame): Markish[] {
  const mirrored = frame.dir === 'rtl';
  return [...Map.groupBy(labels, look).values()].map((alike) =>
    text(alike, {
      x: { value: ({ x }: Label) => (mirrored ? frame.width - x : x), scale: null },
      y: { value: ({ y }: Label) => y, scale: null },
      ...looking(alike[0] as Label, mirrored),
    }),
  );
}

/** A label on whole pixels: where there are hundreds, parts of one are what weighs most. */
export function onPixels(label: Label): Label {
  return { ...label, x: Math.round(label.x), y: Math.round(label.y) };
}

/** Tells labels apart that do not look alike. */
function look({ fontSize, fill, weight, anchor, halo }: Label): string {
  return [fontSize, fill, weight, anchor, halo].join(' ');
}

/** How labels are drawn that look like this one. */
function looking(label: Label, mirrored: boolean): TextOptions {
  const { fontSize, fill, weight = 400, anchor = 'start', halo } = label;
  return {
    text: (each: Label) => wrap(each.text, each.width, fontSize).join('\n'),
    textAnchor: textAnchor(anchor, mirrored),
    lineAnchor: 'top',
    lineHeight,
    fontSize,
    fontWeight: weight,
    fill,
    ...(halo && haloStyle),
  };
}

function textAnchor(anchor: 'start' | 'middle' | 'end', mirrored: boolean) {
  if (anchor === 'middle') return 'middle';
  return (anchor === 'start') === mirrored ? 'end' : 'start';
}

/** Sizes in pixels: of a large number at most, and of its marks. */
const figureSizes = bySize({
  narrow: { most: 62, small: 18 },
  wide: { most: 84, small: 24 },
  broad: { most: 96, small: 26 },
});

/**
 * The number that a chart is about, as large as its width allows, and small beside its top the marks of its flags, which
 * are no part of it. In one size with its marks "30% p" would be read as one figure.
 */
export function figureLabels(
  { text, mark }: Pick<ChartCell, 'text' | 'mark'>,
  size: ChartWidth,
): [figure: Label, ...marks: Label[]] {
  const width = chartWidths[size];
  const { most, small } = figureSizes[size];
  const beside = mark === undefined ? 0 : (textWidth(mark) + 0.5) * small;
  const fontSize = Math.min(most, (width * 0.95 - beside) / textWidth(text));
  const place = { y: 0, width: Infinity, weight: 700 };
  const figure = { ...place, text, x: 0, fontSize, fill: colour.accentText };
  if (mark === undefined) return [figure];
  const x = textWidth(text) * fontSize + small * 0.4;
  return [
    figure,
    { ...place, text: mark, x, y: fontSize * 0.16, fontSize: small, fill: colour.muted },
  ];
}
