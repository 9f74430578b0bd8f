import { appendFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Built, readable } from '../built.ts';
import { constats } from '../command-line.ts';
import { linksIn } from '../headers/links-in.ts';
import { closeContexts, openBrowser } from '../open-browser.ts';
import { templateCopy } from '../study-folder.ts';

describe('a site that is opened from a disk', () => {
  const parent = mkdtempSync(join(tmpdir(), 'constats-folder-'));
  // As people call folders.
  const folder = join(parent, 'Enquête 100% #2 & co');
  const address = `${pathToFileURL(folder).href}/`;
  let site: Omit<Built, 'remove'>;
  beforeAll(async () => {
    const study = join(parent, 'study');
    templateCopy(study);
    const partner = 'partners: [{ name: Harbour Clinic, url: https://example.org/clinic/ }]\n';
    appendFileSync(join(study, 'data/study.yaml'), partner);
    const words = ['build', study, '--relative', '--out', folder];
    expect(await constats(...words)).toMatchObject({ code: 0, stderr: '' });
    site = readable(folder);
  });
  afterAll(() => rmSync(parent, { recursive: true, force: true }));

  it('leads from file to file, and to nothing that is not there', () => {
    const links = linksIn(site, address);
    expect(links.size).toBeGreaterThan(100);
    const lost = [...links].filter(
      ([path]) => path === '' || path.endsWith('/') || !existsSync(fileURLToPath(address + path)),
    );
    expect(lost).toEqual([]);
  });

  it('has nothing that only a server could use, and offers nothing of it', () => {
    const served = /(^|\/)(\.htaccess|_headers|404\.html|robots\.txt|feed\.xml|sitemap.*|embed.*)$/;
    expect(site.files.filter((file) => served.test(file) || file.includes('oembed'))).toEqual([]);
    for (const file of ['en/index.html', 'en/trust/index.html', 'en/campaign/index.html']) {
      const page = site.page(file);
      expect(page.querySelector('a[href*="embed"], link[rel=alternate][type]')).toBeNull();
      expect(page.body.textContent).not.toMatch(/Put a chart on your site|frame/i);
    }
  });

  it('still says where it is published', () => {
    const page = site.page('en/trust/index.html');
    const canonical = page.querySelector('link[rel=canonical]');
    expect(canonical?.getAttribute('href')).toBe('https://example.org/en/trust/');
    const away = [...page.querySelectorAll('footer a[href^="https:"]')];
    expect(away.map((link) => link.getAttribute('href'))).toContain('https://example.org/clinic/');
  });

  it('shows its pages and pictures in a browser, which finds nothing forbidden', async () => {
    const browser = await openBrowser();
    const page = await browser.newPage();
    const told: string[] = [];
    page.on('console', (message) => told.push(message.text()));
    for (const file of site.files.filter((name) => /^(index|en\/.*)\.html$/.test(name))) {
      await page.goto(pathToFileURL(join(folder, file)).href);
      const broken = await page.evaluate(async () => {
        const decoded = [...document.images].map(async (image) => {
          image.loading = 'eager';
          await image.decode();
        });
        return (await Promise.allSettled(decoded)).filter(({ status }) => status === 'rejected');
      });
      expect([file, broken]).toEqual([file, []]);
    }
    const [short = ''] = site.files.filter((name) => /^s\/.*\/en\/index\.html$/.test(name));
    await page.goto(pathToFileURL(join(folder, short)).href);
    await page.waitForURL(/\/en\/\w+\/index\.html$/);
    expect(told).toEqual([]);
    await closeContexts();
  });
});
