import type { ChartInput, Scale } from '#charts/input/chart-input.ts';
import { colour } from '#charts/sheet/frame.ts';

/** How an area is drawn that may carry text. */
export interface Tone {
  fill: string;
  /** How much of the fill covers the paper. Default: all. */
  opacity?: number;
  /** Text on it. */
  text: string;
  /** A line round a fill that is too soft to be seen on paper. */
  edge?: string;
  /** The line is broken: there is a part, but nobody knows of what. */
  broken?: boolean;
}

/** The hue of the accent, and the contrary one. */
export type Hue = 'a' | 'b';

/** A tone of a hue, from 0 (soft) to 3 (strong). */
function hueTone(hue: Hue, step: number): Tone {
  const fill = `var(--${hue}${step + 1})`;
  return { fill, text: step < 2 ? colour.ink : colour.paper };
}

/** Stands between both hues, or behind what is put forward. */
export const greyTone: Tone = { fill: 'var(--grey)', text: colour.ink };

/** Stands for numbers that are missing. */
export const unknownTone: Tone = {
  fill: 'none',
  text: colour.muted,
  edge: colour.quiet,
  broken: true,
};

/** Is no part of the scale. */
const hollowTone: Tone = { fill: 'none', text: colour.ink, edge: colour.quiet };

/** Answers that are no place on the scale, in their order. */
const outsideTones: readonly Tone[] = [hollowTone, { ...greyTone, opacity: 0.4 }];

function outsideTone(place: number): Tone {
  return outsideTones[place % outsideTones.length] ?? hollowTone;
}

/** How many of the tones of some series are unlike all others. */
export function distinctTones(input: Pick<ChartInput, 'series' | 'scale'>): number {
  const looks = tonesOf(input).map(({ fill, opacity }) => `${fill} ${opacity ?? 1}`);
  return new Set(looks).size;
}

/** Text in a hue, on paper. */
export function hueText(hue: Hue): string {
  return `var(--${hue}3)`;
}

/** How strong each of some tones is, from the middle of a scale to its end; more answers share the strongest. */
const sideSteps = [[], [2], [1, 3], [0, 1, 3], [0, 1, 2, 3]] as const;

/** Both sides of an opposed scale, and its middle, by the positions of the series. */
export interface Sides {
  /** From the end of the scale to its middle. */
  before: number[];
  middle: number | undefined;
  /** From the middle of the scale to its end. */
  after: number[];
  /** The side that has the accent: that of the headline, else the first. */
  accented: 'before' | 'after';
}

/** The sides of an opposed scale. An odd number of answers of which none is called neutral has its middle one there. */
export function sidesOf({ series, scale }: Pick<ChartInput, 'series' | 'scale'>): Sides {
  const outside = scale?.outside ?? [];
  const inside = [...series.keys()].filter((index) => !outside.includes(index));
  const half = Math.floor(inside.length / 2);
  const middle = scale?.neutral ?? (inside.length % 2 === 1 ? inside[half] : undefined);
  const turn = middle === undefined ? half : inside.indexOf(middle);
  const after = inside.slice(middle === undefined ? turn : turn + 1);
  const isAfter = after.some((index) => series[index]?.highlighted);
  return { before: inside.slice(0, turn), middle, after, accented: isAfter ? 'after' : 'before' };
}

/** The tone of each series: by its place on the scale, or, where there is none, the one of the headline before all others. */
export function tonesOf(input: Pick<ChartInput, 'series' | 'scale'>): Tone[] {
  if (input.scale?.kind === 'opposed') return opposedTones(input);
  return input.scale?.kind === 'amount' ? amountTones(input, input.scale) : namedTones(input);
}

/** The hue of a side. */
export function hueOf({ accented }: Sides, side: 'before' | 'after'): Hue {
  return side === accented ? 'a' : 'b';
}

function opposedTones(input: Pick<ChartInput, 'series' | 'scale'>): Tone[] {
  const sides = sidesOf(input);
  const before = sides.before.toReversed();
  const outside = input.scale?.outside ?? [];
  return input.series.map((_, index) => {
    if (index === sides.middle) return greyTone;
    if (before.includes(index))
      return hueTone(hueOf(sides, 'before'), sideStep(before.indexOf(index), before.length));
    if (sides.after.includes(index))
      return hueTone(
        hueOf(sides, 'after'),
        sideStep(sides.after.indexOf(index), sides.after.length),
      );
    return outsideTone(outside.indexOf(index));
  });
}

function sideStep(place: number, count: number): number {
  const steps = sideSteps[Math.min(count, 4)] ?? [];
  return steps[Math.min(Math.floor((place * steps.length) / count), steps.length - 1)] ?? 3;
}

function amountTones({ series }: Pick<ChartInput, 'series'>, { outside }: Scale): Tone[] {
  const inside = [...series.keys()].filter((index) => !outside.includes(index));
  return series.map((_, index) =>
    outside.includes(index)
      ? outsideTone(outside.indexOf(index))
      : amountTone(inside.indexOf(index), inside.length),
  );
}

/** Tones from little to much: the four of the accent, and before them two that let more paper through. */
export function amountTone(place: number, count: number): Tone {
  const soft: Tone = { ...hueTone('a', 0), edge: 'var(--a2)' };
  const all = [
    { ...soft, opacity: 0.25 },
    { ...soft, opacity: 0.55 },
  ];
  const ramp = [...all, ...[0, 1, 2, 3].map((step) => hueTone('a', step))];
  const steps = [[], [3], [2, 4], [2, 3, 5], [2, 3, 4, 5], [1, 2, 3, 4, 5], [0, 1, 2, 3, 4, 5]];
  const chosen = steps[Math.min(count, 6)] ?? [];
  const step = chosen[Math.floor((place * chosen.length) / count)] ?? 5;
  return ramp[step] ?? soft;
}

/** How much of the paper the neutral tones beside the accent cover, by how many there are; a sixth answer is hollow. */
const quietSteps = [[], [0.34], [0.5, 0.24], [0.5, 0.34, 0.2], [0.5, 0.38, 0.26, 0.15]] as const;

/** Steps of one neutral, from strong to soft. */
function quietTones(count: number): readonly Tone[] {
  const steps = quietSteps[Math.min(count, 4)] ?? [];
  const tones = steps.map((opacity): Tone => ({ fill: colour.quiet, opacity, text: colour.ink }));
  return count > tones.length ? [...tones, hollowTone] : tones;
}

/** The answer of the headline in the accent; the others quiet. */
function namedTones({ series }: Pick<ChartInput, 'series'>): Tone[] {
  const first = Math.max(
    0,
    series.findIndex(({ highlighted }) => highlighted),
  );
  const others = [...series.keys()].filter((index) => index !== first);
  const quiet = quietTones(others.length);
  return series.map((_, index) =>
    index === first ? hueTone('a', 2) : (quiet[others.indexOf(index) % quiet.length] ?? greyTone),
  );
}
