/** Modules that stay white on each side, so that a camera finds the code (ISO/IEC 18004, 6.3.8). */
export const quietZone = 4;

/** What a code is printed on, and how far away it is read. */
export interface PrintFormat {
  /** Millimetres from the eye or the camera to the code. */
  distance: number;
  /** Millimetres that a module has at least, so that a common camera tells it from the next. */
  leastModule: number;
  /** Millimetres that the code may take in width, with its quiet zone. */
  room: number;
}

/** Paper that a code is made for: held in the hand, or on a wall, where it may fill half of the sheet's width; A3 from further away, as it is larger. */
export const printFormats = {
  hand: { distance: 250, leastModule: 0.4, room: 40 },
  A4: { distance: 500, leastModule: 1, room: 105 },
  A3: { distance: 700, leastModule: 1, room: 148.5 },
} satisfies Record<string, PrintFormat>;

/** A code as it is printed, in millimetres. */
export interface QrSize {
  module: number;
  /** Without the quiet zone: what reading distances are reckoned from. */
  side: number;
  /** With it: what must be left free. */
  width: number;
}

/**
 * How large a code of so many modules must be printed to be read: its side at least a tenth of the reading distance, its
 * modules not too fine, in steps of 0.05 mm. Absent where the paper has no room for that.
 */
export function qrSize(modules: number, format: PrintFormat): QrSize | undefined {
  const { distance, leastModule, room } = format;
  const module = inSteps(Math.max(leastModule, distance / 10 / modules));
  const size = { module, side: round(module * modules), width: round(module * withQuiet(modules)) };
  return size.width <= room ? size : undefined;
}

function withQuiet(modules: number): number {
  return modules + 2 * quietZone;
}

/** Up to the next twentieth; what a computer adds to it in the last digits counts for nothing. */
function inSteps(millimetres: number): number {
  return Math.ceil(round(millimetres * 20)) / 20;
}

function round(value: number): number {
  return Number(value.toFixed(4));
}
