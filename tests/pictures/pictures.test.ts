import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { drawable } from '#pictures/drawable.ts';
import { encodePng } from '#pictures/png-encode.ts';
import { withTexts } from '#pictures/png-text.ts';
import { rasterize } from '#pictures/raster.ts';
import { charactersWithoutGlyph, familyFor, familyOf } from '#pictures/typefaces.ts';
import { element, type SvgElement } from '#svg/element.ts';

const colours = { ink: '#1d1b1e', accentText: '#a01659' };
const look = { family: 'Inter', dir: 'ltr', colours } as const;
const size = { width: 200, height: 40, viewBox: '0 0 200 40' };
const picture = (...inside: SvgElement[]) =>
  element('svg', { xmlns: 'http://www.w3.org/2000/svg', ...size }, inside);

/** Where something dark stands in a picture: from which column to which. */
async function inked(svg: SvgElement, dir: 'ltr' | 'rtl' = 'ltr') {
  const drawn = drawable(svg, { ...look, dir });
  const png = await rasterize(drawn.svg, 1);
  const { data, info } = await sharp(png)
    .flatten({ background: '#fff' })
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const columns = Array.from({ length: info.width }, (_, x) => x).filter((x) =>
    Array.from({ length: info.height }, (_, y) => data[y * info.width + x] ?? 255).some(
      (grey) => grey < 128,
    ),
  );
  return { first: columns[0] ?? -1, last: columns.at(-1) ?? -1, columns: columns.length };
}

describe('typefaces', () => {
  it.each([
    ['1\u202f718 «\u202fplus\u202f» ≥ 5 ; 41\u00a0% – l’année écoulée… €', 'Inter'],
    ['Ελλάδα, Русский, Tiếng Việt', 'Inter'],
    ['47.5% يلجؤون إلى خدمة، ≥ 5 «SEXTRA»', 'IBM Plex Sans Arabic'],
    ['٤١٪ من ١٬٧١٨؛ ۴۱٪ پچژگ', 'IBM Plex Sans Arabic'],
  ] as const)('set %s in one family', (text, family) => {
    expect(charactersWithoutGlyph(text)).toEqual([]);
    expect(familyFor([text])).toBe(family);
  });

  it('prefer the family of the picture, and take another where it cannot', () => {
    expect(familyOf('48%', 'IBM Plex Sans Arabic')).toBe('IBM Plex Sans Arabic');
    expect(familyOf('Русский', 'IBM Plex Sans Arabic')).toBe('Inter');
  });

  it('name what they do not have', () => {
    expect(charactersWithoutGlyph('日本 48%')).toEqual(['日', '本']);
  });
});

describe('drawable', () => {
  it('puts colours in the place of variables, and outlines in that of each line', () => {
    const { svg, texts } = drawable(
      picture(
        element('text', { fill: 'var(--accent-text)', 'unicode-bidi': 'plaintext' }, [
          '41% خدمة & x',
        ]),
      ),
      { family: 'IBM Plex Sans Arabic', dir: 'rtl', colours },
    );
    expect(svg.replace(/ d="M[^"]+"/, '')).toBe(
      '<svg xmlns="http://www.w3.org/2000/svg" width="200" height="40" viewBox="0 0 200 40">' +
        '<g fill="#a01659"><path transform="matrix(0.012 0 0 -0.012 0 0)" /></g></svg>',
    );
    expect(texts).toEqual(['41% خدمة & x']);
  });

  it('knows tones by their number', () => {
    const { svg } = drawable(picture(element('rect', { fill: 'var(--a1)' })), {
      ...look,
      colours: { ...colours, a1: '#cbe3ff' },
    });
    expect(svg).toContain('fill="#cbe3ff"');
  });

  it('stops at a colour that no palette has', () => {
    expect(() => drawable(picture(element('rect', { fill: 'var(--gold)' })), look)).toThrow(
      'unknown colour: var(--gold)',
    );
  });
});

describe('rasterize', () => {
  it('draws text in the shipped font, as wide as it is measured', async () => {
    const { first, last } = await inked(
      picture(element('text', { x: 10, y: 30, 'font-size': 20, 'font-weight': 700 }, ['AVATAR'])),
    );
    expect(Math.abs(first - 10)).toBeLessThan(2);
    // 3.9746 em of 20 px.
    expect(Math.abs(last - 89)).toBeLessThan(2);
  });

  it('begins Arabic on the right', async () => {
    const { first, last } = await inked(
      picture(element('text', { x: 190, y: 30, 'font-size': 20, 'text-anchor': 'end' }, ['خدمة'])),
      'rtl',
    );
    expect(last).toBeGreaterThan(185);
    expect(last).toBeLessThan(191);
    expect(first).toBeGreaterThan(140);
  });
});

describe('withTexts', () => {
  it('writes texts that another program reads', async () => {
    const png = await rasterize(drawable(picture(), look).svg, 1);
    const { width, comments } = await sharp(
      withTexts(png, { Title: '1\u202f718 «\u202fplus\u202f»', Text: 'خدمة\n41%' }),
    ).metadata();
    expect(width).toBe(200);
    expect(comments).toEqual([
      { keyword: 'Title', text: '1\u202f718 «\u202fplus\u202f»' },
      { keyword: 'Text', text: 'خدمة\n41%' },
    ]);
  });
});

describe('encodePng(pixels)', () => {
  const readBack = async (png: Uint8Array) => {
    const { data, info } = await sharp(png)
      .ensureAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    return { size: [info.width, info.height], bytes: [...data] };
  };

  it('is read back as the same pixels, row by row, clear ones included', async () => {
    const pixels = Uint8Array.of(
      ...[255, 0, 0, 255],
      ...[0, 255, 0, 128],
      ...[1, 2, 3, 0],
      ...[255, 0, 0, 255],
    );
    const png = encodePng({ width: 1, height: 4, pixels });
    expect(await readBack(png)).toEqual({
      size: [1, 4],
      bytes: [255, 0, 0, 255, 0, 255, 0, 128, 1, 2, 3, 0, 255, 0, 0, 255],
    });
  });

  /** So many colours, each in a pixel of its own, in two rows. */
  const colourful = (colours: number) =>
    Uint8Array.from({ length: colours * 4 }, (_, index) => {
      const colour = Math.floor(index / 4);
      return [colour % 256, colour >> 8, 7, 255][index % 4] ?? 0;
    });

  it.each([
    [256, 'a palette', 3],
    [258, 'colours of their own', 6],
  ])('writes %i colours as %s', async (colours, _, type) => {
    const pixels = colourful(colours);
    // What came before leaves nothing behind.
    encodePng({ width: 2, height: 128, pixels: colourful(256) });
    const png = encodePng({ width: colours / 2, height: 2, pixels });
    expect(png[25]).toBe(type);
    expect(await readBack(png)).toEqual({ size: [colours / 2, 2], bytes: [...pixels] });
  });

  it('reads pixels wherever they begin in memory', async () => {
    const pixels = Uint8Array.of(0, 9, 8, 7, 255, 9, 8, 7, 255).subarray(1);
    const png = encodePng({ width: 2, height: 1, pixels });
    expect((await readBack(png)).bytes).toEqual([9, 8, 7, 255, 9, 8, 7, 255]);
  });
});
