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
import { filledDots } from '#charts/parts/circles.ts';
import { countedDots, countedUnit } from '#charts/parts/counted-dots.ts';
import { cellText } from '#charts/parts/row-numbers.ts';
import { colour, drawElements, emptyFrame, plotFrame } from '#charts/sheet/frame.ts';
import { drawLabel, figureLabels, type Label, labelHeight } from '#charts/sheet/label.ts';

/** Sizes in pixels; `pitch` is the distance between two of the dots that stand for what was counted. */
const defaults = bySize({
  narrow: { label: 15, pitch: 5.76, gap: 1.4 },
  wide: { label: 20, pitch: 8, gap: 2 },
});

/** One number, large; where it counts people or things, as many dots. */
export const figure: Chart = {
  question: 'How many?',
  draws: 'headline',
  unit: countedUnit,
  accepts: anyDimensions,
  draw(input, size) {
    const headline = headlineCell(input);
    if (headline === undefined) return emptyFrame(size, input.dir);
    return drawFigure(input, headline.row, headline.cell, size);
  },
};

/** What a dot stands for, below the dots. */
function unitLabel(text: string | undefined, bottom: number, size: ChartWidth) {
  if (text === undefined) return { labels: [], height: 0 };
  const fontSize = defaults[size].label * 0.85;
  const place = { x: 0, y: bottom + fontSize * 0.4, width: chartWidths[size] };
  const label = { text, ...place, fontSize, fill: colour.muted };
  return { labels: [label], height: Math.ceil(label.y + labelHeight(label) - bottom) };
}

/** The number and what it counts; nothing where the heading says both, and only the latter where nothing else is left to draw. */
function figureTexts(
  { stated }: ChartInput,
  row: ChartRow,
  cell: ChartCell,
  size: ChartWidth,
): Label[] {
  const { label: fontSize } = defaults[size];
  const width = chartWidths[size];
  const known = cell.value !== undefined;
  const [number, ...marks] = figureLabels(known ? cell : { text: cellText(cell) }, size);
  const figure = known
    ? number
    : { ...number, width, fontSize: fontSize * 1.6, fill: colour.muted };
  const label = { text: row.label, x: 0, width, fontSize, fill: colour.ink, weight: 600 };
  if (stated) return [{ ...label, y: 0 }];
  return [figure, ...marks, { ...label, y: labelHeight(figure) }];
}

function drawFigure(input: ChartInput, row: ChartRow, cell: ChartCell, size: ChartWidth): Drawing {
  const { dir, axis, words, stated } = input;
  const { value } = cell;
  const { label: fontSize, pitch, gap } = defaults[size];
  const width = chartWidths[size];
  const dots = axis.counted && value !== undefined ? countedDots(value) : 0;
  const texts = stated && dots > 0 ? [] : figureTexts(input, row, cell, size);
  const last = texts.at(-1);
  const top = last ? Math.ceil(last.y + labelHeight(last) + fontSize * 0.7) : 0;
  const lines = Math.ceil((dots * pitch) / width);
  const bottom = dots === 0 ? top : top + Math.ceil(lines * pitch);
  const unit = unitLabel(dots === 0 ? undefined : words.dots, bottom, size);
  const frame = { width, height: bottom + unit.height, top, bottom, dir };
  const lattice = { lines, pitch, diameter: pitch - gap, top, width, dir };
  return plotFrame(
    frame,
    [0, 1],
    [
      ...drawElements(filledDots(lattice, [0, dots], colour.accent)),
      ...[...texts, ...unit.labels].map((each) => drawLabel(each, frame)),
    ],
  );
}
