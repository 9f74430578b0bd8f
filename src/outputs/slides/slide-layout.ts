/** A place on a slide, in inches from its top left corner, as it is where reading starts on the left. */
export interface SlideBox {
  x: number;
  y: number;
  w: number;
  h: number;
}

/** A slide of 16 to 9, as wide as programs make them. */
const slideSize = { w: 40 / 3, h: 7.5 } as const;

/** Pixels to an inch, and points: texts are measured in pixels. */
export const [pixels, points] = [96, 72] as const;

/** What no word comes closer to the edges than. */
const margin = 0.7;

const inner = slideSize.w - 2 * margin;

/** Where things stand on the slides of findings. */
export const slidePlaces = {
  /** A band in the colour of the study, at the edge where reading starts. */
  band: { x: 0, y: 0, w: 0.16, h: slideSize.h },
  /** The name of the study. */
  study: { x: margin, y: 0.36, w: inner, h: 0.34 },
  /** What the numbers count. */
  measured: { x: margin, w: inner, h: 0.3 },
  chart: { x: margin, w: inner },
  /** The dots of a number, or another picture beside its sentence. */
  picture: { x: 7.35, y: 0.95, w: slideSize.w - margin - 7.35, h: 4.5 },
  /** What a study is about, below its name. */
  below: { x: margin, y: 4.1, w: inner - 1.6, h: 1.3 },
  /** How it is cited. */
  cited: { x: margin, y: 2.75, w: inner - 1.6, h: 2.4 },
  /** What dots stand for, below them. */
  key: { h: 0.45 },
  /** What the numbers rest on; it grows upwards. */
  basis: { x: margin, y: 5.7, w: inner - 1.65, h: 1.4 },
  code: { x: slideSize.w - margin - 1.25, y: 5.85, w: 1.25, h: 1.25 },
} as const satisfies Record<string, Partial<SlideBox>>;

/** The layouts that a presentation has, by what stands on them, each with the place of its title. */
export const layouts = {
  finding: { x: margin, y: 0.78, w: inner, h: 1.2 },
  figure: { x: margin, y: 0.95, w: 6.3, h: 4.5 },
  words: { x: margin, y: 0.95, w: inner, h: 1.5 },
  opening: { x: margin, y: 1.5, w: inner - 0.6, h: 2.4 },
} as const satisfies Record<string, SlideBox>;

export type LayoutName = keyof typeof layouts;

/** A place where reading starts on the other side. */
export function placedFor({ x, ...box }: SlideBox, dir: 'ltr' | 'rtl'): SlideBox {
  return { ...box, x: dir === 'rtl' ? slideSize.w - x - box.w : x };
}
