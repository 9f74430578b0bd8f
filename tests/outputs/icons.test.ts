import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { icoIcon, touchIcon } from '#outputs/site/icons.ts';
import { openSite } from '#views/open-site.ts';
import { iconSvg } from '#views/site/study-mark.ts';
import { sextraFolder } from '../study-folder.ts';

const sextra = openSite(sextraFolder);
const waves = openSite('tests/studies/waves');

/** The colour in the middle of a picture's dots and beside it, where only large ones reach: by column, from the top. */
async function dotsOf(png: Uint8Array) {
  const { data, info } = await sharp(png)
    .flatten({ background: '#fff' })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const scale = info.width / 35;
  const at = (x: number, y: number) => {
    const from = (Math.floor(y * scale) * info.width + Math.floor(x * scale)) * info.channels;
    return data.subarray(from, from + 3).toString('hex');
  };
  const places = Array.from({ length: 25 }, (_, place) => place);
  const centre = (place: number): [number, number] => [
    7.5 + Math.floor(place / 5) * 5,
    7.5 + (place % 5) * 5,
  ];
  return {
    size: [info.width, info.height],
    corner: at(0.5, 0.5),
    white: places.filter((place) => at(...centre(place)) === 'ffffff').length,
    large: places.filter((place) => {
      const [x, y] = centre(place);
      return at(x - 1.4, y) === 'ffffff' && at(x, y - 1.4) === 'ffffff';
    }).length,
  };
}

describe('the icon', () => {
  // The first share of SEXTRA is 48 %: of its 25 dots, 12 are large.
  it('for phones has the dots of the study, on its accent up to the edge', async () => {
    expect(await dotsOf(await touchIcon(sextra))).toEqual({
      size: [180, 180],
      corner: 'a3195b',
      white: 25,
      large: 12,
    });
  });

  it('as ICO says of one picture how large it is and where it stands', async () => {
    const ico = Buffer.from(await icoIcon(sextra));
    const kind = [ico.readUInt16LE(0), ico.readUInt16LE(2), ico.readUInt16LE(4)];
    expect([kind, ico[6], ico[7], ico.readUInt16LE(12)]).toEqual([[0, 1, 1], 32, 32, 32]);
    const [length, from] = [ico.readUInt32LE(14), ico.readUInt32LE(18)];
    expect(from + length).toBe(ico.length);
    expect(await sharp(ico.subarray(from)).metadata()).toMatchObject({
      format: 'png',
      width: 32,
      height: 32,
    });
  });

  it('is drawn from the icon of the study where it has one', async () => {
    const green =
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path fill="#0b5" d="M0 0h9v9H0z"/></svg>';
    const icon = `data:image/svg+xml;base64,${btoa(green)}`;
    const own = { ...sextra, study: { ...sextra.study, icon } };
    const { corner, size } = await dotsOf(await touchIcon(own));
    expect([corner, size]).toEqual(['00bb55', [180, 180]]);
  });

  it('differs from study to study, and has no words', () => {
    const dots = (svg: string) =>
      [...svg.matchAll(/<path d="([^"]*)"/g)].map(([, path = '']) => path.match(/h\.01/g)?.length);
    expect([dots(iconSvg(sextra)), dots(iconSvg(waves))]).toEqual([
      [12, 13],
      [15, 10],
    ]);
    expect(iconSvg(sextra)).not.toMatch(/<(text|title|desc)|sextra/i);
  });
});
