import { advance } from '#pictures/advance.ts';
import type { Family } from '#pictures/typefaces.ts';
import type { NumberParts } from '#views/posters/headline-parts.ts';

/** How high digits are and how much closer large ones stand, in ems; the latter as `--tight` in document.css. */
export const digitsHeight = 0.73;
const tight = -0.03;

/** How much wider than in the shipped fonts a blank within a number is in others, in ems. */
const wider = 0.12;

/** How large the sign beside a number may be, beside 1: large where there is room, small where the digits need it. */
const signs = { most: 0.44, least: 0.28 };

/** A number as it is set, in millimetres. */
export interface SetNumber {
  fontSize: number;
  /** The size of its sign beside 1. */
  sign: number;
  width: number;
  /** What the sign that follows takes of that. */
  after: number;
  /** Between the foot of its digits and what stands below, so that no comma reaches it. */
  below: number;
}

/** What a headline has that quotes no number. */
export const noNumber: SetNumber = { fontSize: 0, sign: 0, width: 0, after: 0, below: 0 };

/** A number as large as it goes into a width, its digits up to `most` millimetres high. */
export function setNumber(
  { before, digits, after }: NumberParts,
  { width, most, family }: { width: number; most: number; family: Family },
): SetNumber {
  const face = { family, weight: 800 } as const;
  const tracking = family === 'Inter' ? tight : 0;
  const ems = advance(digits, face) + [...digits].length * tracking + blanksIn(digits) * wider;
  const units = advance(before, face) + advance(after, face);
  const largest = most / digitsHeight;
  const room = units === 0 ? 0 : (width / largest - ems) / units;
  const sign = Math.min(signs.most, Math.max(signs.least, room));
  const fontSize = Math.min(largest, width / (ems + sign * units));
  return {
    ...{ fontSize, sign, width: (ems + sign * units) * fontSize },
    below: 2 + (/[,،٬]/.test(digits) ? 0.15 : 0.04) * fontSize,
    after: sign * (advance(after, face) + [...after].length * tracking) * fontSize,
  };
}

/** How far its sign is raised, in sizes of the sign: as high as the digits. */
export function raise({ sign }: SetNumber): number {
  return sign === 0 ? 0 : ((1 - sign) * digitsHeight) / sign;
}

function blanksIn(digits: string): number {
  return [...digits].filter((letter) => /\s/.test(letter)).length;
}
