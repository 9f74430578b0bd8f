import { type ChartWidth, chartWidths, type Drawing } from '#charts/input/chart-input.ts';
import type { Drawings } from './index.ts';

/** A place on paper, in millimetres. */
export interface Room {
  width: number;
  height: number;
}

/** Millimetres of a pixel as CSS counts them: a drawing on paper at its own size has letters of 9 points and more. */
const pixel = 25.4 / 96;

/** Letters of the wider drawings are larger: so much smaller they have 9 points. */
const leastScale: Record<ChartWidth, number> = {
  narrow: 1,
  wide: 0.75,
  broad: 0.75,
  picture: 0.75,
};

const sizes = Object.keys(chartWidths) as ChartWidth[];

/** The drawing that fills a place on paper best with letters `larger` times 9 points; else that with the largest. */
export function fittingDrawing(drawings: Drawings, room: Room, larger = 1): Drawing {
  const fitted = sizes.map((size) => fit(drawings[size], room, leastScale[size]));
  const legible = fitted.filter(({ letters }) => letters >= larger);
  const [best] =
    legible.length > 0
      ? legible.toSorted((a, b) => b.area - a.area)
      : fitted.toSorted((a, b) => b.letters - a.letters);
  return best?.drawing ?? drawings.narrow;
}

/** Millimetres in height that a chart takes at least in a place so wide, with letters `larger` times 9 points. */
export function heightOnPaper(drawings: Drawings, width: number, larger = 1): number {
  const heights = sizes.map((size) => {
    const scale = leastScale[size] * larger * pixel;
    return chartWidths[size] * scale > width ? Infinity : drawings[size].height * scale;
  });
  return Math.min(...heights);
}

/** A drawing as large as it goes into a place: how large its letters are beside 9 points, and what it fills. */
function fit(drawing: Drawing, room: Room, least: number) {
  const { width, height } = drawing;
  const scale = Math.min(room.width / (width * pixel), room.height / (height * pixel));
  return { drawing, letters: scale / least, area: width * height * scale ** 2 };
}
