import { dot, type Markish } from '@observablehq/plot';
import {
  bySize,
  type Chart,
  type ChartCell,
  type ChartInput,
  type ChartRow,
  type ChartWidth,
  chartWidths,
  type Drawing,
  headlineCell,
} from '#charts/input/chart-input.ts';
import { anyDimensions } from '#charts/input/table-shape.ts';
import { partlyFilled } from '#charts/parts/circles.ts';
import { drawBrackets } from '#charts/parts/whiskers.ts';
import { colour, drawElements, emptyFrame, type Frame, plotFrame } from '#charts/sheet/frame.ts';
import {
  drawLabel,
  figureLabels,
  type Label,
  labelHeight,
  labelsBottom,
} from '#charts/sheet/label.ts';

/** Sizes in pixels; a hundred dots stand in `lines` lines, `gap` apart. */
const defaults = bySize({
  narrow: { label: 15, lines: 5, gap: 3.5, swatch: 11 },
  wide: { label: 19, lines: 5, gap: 8, swatch: 14 },
  broad: { label: 20, lines: 5, gap: 11, swatch: 15 },
  picture: { label: 19, lines: 5, gap: 7, swatch: 14 },
});

/** A hundred dots, filled for the answer and hollow for all else, which stays undivided. */
export const proportion: Chart = {
  question: 'How large is one answer among all respondents?',
  requires: ['percent'],
  draws: 'headline',
  intervals: true,
  rest: true,
  accepts: { ...anyDimensions, measures: ['share'] },
  draw(input, size) {
    const headline = headlineCell(input);
    if (headline === undefined) return emptyFrame(size, input.dir);
    const { row, cell } = headline;
    return cell.value === undefined
      ? drawSymbol(input, row, cell, size)
      : drawDots(input, row, { ...cell, value: cell.value }, size);
  },
};

function drawDots(
  input: ChartInput,
  row: ChartRow,
  answered: ChartCell & { value: number },
  size: ChartWidth,
): Drawing {
  const { lines, gap } = defaults[size];
  const width = chartWidths[size];
  const side = (width * lines) / 100;
  const figure = input.stated ? [] : figureLabels(answered, size);
  const top = figure[0] === undefined ? 0 : labelHeight(figure[0]) + gap;
  const bottom = top + side * lines;
  const interval = intervalMarks(input, answered, bottom, size);
  const labels = legend(input, row, bottom + interval.height, size);
  const height = Math.ceil(labelsBottom(labels));
  const { dir } = input;
  const frame = { width, height, top, bottom, dir };
  const lattice = { lines, pitch: side, diameter: side - gap, top, width, dir };
  return plotFrame(
    frame,
    [0, 100],
    [
      ...drawElements(partlyFilled(lattice, answered.value, 100)),
      ...interval.marks(frame),
      ...figure.map((each) => drawLabel(each, frame)),
      ...labels.flatMap((label) => [
        swatch(label, label.fill === colour.accentText, size, frame),
        drawLabel(label, frame),
      ]),
    ],
  );
}

/** A bracket below the dots, from the lower to the upper end of the interval, and its words below it. */
function intervalMarks(
  { dir }: ChartInput,
  { interval }: ChartCell,
  top: number,
  size: ChartWidth,
) {
  if (interval === undefined) return { height: 0, marks: () => [] };
  const { label } = defaults[size];
  const fontSize = label * 0.85;
  const [y, foot] = [top + label * 0.35, top + label * 0.75];
  const ends = [interval.low, interval.high].map((end) => (dir === 'rtl' ? 100 - end : end));
  const [low = 0, high = 0] = ends;
  const words = {
    text: interval.text,
    x: 0,
    y: foot + label * 0.3,
    width: chartWidths[size],
    fontSize,
    fill: colour.muted,
  };
  return {
    height: words.y + labelHeight(words) - top,
    marks: (frame: Frame): Markish[] => [
      ...drawBrackets([{ low, high, at: foot, foot: y }], colour.ink),
      drawLabel(words, frame),
    ],
  };
}

/**
 * Names the filled dots and the hollow ones, each by its dot: side by side, or one above the other where it is narrow. Of
 * the filled ones nothing is said where the heading says it.
 */
function legend(
  { words, stated }: ChartInput,
  row: ChartRow,
  top: number,
  size: ChartWidth,
): Label[] {
  const { label: fontSize, swatch: diameter } = defaults[size];
  const indent = diameter * 1.7;
  const y = top + fontSize * 0.8;
  const columns = size !== 'narrow' && !stated ? 2 : 1;
  const width = chartWidths[size] / columns - indent - fontSize * (columns - 1);
  const answer = {
    text: row.label,
    x: indent,
    y,
    width,
    fontSize,
    fill: colour.accentText,
    weight: 600,
  };
  const rest = { text: words.rest, width, fontSize, fill: colour.muted };
  if (stated) return [{ ...rest, x: indent, y }];
  return columns === 2
    ? [answer, { ...rest, x: chartWidths[size] / 2 + indent, y }]
    : [answer, { ...rest, x: indent, y: y + labelHeight(answer) + fontSize * 0.4 }];
}

function swatch(label: Label, filled: boolean, size: ChartWidth, frame: Frame): Markish {
  const { swatch: diameter } = defaults[size];
  const x = label.x - diameter * 1.2;
  return dot([0], {
    x: null,
    y: null,
    frameAnchor: 'top-left',
    dx: frame.dir === 'rtl' ? frame.width - x : x,
    dy: label.y - frame.top + label.fontSize * 0.6,
    r: diameter / 2 - (filled ? 0 : 0.75),
    ...(filled ? { fill: colour.accent } : { stroke: colour.quiet, strokeWidth: 1.5 }),
  });
}

function drawSymbol(
  { dir }: ChartInput,
  row: ChartRow,
  { text }: ChartCell,
  size: ChartWidth,
): Drawing {
  const { label: fontSize } = defaults[size];
  const width = chartWidths[size];
  const symbol = {
    text,
    x: 0,
    y: 0,
    width,
    fontSize: fontSize * 1.6,
    fill: colour.muted,
    weight: 700,
  };
  const label = {
    text: row.label,
    x: 0,
    y: labelHeight(symbol) + 6,
    width,
    fontSize,
    fill: colour.ink,
  };
  const height = Math.ceil(label.y + labelHeight(label));
  const frame = { width, height, top: 0, bottom: height, dir };
  return plotFrame(frame, [0, 1], [drawLabel(symbol, frame), drawLabel(label, frame)]);
}
