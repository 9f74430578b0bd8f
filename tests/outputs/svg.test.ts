import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { chartNames } from '#charts/index.ts';
import { provenance } from '#outputs/parts/provenance.ts';
import { picture } from '#outputs/pictures/picture.ts';
import { composeSvg, svg } from '#outputs/pictures/svg.ts';
import { distinct, repaintCss } from '#paint.ts';
import { rewriteElements } from '#svg/element.ts';
import { createPalettes } from '#theme/palette.ts';
import type { ChartView } from '#views/charts/chart-view.ts';
import { findingView } from '#views/finding/finding-view.ts';
import type { FindingView } from '#views/finding/finding-view.ts';
import { openSite } from '#views/open-site.ts';
import type { Site } from '#views/site/site.ts';
import { inputs } from '../charts/inputs.ts';
import { kinds } from '../charts/kinds.ts';
import { project } from '../command-line.ts';

const sextra = openSite(project);
const arabic = openSite(`${project}tests/studies/arabic`);

/** A finding with this chart in the place of its own. */
function shown(site: Site, tag: string, id: string, chart: ChartView): FindingView {
  const view = findingView(site, tag, id);
  return { ...view, breakdowns: [{ ...view.breakdowns[0], chart }] };
}

const cases = chartNames.flatMap((type) => {
  const { usual, 'right-to-left': mirrored } = inputs(kinds[type]);
  if (usual === undefined || mirrored === undefined) throw new Error(`no inputs of ${type}`);
  return [
    {
      name: `${type} in English`,
      site: sextra,
      view: shown(sextra, 'en', 'services', { type, input: usual }),
    },
    {
      name: `${type} in Arabic`,
      site: arabic,
      view: shown(arabic, 'ar', 'trust', { type, input: mirrored }),
    },
  ];
});

/** The colours of a picture, one number for each pixel. */
async function pixels(image: Buffer | Uint8Array): Promise<Buffer> {
  return sharp(image).flatten({ background: '#808080' }).removeAlpha().raw().toBuffer();
}

const withoutTexts = (svg: string) => svg.replace(/<text\b.*?<\/text>/gs, '');

/** The picture as our own rasteriser draws it, without its texts: programs have other fonts. */
function ours(view: FindingView, site: Site): Promise<Uint8Array> {
  const composed = composeSvg(view);
  const body = composed.body.flatMap((each) =>
    rewriteElements(each, (within) => (within.name === 'text' ? [] : [within])),
  );
  return picture(
    { ...composed, body },
    {
      dir: view.dir,
      palette: site.palettes.light,
      zoom: 1,
      stated: provenance(view, site),
    },
  );
}

/** How many of a hundred pixels clearly differ. */
function differing(one: Buffer, other: Buffer): number {
  const all = one.length / 3;
  let count = 0;
  for (let at = 0; at < one.length; at += 3)
    if (isFar(one, other, at) || isFar(one, other, at + 1) || isFar(one, other, at + 2)) count += 1;
  return (count / all) * 100;
}

function isFar(one: Buffer, other: Buffer, at: number): boolean {
  return Math.abs((one[at] ?? 0) - (other[at] ?? 0)) > 64;
}

/** Of the pixels in the margins of a picture, how many are not paper. */
function inkInMargins(image: Buffer, width: number): number {
  let count = 0;
  for (let at = 0; at < image.length; at += 3) {
    const x = (at / 3) % width;
    if ((x < 30 || x >= width - 30) && (image[at] ?? 0) < 200) count += 1;
  }
  return count;
}

describe.each(cases)('$name, in a program that knows no variables', ({ view, site }) => {
  const text = String(svg.render(view, site));
  const bare = pixels(Buffer.from(withoutTexts(text)));

  it('is the picture that we draw, but for the font', async () => {
    const seen = await bare;
    const own = await pixels(await ours(view, site));
    expect(seen.length).toBe(own.length);
    expect(differing(seen, own)).toBeLessThan(0.5);
  });

  it('has its texts within its margins, and dark', async () => {
    const whole = await pixels(Buffer.from(text));
    expect(inkInMargins(whole, 720)).toBe(0);
    const share = differing(whole, await bare);
    expect([share > 1, share < 15]).toEqual([true, true]);
  });

  it('names each colour itself, and takes nothing from a style sheet but the dark', () => {
    const [style = ''] = /<style>.*?<\/style>/s.exec(text) ?? [];
    expect(style.split('@media')[0]).not.toContain('fill');
    expect(text).not.toContain('var(');
    expect(text.match(/ (?:fill|stroke)="(?!#[\da-f]{6}"|none"|url\(#)[^"]*"/g)).toBeNull();
    expect(text).not.toContain('direction="rtl"');
  });
});

describe('repaintCss', () => {
  const { light } = createPalettes('#a3195b');

  it('gives each colour of a drawing another, as a rule that is stronger than an attribute', () => {
    const css = repaintCss(light, (name) => `var(--${name})`);
    expect(css).toContain(
      '[fill="#a3195b"]{fill:var(--accent)}[stroke="#a3195b"]{stroke:var(--accent)}',
    );
    expect(css).toContain('[fill="#ffffff"]{fill:var(--paper)}');
  });

  it.each(['#000000', '#ffffff', '#005889', '#1d1b1e', '#808080', '#a3195b'])(
    'knows them apart, also where the accent %s is one of them',
    (accent) => {
      const colours = Object.values(distinct(createPalettes(accent).light));
      expect(new Set(colours).size).toBe(17);
    },
  );
});
