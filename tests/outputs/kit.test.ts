import { createRequire } from 'node:module';
import { strFromU8, unzipSync } from 'fflate';
import sharp from 'sharp';
import { afterEach, expect, it } from 'vitest';
import { outputs } from '#outputs/index.ts';
import { campaignKit, kitWords } from '#outputs/kit.ts';
import { findingView } from '#views/finding/finding-view.ts';
import { openSite } from '#views/open-site.ts';
import type { FileFormat } from '#views/site/downloads.ts';
import { project } from '../command-line.ts';

const site = openSite(project);
const view = findingView(site, 'en', 'services');
const zone = process.env['TZ'];
const kitOf = () =>
  campaignKit(new Map([['services', kitWords(view, site)]]), async (id, ending) =>
    Buffer.from(
      (await outputs[ending as FileFormat].render(findingView(site, 'en', id), site)) as string,
    ),
  );

afterEach(() => {
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});

it('has everything that a campaign takes, under the names of the site', async () => {
  const files = unzipSync((await outputs.zip.render(view, site)) as Uint8Array);
  expect(Object.keys(files)).toEqual([
    'services.txt',
    'services.bib',
    'services.card.png',
    'services.csl.json',
    'services.email.html',
    'services.email.png',
    'services.email.txt',
    'services.png',
    'services.pptx',
    'services.qr.png',
    'services.qr.svg',
    'services.ris',
    'services.square.png',
    'services.story.png',
    'services.svg',
    'services.vl.json',
  ]);
  expect(strFromU8(files['services.qr.svg'] ?? new Uint8Array())).toBe(
    outputs['qr.svg'].render(view, site),
  );
  const text = strFromU8(files['services.txt'] ?? new Uint8Array());
  expect(text).toMatch(/^Text message\n\n41% used no community sexual-health service/);
  expect(text).toContain('Short link\n\nhttps://sextra.example/s/x4h92r/en/\n');
  expect(text).toMatch(/Cite it\n\nCoalition PLUS .*https:\/\/sextra\.example\/en\/services\/\n$/);
});

it('has the same bytes each time, in whatever part of the world it is built', async () => {
  process.env['TZ'] = 'Asia/Tokyo';
  const one = await kitOf();
  process.env['TZ'] = 'America/Los_Angeles';
  const other = await kitOf();
  expect(Buffer.compare(one, other)).toBe(0);
  expect(Object.keys(unzipSync(one))).toContain('services/services.card.png');
});

it('has a QR code as picture that is read as the short link', async () => {
  const png = (await outputs['qr.png'].render(view, site)) as Uint8Array;
  const { data, info } = await sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  const jsQR = createRequire(import.meta.url)('jsqr') as typeof import('jsqr').default;
  expect(jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data).toBe(
    'https://sextra.example/s/x4h92r/',
  );
});
