import type { Drawing } from '#charts/input/chart-input.ts';
import type { Drawings } from './index.ts';

/** A place on paper, in millimetres. */
export interface Room {
  width: number;
  height: number;
}

/** Millimetres of a pixel as CSS counts them: a drawing on paper at its own size has letters of 9 points and more. */
const pixel = 25.4 / 96;

/** Letters of the wider drawings are larger: so much smaller they have 9 points. */
const leastOfWide = 0.75;

/** The drawing that fills a place on paper best with letters of 9 points; else that with the largest. */
export function fittingDrawing({ narrow, wide, broad }: Drawings, room: Room): Drawing {
  const drawings = [
    { drawing: narrow, least: 1, ...fit(narrow, room) },
    { drawing: wide, least: leastOfWide, ...fit(wide, room) },
    { drawing: broad, least: leastOfWide, ...fit(broad, room) },
  ];
  const legible = drawings.filter(({ scale, least }) => scale >= least);
  const [best] =
    legible.length > 0
      ? legible.toSorted((a, b) => b.area - a.area)
      : drawings.toSorted((a, b) => b.scale - a.scale);
  return best?.drawing ?? narrow;
}

/** Millimetres in height that a chart takes at least in a column of paper, with letters of 9 points. */
export function heightOnPaper({ narrow, wide }: Drawings, isBroad = false): number {
  return isBroad ? wide.height * pixel * leastOfWide : narrow.height * pixel;
}

function fit({ width, height }: Drawing, room: Room): { scale: number; area: number } {
  const scale = Math.min(room.width / (width * pixel), room.height / (height * pixel));
  return { scale, area: width * height * scale ** 2 };
}
