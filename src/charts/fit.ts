import type { Drawing } from './index.ts';

/** A place on paper, in millimetres. */
export interface Room {
  width: number;
  height: number;
}

/** Millimetres of a pixel as CSS counts them: a drawing on paper at its own size has letters of 9 points and more. */
const pixel = 25.4 / 96;

/** Of both drawings the one that fills a place on paper best with letters of 9 points; else that with the larger ones. */
export function fittingDrawing({ narrow, wide }: Drawing, room: Room): string {
  const drawings = [narrow, wide].map((svg) => ({ svg, ...fit(svg, room) }));
  const legible = drawings.filter(({ scale }) => scale >= 1);
  const [best] =
    legible.length > 0
      ? legible.toSorted((a, b) => b.area - a.area)
      : drawings.toSorted((a, b) => b.scale - a.scale);
  return best?.svg ?? narrow;
}

/** Millimetres in height that a chart takes at its own size on paper, drawn for narrow places. */
export function heightOnPaper({ narrow }: Drawing): number {
  return sizeOf(narrow).height * pixel;
}

function fit(svg: string, room: Room): { scale: number; area: number } {
  const { width, height } = sizeOf(svg);
  const scale = Math.min(room.width / (width * pixel), room.height / (height * pixel));
  return { scale, area: width * height * scale ** 2 };
}

function sizeOf(svg: string): { width: number; height: number } {
  const [, width, height] = /viewBox="\S+ \S+ (\S+) ([^"]+)"/.exec(svg) ?? [];
  if (width === undefined || height === undefined) throw new Error('chart without a size');
  return { width: Number(width), height: Number(height) };
}
