import { describe, expect, it } from 'vitest';
import { contrast, createPalettes, type Palette, paletteCss } from '#theme.ts';

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

describe.each(accents)('createPalettes(%j)', (accent) => {
  const palettes = Object.entries(createPalettes(accent)) as [string, Palette][];

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

  it('gives the same colours each time', () => {
    expect(createPalettes(accent)).toEqual(createPalettes(accent));
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
  };
  expect(paletteCss(palette)).toBe(
    '--paper:#ffffff;--ink:#000000;--muted:#333333;--quiet:#777777;--line:#dddddd;--wash:#f5f5f5;--accent:#a3195b;--accent-text:#901650',
  );
});
