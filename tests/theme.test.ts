import { lab, rgb } from 'd3-color';
import { describe, expect, it } from 'vitest';
import { contrast } from '#theme/contrast.ts';
import { accentGround, createPalettes, type Palette, paletteCss } from '#theme/palette.ts';

describe('contrast', () => {
  it.each([
    ['#000000', '#ffffff', 21],
    ['#ffffff', '#000000', 21],
    ['#ffffff', '#ffffff', 1],
    ['#777777', '#ffffff', 4.48],
    ['#767676', '#ffffff', 4.54],
    ['#595959', '#ffffff', 7],
    ['#ff0000', '#ffffff', 4],
    ['#00ff00', '#ffffff', 1.37],
    ['#0000ff', '#ffffff', 8.59],
    ['#ffff00', '#ffffff', 1.07],
    ['#ff0000', '#000000', 5.25],
    ['#0000ff', '#ffff00', 8],
  ])('of %s and %s is %d', (one, other, ratio) => {
    expect(contrast(one, other)).toBeCloseTo(ratio, 2);
  });
});

const accents = [
  '#a3195b',
  '#0b5d8f',
  '#9c1f5c',
  '#ffff00',
  '#00ff00',
  '#00ffff',
  '#ff0000',
  '#0000ff',
  '#ff00ff',
  '#000000',
  '#010101',
  '#7f7f7f',
  '#fefefe',
  '#ffffff',
  '#f5e6d3',
  '#17151a',
  '#2b0040',
];

/** All palettes of an accent, by what they are for. */
function palettesOf(accent: string): [string, Palette][] {
  return Object.entries({ ...createPalettes(accent), ground: accentGround(accent) });
}

