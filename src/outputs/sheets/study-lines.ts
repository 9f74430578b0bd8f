import { dotFieldDrawing } from '#charts/dot-field.ts';
import { fittingDrawing, heightOnPaper } from '#charts/fit.ts';
import { drawChart } from '#charts/index.ts';
import type { Drawing } from '#charts/input/chart-input.ts';
import type { FigureView } from '#views/posters/study-poster.ts';
import { wordsHeight } from './set-words.ts';
import { digitsHeight } from './set-number.ts';
import { textHeight } from './foot-height.ts';
import type { StudyGrid } from './study-grid.ts';

/** A finding, and what is drawn of it: its dots or else its chart, where there is room. */
export interface SetRow {
  figure: FigureView;
  drawing?: Drawing | undefined;
  /** How high the drawing is, in millimetres. */
  drawn: number;
}

/** How high dots are at most, in widths of theirs: a hundred of them in five lines. */
const mostDots = 0.25;

/** Shares a height among lines of findings: to each its number and words, then drawings in their order, as large as goes. */
export function setLines(lines: FigureView[][], room: number, grid: StudyGrid): SetRow[] {
  let left = room - linesHeight(lines, grid);
  const fits = lines.map((line) => {
    const more = lineHeight(line, grid, true) - lineHeight(line, grid, false);
    if (more > left) return false;
    left -= more;
    return true;
  });
  const spare = Math.max(0, left) / lines.length;
  const rooms = lines.flatMap((line, index) => {
    const height = lineHeight(line, grid, true) + spare;
    return line.map((figure) => ({
      figure,
      room: fits[index] ? height - toldHeight(figure, grid) : 0,
    }));
  });
  // Fields of dots are compared: they are all alike.
  const least = Math.min(
    ...rooms.flatMap(({ figure, room }) => (figure.dots && room > 0 ? [room] : [])),
  );
  return rooms.map(({ figure, room }) =>
    setRow(figure, figure.dots ? Math.min(room, least) : room, grid),
  );
}

/** What lines take at least: `drawn` with their drawings, as small as these may be. */
export function linesHeight(lines: FigureView[][], grid: StudyGrid, drawn = false): number {
  return lines.reduce((sum, line) => sum + lineHeight(line, grid, drawn), 0);
}

function lineHeight(line: readonly FigureView[], grid: StudyGrid, drawn: boolean): number {
  const { stacked, number } = grid;
  const heights = line.map(
    (figure) => toldHeight(figure, grid) + (drawn ? leastHeight(figure, grid) : 0),
  );
  return Math.max(stacked ? 0 : number.fontSize * digitsHeight, ...heights);
}

/** Its words and what it rests on, and above them its number, where it does not stand beside them. */
function toldHeight(figure: FigureView, grid: StudyGrid): number {
  const { stacked, number, width, gap, family, small } = grid;
  const words = wordsHeight(figure.words, family)({ words: grid.words, width });
  const own = figure.own.reduce(
    (sum, text) => sum + textHeight(text, { width, fontSize: small, lineHeight: 1.4 }, family),
    0,
  );
  const told = words + (own === 0 ? 0 : own + gap / 4);
  return stacked ? number.fontSize * digitsHeight + number.below + told : told;
}

/** What its drawing takes at least; 0 where it has none that is legible in its width. */
function leastHeight({ chart, dots }: FigureView, grid: StudyGrid): number {
  const { width, gap, larger } = grid;
  const height = dots
    ? width * grid.dots
    : heightOnPaper(drawChart(chart.type, chart.input), width, larger);
  return Number.isFinite(height) ? height + gap / 2 : 0;
}

function setRow(figure: FigureView, room: number, grid: StudyGrid): SetRow {
  const least = leastHeight(figure, grid);
  if (least === 0 || room < least) return { figure, drawn: 0 };
  const { width, gap, larger } = grid;
  const { chart, dots } = figure;
  const height = room - gap / 2;
  if (dots) {
    const drawn = Math.min(width * mostDots, height);
    const drawing = dotFieldDrawing(dots, chart.input.dir, [1000, (drawn / width) * 1000]);
    return { figure, drawing, drawn };
  }
  const drawings = drawChart(chart.type, chart.input);
  const drawing = fittingDrawing(drawings, { width, height }, larger);
  return { figure, drawing, drawn: Math.min(height, (width * drawing.height) / drawing.width) };
}
