import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { outputs } from '#outputs/index.ts';
import { qrCode } from '#qr/qr-code.ts';
import { printFormats, qrSize } from '#qr/qr-size.ts';
import { findingViews } from '#views/finding/finding-view.ts';
import { openSite } from '#views/open-site.ts';
import { languageTags } from '#views/site/languages.ts';
import { project } from '../command-line.ts';
import { closeContexts, openBrowser } from '../open-browser.ts';

const studies = ['.', 'tests/template', 'tests/studies/arabic', 'tests/studies/probability'];
const codes = studies.flatMap((study) => {
  const site = openSite(project + study);
  return languageTags(site).flatMap((tag) =>
    findingViews(site, tag).map((view) => {
      const svg = String(outputs['qr.svg'].render(view, site));
      return { name: `${study}: ${tag}/${view.id}`, svg, view };
    }),
  );
});

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
  page = await (await browser.newContext({ colorScheme: 'dark' })).newPage();
  await page.addScriptTag({ path: createRequire(import.meta.url).resolve('jsqr') });
});
afterAll(closeContexts);

describe('a QR code', () => {
  it.each(codes)('$name is read as its short link, printed for the hand', async ({ svg, view }) => {
    expect(await read(svg, millimetres(svg))).toBe(view.shortLink);
  });

  it.each(['A4', 'A3'] as const)('is read on %s', async (format) => {
    const [{ svg, view }] = codes as [(typeof codes)[number]];
    const size = qrSize(qrCode(view.shortLink)?.modules ?? 0, printFormats[format]);
    expect(await read(svg, size?.width ?? 0)).toBe(view.shortLink);
  });

  it('is one path on white, with its quiet zone, named in the language', () => {
    const svg = codes.find(({ name }) => name === '.: fr/services')?.svg ?? '';
    expect(svg.replace(/d="M4[^"]*"/, 'd="…"')).toBe(
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 37 37" width="33.3mm" height="33.3mm" role="img" xml:lang="fr"><title>Code QR\u202f: 41\u00a0% n’ont eu recours à aucun service communautaire de santé sexuelle pendant l’année écoulée</title><desc>Mène à https://sextra.example/s/x4h92r/</desc><path fill="#fff" d="M0 0h37v37H0z"/><path fill="#000" shape-rendering="crispEdges" d="…"/></svg>\n',
    );
  });

  it('is the same in each language but for its words', () => {
    const drawing = (name: string) =>
      codes.find((code) => code.name === name)?.svg.replace(/^.*<\/desc>/, '');
    expect(drawing('.: fr/services')).toBe(drawing('.: en/services'));
    expect(drawing('.: fr/contact')).not.toBe(drawing('.: en/services'));
  });
});

function millimetres(svg: string): number {
  return Number(/ width="([\d.]+)mm"/.exec(svg)?.[1]);
}

/** What a decoder reads of a code that is printed so large, at 150 dots per inch. */
function read(svg: string, width: number): Promise<string | undefined> {
  const dots = Math.round((width / 25.4) * 150);
  return page.evaluate(decode, { svg, dots });
}

/** In the browser, which draws the file as it ships. */
async function decode({ svg, dots }: { svg: string; dots: number }): Promise<string | undefined> {
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = new OffscreenCanvas(dots, dots);
  const context = canvas.getContext('2d');
  context?.drawImage(image, 0, 0, dots, dots);
  const { data } = context?.getImageData(0, 0, dots, dots) ?? {};
  const { jsQR } = globalThis as unknown as {
    jsQR(
      data: Uint8ClampedArray | undefined,
      width: number,
      height: number,
    ): { data: string } | null;
  };
  return jsQR(data, dots, dots)?.data;
}