describe.each(accents)('createPalettes(%j)', (accent) => {
  const palettes = palettesOf(accent);

  it.each(palettes)('%s: text is AAA on paper and on wash', (_, { paper, wash, ...palette }) => {
    for (const surface of [paper, wash])
      for (const text of [palette.ink, palette.muted, palette.accentText])
        expect(contrast(text, surface)).toBeGreaterThanOrEqual(7);
  });

  it.each(palettes)('%s: marks are 3:1 on paper and on wash', (_, palette) => {
    for (const surface of [palette.paper, palette.wash])
      for (const mark of [palette.accent, palette.quiet])
        expect(contrast(mark, surface)).toBeGreaterThanOrEqual(3);
  });

  it.each(palettes)('%s: colours are written as # and six digits', (_, palette) => {
    for (const colour of Object.values(palette)) expect(colour).toMatch(/^#[0-9a-f]{6}$/);
  });
});

describe('createPalettes', () => {
  it('keeps an accent that can be seen and read as it is', () => {
    expect(createPalettes('#7a0f43').light).toMatchObject({
      accent: '#7a0f43',
      accentText: '#7a0f43',
    });
  });

  it.each(['#7f7f7f', '#ffffff', '#000000'])('keeps the grey %s grey', (grey) => {
    const { light, dark } = createPalettes(grey);
    for (const colour of [light.accent, light.accentText, dark.accent, dark.accentText])
      expect(colour).toMatch(/^#([0-9a-f]{2})\1\1$/);
  });

  it('is light on light paper and dark on dark paper', () => {
    const { light, dark } = createPalettes('#a3195b');
    expect(contrast(light.paper, '#ffffff')).toBeLessThan(1.1);
    expect(contrast(dark.paper, '#000000')).toBeLessThan(1.3);
  });
});

describe('accentGround', () => {
  it('keeps an accent as it is on which white text can be read', () => {
    expect(accentGround('#a3195b')).toMatchObject({ paper: '#a3195b', ink: '#ffffff' });
  });

  it.each(['#ff7f0e', '#808080', '#2fa36b'])('darkens %s, and no more', (accent) => {
    expect(contrast(accentGround(accent).paper, '#ffffff')).toBeCloseTo(7.1, 0);
  });

  it.each(['#ffff00', '#ffffff', '#00ffff', '#f5e6d3'])('sets black letters on %s', (accent) => {
    const black = '#1d1b1e';
    expect(accentGround(accent)).toMatchObject({ paper: accent, ink: black, accent: black });
  });

  it('puts the finding forward in white', () => {
    expect(accentGround('#0b5d8f')).toMatchObject({ accent: '#ffffff', accentText: '#ffffff' });
  });
});

it('paletteCss(palette) writes custom properties with hyphens', () => {
  const palette = {
    paper: '#ffffff',
    ink: '#000000',
    muted: '#333333',
    quiet: '#777777',
    line: '#dddddd',
    wash: '#f5f5f5',
    accent: '#a3195b',
    accentText: '#901650',
    a1: '#ffd8e2',
    a2: '#f1a1b9',
    a3: '#a0155a',
    a4: '#740041',
    b1: '#cfe0f7',
    b2: '#94b8e5',
    b3: '#00559d',
    b4: '#003b70',
    grey: '#d7d7d7',
  };
  expect(paletteCss(palette)).toBe(
    '--paper:#ffffff;--ink:#000000;--muted:#333333;--quiet:#777777;--line:#dddddd;--wash:#f5f5f5;--accent:#a3195b;--accent-text:#901650;--a1:#ffd8e2;--a2:#f1a1b9;--a3:#a0155a;--a4:#740041;--b1:#cfe0f7;--b2:#94b8e5;--b3:#00559d;--b4:#003b70;--grey:#d7d7d7',
  );
});

/** Every pair of a text and the area that it stands on, as src/charts/tones.ts draws them. */
const textPairs = [
  ['ink', 'a1'],
  ['ink', 'a2'],
  ['paper', 'a3'],
  ['paper', 'a4'],
  ['ink', 'b1'],
  ['ink', 'b2'],
  ['paper', 'b3'],
  ['paper', 'b4'],
  ['ink', 'grey'],
  // Sums stand on paper in the colour of their side.
  ['a3', 'paper'],
  ['b3', 'paper'],
  ['a3', 'wash'],
  ['b3', 'wash'],
] as const;

/** Every pair of a mark, or of the edge of a soft one, and what it must be told from. */
const markPairs = [
  ['a3', 'paper'],
  ['a4', 'paper'],
  ['b3', 'paper'],
  ['b4', 'paper'],
  ['quiet', 'paper'],
] as const;

describe.each(accents)('tones of %j', (accent) => {
  const palettes = palettesOf(accent);
  // What stands on the ground is large: AAA is 4.5:1 there (WCAG 2.2, success criterion 1.4.6).
  const least = (name: string) => (name === 'ground' ? 4.5 : 7);

  it.each(palettes)('%s: text reads on each area that it stands on', (name, palette) => {
    for (const [text, area] of textPairs)
      expect(contrast(palette[text], palette[area]), `${text} on ${area}`).toBeGreaterThanOrEqual(
        least(name),
      );
  });

  it.each(palettes)('%s: ink reads on soft tones mixed with paper', (name, palette) => {
    for (const area of ['a1', 'grey'] as const)
      for (const part of [0.25, 0.55])
        expect(
          contrast(palette.ink, mixed(palette[area], palette.paper, part)),
        ).toBeGreaterThanOrEqual(least(name));
  });

  it.each(palettes)('%s: marks and edges are seen on paper', (_, palette) => {
    for (const [mark, area] of markPairs)
      expect(contrast(palette[mark], palette[area]), `${mark} on ${area}`).toBeGreaterThanOrEqual(
        3,
      );
  });

  it.each(palettes)('%s: the strong ends of both sides look different to everybody', (_, p) => {
    for (const [vision, matrix] of Object.entries(visions))
      for (const [one, other] of [
        [p.a4, p.b4],
        [p.a3, p.b3],
        [p.a2, p.b2],
      ] as const)
        expect(
          difference(seen(one, matrix), seen(other, matrix)),
          `${one} and ${other}, ${vision}`,
        ).toBeGreaterThanOrEqual(10);
  });

  it.each(palettes)('%s: tones go evenly away from paper, also in grey', (name, p) => {
    for (const ramp of [
      [p.a1, p.a2, p.a3, p.a4],
      [p.b1, p.b2, p.b3, p.b4],
    ])
      for (const [vision, matrix] of Object.entries(visions)) {
        // A ground in the middle leaves less room: the edge of soft tones tells them there from what lies beneath.
        if (name === 'ground' && vision !== 'usual') continue;
        const steps = [p.paper, ...ramp].map((tone) => lab(seen(tone, matrix)).l);
        const apart = steps.slice(1).map((l, index) => Math.abs(l - (steps[index] ?? 0)));
        expect(Math.min(...apart)).toBeGreaterThanOrEqual(name === 'ground' ? 4 : 5);
        expect(isOrdered(steps)).toBe(true);
      }
  });
});

type Matrix = readonly (readonly number[])[];

/**
 * How colours look without one of the three kinds of cones, in linear RGB: Machado, Oliveira, Fernandes 2009, "A
 * physiologically-based model for simulation of color vision deficiency", severity 1.0.
 */
const visions: Record<string, Matrix> = {
  usual: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

function seen(colour: string, matrix: Matrix): string {
  const { r, g, b } = rgb(colour);
  const light = [r, g, b].map((value) =>
    value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4,
  );
  const [red = 0, green = 0, blue = 0] = matrix.map((row) => {
    const sum = row.reduce((total, part, index) => total + part * (light[index] ?? 0), 0);
    const shown = Math.min(1, Math.max(0, sum));
    return 255 * (shown <= 0.0031308 ? 12.92 * shown : 1.055 * shown ** (1 / 2.4) - 0.055);
  });
  return rgb(red, green, blue).formatHex();
}

/** The distance of two colours in CIELAB (CIE 1976); from about 2.3 on it is noticed. */
function difference(one: string, other: string): number {
  const [a, b] = [lab(one), lab(other)];
  return Math.hypot(a.l - b.l, a.a - b.a, a.b - b.b);
}

function isOrdered(steps: readonly number[]): boolean {
  const signs = steps.slice(1).map((step, index) => Math.sign(step - (steps[index] ?? 0)));
  return new Set(signs).size === 1;
}

function mixed(area: string, paper: string, part: number): string {
  const [a, b] = [rgb(area), rgb(paper)];
  const mix = (one: number, other: number) => one * part + other * (1 - part);
  return rgb(mix(a.r, b.r), mix(a.g, b.g), mix(a.b, b.b)).formatHex();
}
