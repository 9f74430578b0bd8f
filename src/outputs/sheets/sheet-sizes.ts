import type { Paper } from '#urls.ts';

/** The measures of a paper, all in millimetres. */
export interface SheetSizes {
  width: number;
  height: number;
  /** What stays white at the sides, above and below: more than any printer leaves. */
  side: number;
  top: number;
  bottom: number;
  /** Between one part of the sheet and the next. */
  gap: number;
  /** How high the digits of a number are at most. */
  digits: number;
  /** The sizes that the sentence of a headline may have. */
  words: { most: number; least: number };
  /** What a finding rests on: 9 points and more. */
  small: number;
  /** What a reader is told to do, and the address. */
  scan: number;
  address: number;
  /** How much smaller it is shown on a screen. */
  shown: number;
}

/** A4 is read from the distance of an arm or two, A3 from three metres. */
export const sheetSizes: Record<Paper, SheetSizes> = {
  A4: {
    ...{ width: 210, height: 297, side: 11, top: 13, bottom: 11, gap: 8 },
    ...{ digits: 90, words: { most: 22, least: 8 } },
    ...{ small: 3.3, scan: 9, address: 4.8, shown: 1 },
  },
  A3: {
    ...{ width: 297, height: 420, side: 18, top: 20, bottom: 17, gap: 12 },
    ...{ digits: 130, words: { most: 32, least: 15 } },
    ...{ small: 4.4, scan: 14, address: 7.4, shown: 0.707 },
  },
};
