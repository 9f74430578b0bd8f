import { type Markish, rect, ruleX } from '@observablehq/plot';
import { type Chart, type ChartInput, type ChartWidth, chartWidths } from './chart.ts';
import { colour, emptyFrame, type Frame, plotAlong } from './frame.ts';
import { drawLabel, type Label } from './label.ts';
import { cellText, drawRowLabels, layRows, type PlacedRow, type Rows, rowSizes } from './rows.ts';
import { textWidth } from './wrap.ts';

/** Answers or groups as bars from zero, in their order; that of the headline in the accent. */
export const bars: Chart = {
  answers: 'Which answers were given most?',
  needs: [],
  draws: 'all',
  takes: { rows: ['answers', 'groups', 'countries', 'none'], series: ['none'] },
  draw(input, size) {
    if (input.rows.length === 0) return emptyFrame(size, input.dir);
    const rows = layRows(input, size);
    const width = chartWidths[size];
    const frame: Frame = {
      width,
      height: rows.bottom,
      top: 0,
      bottom: rows.bottom,
      before: rows.before,
      after: valueRoom(input, size),
      dir: input.dir,
    };
    return plotAlong(frame, input.axis, [
      ...rows.placed.flatMap((placed) => drawBar(placed, input)),
      drawZero(rows, input, size),
      ...rows.placed.flatMap((placed) => drawValue(placed, input, frame, size)),
      ...drawRowLabels(rows, frame),
    ]);
  },
};

function drawBar({ row, top, height }: PlacedRow, { axis }: ChartInput): Markish[] {
  const [cell] = row.cells;
  if (cell?.value === undefined) return [];
  const fill = row.highlighted ? colour.accent : row.total ? colour.muted : colour.quiet;
  return [rect([cell.value], { x1: zeroOf(axis), x2: Number, y1: top, y2: top + height, fill })];
}

/** The number behind the end of its bar; a symbol where the bar would begin. */
function drawValue(
  { row, top, height }: PlacedRow,
  { axis }: ChartInput,
  frame: Frame,
  size: ChartWidth,
): Markish[] {
  const [cell] = row.cells;
  if (cell === undefined) return [];
  const { font } = rowSizes[size];
  const { before = 0, after = 0, width } = frame;
  const part = ((cell.value ?? axis.low) - axis.low) / (axis.high - axis.low);
  const label: Label = {
    text: cellText(cell),
    x: before + (width - before - after) * part + font * 0.4,
    y: top + height / 2 - font * 0.6,
    width: Infinity,
    fontSize: font,
    fill:
      cell.value === undefined ? colour.muted : row.highlighted ? colour.accentText : colour.ink,
    weight: row.highlighted ? 700 : 600,
  };
  return [drawLabel(label, frame)];
}

/** The space that the longest number needs behind its bar. */
function valueRoom({ rows }: ChartInput, size: ChartWidth): number {
  const { font } = rowSizes[size];
  const texts = rows.flatMap(({ cells }) => cells.slice(0, 1));
  const numbers = texts.filter(({ value }) => value !== undefined).map(cellText);
  return Math.max(0, ...numbers.map(textWidth)) * font * 1.08 + font * 0.6;
}

/** The line where bars begin: through all of them where labels stand beside, else at each. */
function drawZero({ placed, bottom }: Rows, { axis }: ChartInput, size: ChartWidth): Markish {
  const spans =
    size === 'wide' ? [[0, bottom]] : placed.map(({ top, height }) => [top, top + height]);
  return ruleX(spans, {
    x: () => zeroOf(axis),
    y1: ([top]) => top,
    y2: ([, end]) => end,
    stroke: colour.ink,
    strokeWidth: 1.5,
  });
}

/** Where bars begin: at zero, also where the axis goes below it. */
function zeroOf({ low, high }: ChartInput['axis']): number {
  return Math.min(Math.max(0, low), high);
}
