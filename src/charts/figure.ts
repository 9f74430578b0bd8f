import { waffleX } from '@observablehq/plot';
import {
  type Chart,
  type ChartCell,
  type ChartInput,
  type ChartRow,
  type ChartWidth,
  chartWidths,
  headlineCell,
} from './chart.ts';
import { colour, emptyFrame, fromStart, plotFrame } from './frame.ts';
import { drawLabel, figureLabel, labelHeight } from './label.ts';
import { cellText } from './rows.ts';
import { anyDimensions } from './shape.ts';

/** Sizes in pixels; `pitch` is the distance between two of the dots that stand for what was counted. */
const defaults = {
  narrow: { label: 15, pitch: 5.76, gap: 1.4 },
  wide: { label: 20, pitch: 8, gap: 2 },
};

/** How many dots may stand in one drawing before a dot stands for more than one. */
const mostDots = 2500;

/** One number, large; where it counts people or things, as many dots. */
export const figure: Chart = {
  answers: 'How many?',
  needs: [],
  draws: 'headline',
  takes: anyDimensions,
  draw(input, size) {
    const headline = headlineCell(input);
    if (headline === undefined) return emptyFrame(size, input.dir);
    return drawFigure(input, headline.row, headline.cell, size);
  },
};

/** How many people or things one dot stands for: a power of ten. */
export function figureUnit(value: number): number {
  return 10 ** Math.max(0, Math.ceil(Math.log10(value / mostDots)));
}

function drawFigure(
  { dir, axis }: ChartInput,
  row: ChartRow,
  cell: ChartCell,
  size: ChartWidth,
): SVGSVGElement {
  const { value } = cell;
  const { label: fontSize, pitch, gap } = defaults[size];
  const width = chartWidths[size];
  const known = value !== undefined;
  const figure = {
    ...figureLabel(cellText(cell), size),
    ...(known ? {} : { fontSize: fontSize * 1.6, fill: colour.muted }),
  };
  const label = {
    text: row.label,
    x: 0,
    y: labelHeight(figure),
    width,
    fontSize,
    fill: colour.ink,
    weight: 600,
  };
  const top = Math.ceil(label.y + labelHeight(label) + fontSize * 0.7);
  const dots = axis.counted && value !== undefined ? Math.round(value / figureUnit(value)) : 0;
  const lines = Math.ceil((dots * pitch) / width);
  const height = dots === 0 ? top : top + Math.ceil(lines * pitch);
  const frame = { width, height, top, bottom: height, dir };
  const room = Math.floor(width / pitch) * lines;
  const unit = {
    x1: '0',
    x2: '1',
    unit: 1,
    multiple: lines,
    gap,
    rx: pitch / 2,
    fill: colour.accent,
  };
  return plotFrame(
    frame,
    [0, room],
    [
      ...(dots === 0 ? [] : [waffleX([fromStart(dots, room, dir)], unit)]),
      drawLabel(figure, frame),
      drawLabel(label, frame),
    ],
  );
}
