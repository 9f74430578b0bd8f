import { cpSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mediaType } from '#headers/media-types.ts';
import { redirectsOf } from '#headers/redirects.ts';
import { leadsOf } from '#tasks/leads.ts';
import { openSite } from '#views/open-site.ts';
import { buildStudy, type Built } from '../built.ts';
import { project } from '../command-line.ts';
import { closeContexts, openBrowser } from '../open-browser.ts';
import { withoutKeys, writeFiles } from '../study-folder.ts';
import { headOf } from './head-of.ts';
import { linksIn } from './links-in.ts';
import {
  type Hosted,
  hostSite,
  isThere,
  type Running,
  runServer,
  servers,
} from './real-servers.ts';

const there = new Set<string>();
for (const [name, { program }] of Object.entries(servers))
  if (isThere(program)) there.add(name);
  else console.log(`${name} is not tested: there is no ${program}`);

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(closeContexts);

describe.each(['https://example.org/', 'https://example.org/%C3%A9tude/v1.0/'])(
  'a site at %s',
  (address) => {
    const { pathname: base } = new URL(address);
    let site: Built;
    let hosted: Hosted | undefined;
    let links: Map<string, string>;
    beforeAll(async () => {
      if (there.size === 0) return;
      const folder = base === '/' ? study : studyAt(address);
      site = await buildStudy(folder);
      const redirects = redirectsOf(leadsOf(openSite(folder)), site.files);
      hosted = await hostSite(site, { address, tags: ['ar', 'en'], redirects });
      // Those who publish the study have other pages on the same server.
      const others = ['about/', 'clinic/'];
      links = new Map([...linksIn(site, address)].filter(([path]) => !others.includes(path)));
    });
    afterAll(() => {
      hosted?.remove();
      site?.remove();
    });

    describe.each(Object.entries(servers))('on %s', (name, server) => {
      const installed = there.has(name);
      let running: Running;
      beforeAll(async () => {
        if (installed && hosted) running = await runServer(server, hosted);
      });
      afterAll(() => running?.stop());

      // One after the other, and each read whole: a busy server ends connections that wait.
      const ask = async (path: string, sent: Record<string, string> = {}) => {
        const asked = { redirect: 'manual', headers: sent } as const;
        const answer = await fetch(`${running.origin}${base}${path}`, asked);
        return { status: answer.status, headers: answer.headers, text: await answer.text() };
      };
      const head = (path: string) => headOf(`${running.origin}${base}${path}`);

      it.skipIf(!installed)('hands out each file as what it is', async () => {
        const files = site.files.filter((file) => !/^_|^fr\/|confidence\/|^start\//.test(file));
        const told = [];
        for (const file of files) told.push([file, typeOf(await head(encodeURI(file)))]);
        expect(told).toEqual(files.map((file) => [file, plain(mediaType(file))]));
      });

      it.skipIf(!installed)('sends what was compressed beforehand', async () => {
        const sent = await ask('en/', { 'accept-encoding': 'gzip' });
        expect(sent.headers.get('content-encoding')).toBe('gzip');
        expect(sent.headers.get('vary')).toBe('Accept-Encoding');
        expect(sent.text).toBe(site.text('en/index.html'));
        const plain = await ask('en/', { 'accept-encoding': 'identity' });
        expect(plain.headers.get('content-encoding')).toBeNull();
        expect(plain.text).toBe(site.text('en/index.html'));
        const { headers } = await ask('en/trust.csv', { 'accept-encoding': 'br' });
        expect(headers.get('content-encoding')).toBe(name === 'nginx' ? null : 'br');
      });

      it.skipIf(!installed)('answers every link, and says what the page may do', async () => {
        expect(links.size).toBeGreaterThan(base === '/' ? 150 : 90);
        const told = [];
        for (const [path, from] of links) {
          const { status, headers } = await head(path);
          told.push([
            status,
            framedBy(headers),
            ...always.map((key) => headers.get(key)),
            path,
            from,
          ]);
        }
        expect(told).toEqual(
          [...links].map(([path, from]) => [
            200,
            /^..\/embed\/./.test(path) ? '*' : "'none'",
            ...['nosniff', 'no-referrer', 'public, max-age=300', '*'],
            path,
            from,
          ]),
        );
      });

      it.skipIf(!installed)('leaves to a page that never changes what it may do', async () => {
        const [frozen = ''] = site.files.filter((file) => file.startsWith('en/embed/trust/v/'));
        for (const path of [frozen, frozen.replace('index.html', '')]) {
          const { status, headers } = await ask(path);
          expect([status, headers.get('content-security-policy')]).toEqual([
            200,
            'frame-ancestors *',
          ]);
        }
      });

      it.skipIf(!installed)('leads from a folder to its page, on the same server', async () => {
        for (const path of ['en', 'en/trust']) {
          const { status, headers } = await ask(path);
          expect([301, 308]).toContain(status);
          const target = new URL(headers.get('location') ?? '', running.origin);
          expect(target.href.toLowerCase()).toBe(`${running.origin}${base}${path}/`.toLowerCase());
        }
      });

      it.skipIf(!installed || base === '/')('leads from old pages to those of today', async () => {
        for (const [path, target] of [
          ['en/confidence/', 'en/trust/'],
          ['en/confidence/poster-a3/', 'en/trust/poster-a3/'],
          ['en/confidence/nowhere/', 'en/trust/nowhere/'],
          ['ar/confidence/embed/', 'ar/trust/embed/'],
          ['fr/', 'en/'],
          ['fr/method/', 'en/method/'],
          ['fr/trust.csv', 'en/trust.csv'],
          ['fr/confidence/poster/', 'en/trust/poster/'],
          ['start/', 'en/method/'],
        ] as const) {
          const { status, headers } = await ask(path);
          const led = new URL(headers.get('location') ?? '', running.origin);
          expect([path, status, decodeURI(led.pathname)]).toEqual([
            path,
            301,
            decodeURI(base + target),
          ]);
          expect(led.origin).toBe(running.origin);
        }
      });

      it.skipIf(!installed || base === '/')('hands out old files and frames as today', async () => {
        for (const [path, target] of [
          ['en/confidence.csv', 'en/trust.csv'],
          ['en/confidence.oembed.json', 'en/trust.oembed.json'],
          ['ar/embed/confidence/', 'ar/embed/trust/'],
          ['s/k9h9j4/', 's/vpt3r3/'],
        ] as const) {
          const [old, today] = [await ask(path), await ask(target)];
          expect([path, old.status, old.text === today.text]).toEqual([path, 200, true]);
          expect(framedBy(old.headers)).toBe(path.includes('/embed/') ? '*' : "'none'");
        }
      });

      it.skipIf(!installed)('shows the page for lost addresses in their language', async () => {
        for (const [path, language] of [
          ['nowhere', 'ar'],
          ['s/', 'ar'],
          ['en/nowhere', 'en'],
          ['en/a/b/', 'en'],
          ['en/nowhere.csv', 'en'],
          ['ar/nowhere/', 'ar'],
        ] as const) {
          const answer = await ask(path);
          expect([path, answer.status]).toEqual([path, 404]);
          expect(answer.headers.get('content-type')?.toLowerCase()).toBe(
            'text/html; charset=utf-8',
          );
          expect(answer.text).toContain(`<html lang="${language}"`);
        }
      });

      it.skipIf(!installed)('hands out nothing that is for servers', async () => {
        for (const path of [
          '.htaccess',
          'en/.htaccess',
          '_headers',
          '_redirects',
          '.constats/store',
        ])
          expect([403, 404]).toContain((await ask(path)).status);
      });

      it.skipIf(!installed)('shows pages in a browser, which finds nothing forbidden', async () => {
        const page = await browser.newPage();
        const told: string[] = [];
        page.on('console', (message) => told.push(`${page.url()}: ${message.text()}`));
        for (const path of [
          '',
          'en/',
          'ar/trust/',
          'en/trust/embed/',
          'en/campaign/',
          'en/poster/',
        ])
          await page.goto(`${running.origin}${base}${path}`, { waitUntil: 'load' });
        await page.close();
        expect(told).toEqual([]);
      });

      it.skipIf(!installed)('shows mails with the styles of their elements', async () => {
        const page = await browser.newPage();
        await page.goto(`${running.origin}${base}en/trust.email.html`);
        const number = page.locator('h2 span');
        expect(await number.evaluate((one) => getComputedStyle(one).fontSize)).toBe('64px');
        await page.close();
      });
    });
  },
);

const study = join(project, 'tests/studies/arabic');

/** The study at another address, with fewer findings, one of which had another name, and a language that is gone. */
function studyAt(address: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'constats-hosted-study-'));
  cpSync(study, folder, { recursive: true, filter: (path) => !path.endsWith('.constats') });
  const read = (file: string) => readFileSync(join(folder, file), 'utf8');
  const former = `formerUrls: ["https://old.example/a/"]
formerLanguages: { fr: en }
moved: { start/: en/method/ }
`;
  writeFiles(folder, {
    'data/study.yaml': read('data/study.yaml')
      .replace(/^url: .*$/m, `url: ${decodeURI(address)}\n${former}`)
      .replace(/^themes:\n(?: .*\n)+/m, ''),
    'data/trust.yaml': `formerly: [confidence]\n${read('data/trust.yaml')}`,
    ...Object.fromEntries(
      ['tested', 'ease', 'sources'].flatMap((id) => [
        [`data/${id}.csv`, undefined],
        [`data/${id}.yaml`, undefined],
      ]),
    ),
  });
  for (const tag of ['ar', 'en'])
    for (const [name, keys] of Object.entries(others)) {
      const file = `locales/${tag}/${name}.json`;
      writeFiles(folder, { [file]: withoutKeys(read(file), keys) });
    }
  return folder;
}

/** The words of the other findings, by their files. */
const others = {
  findings: ['tested', 'ease', 'sources'],
  terms: ['country', 'place', 'ease', 'age', 'source'],
  study: ['themes'],
};

const always = [
  'x-content-type-options',
  'referrer-policy',
  'cache-control',
  'access-control-allow-origin',
];

function framedBy(headers: Headers): string | undefined {
  return /frame-ancestors (.*)$/.exec(headers.get('content-security-policy') ?? '')?.[1];
}

function typeOf({ status, headers }: { status: number; headers: Headers }): string {
  return status === 200 ? plain(headers.get('content-type') ?? '') : String(status);
}

/** Of JSON and XML, the letters are known without being named. */
function plain(type: string): string {
  const told = type.toLowerCase().replace('; ', ';').replace('text/xml', 'application/xml');
  return /\b(?:json|xml)\b/.test(told) ? told.replace(/;.*/, '') : told;
}
