import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildStudy, type Built } from '../built.ts';
import { project } from '../command-line.ts';
import { isSentIn } from '../sent-bytes.ts';

const address = 'https://host.example/some/path';

describe('the embed pages of SEXTRA', () => {
  let site: Built;
  let pages: string[];
  const page = () => site.page('en/embed/services/index.html');
  const attribute = (selector: string, name: string) =>
    page().querySelector(selector)?.getAttribute(name);

  beforeAll(async () => {
    site = await buildStudy(project, '--site', address);
    pages = site.files.filter((file) => /\/embed\/[^/]+\/index\.html$/.test(file));
  });
  afterAll(() => site.remove());

  it('are there for each finding in each language', () => {
    expect(pages).toEqual([
      'en/embed/contact/index.html',
      'en/embed/identification/index.html',
      'en/embed/respondents/index.html',
      'en/embed/services/index.html',
      'fr/embed/contact/index.html',
      'fr/embed/identification/index.html',
      'fr/embed/respondents/index.html',
      'fr/embed/services/index.html',
    ]);
  });

  it('are for no search engine, but for the finding', () => {
    expect(attribute('meta[name=robots]', 'content')).toBe('noindex');
    expect(attribute('link[rel=canonical]', 'href')).toBe(`${address}/en/services/`);
    expect(attribute('meta[name=responsive-embedded-sizing]', 'name')).toBeDefined();
  });

  it('show the sentence, the chart, what it rests on, the way to the finding, and nothing else', () => {
    const { body } = page();
    for (const hidden of body.querySelectorAll('script, svg')) hidden.remove();
    expect(body.textContent?.replace(/\s+/g, ' ').trim()).toBe(
      '41% used no community sexual-health service during the last year Share of respondents, %, June 2021 – May 2022 Used no community sexual-health service during the last year: 41% of respondents. The others answered something else or nothing; the source does not say what. Base: 1,718 respondents. Period: June 2021 – May 2022. Sample: Self-selected. Base: 1,718 respondents · Source: Results poster of the study, Coalition PLUSSample: Self-selected. An open invitation, answered by those who wished to: the results describe the people who answered and nobody else. No margin of error can be given. All about this finding: SEXTRA français Data version d4d3315d',
    );
    expect(page().querySelectorAll('.narrow svg, .wide svg')).toHaveLength(2);
    expect(page().querySelector('header, nav')).toBeNull();
  });

  it('lead to the finding outside the frame, and to the other languages inside it', () => {
    const links = [...page().querySelectorAll('a')].map((link) =>
      ['href', 'target', 'hreflang'].map((name) => link.getAttribute(name)),
    );
    expect(links).toEqual([
      ['/some/path/en/services/', '_blank', null],
      ['/some/path/fr/embed/services/', null, 'fr'],
    ]);
  });

  it('have all they need in themselves, in less than 10,000 bytes', () => {
    for (const file of pages) {
      const html = site.text(file);
      expect(html).not.toMatch(/<link rel="stylesheet"|<img|<iframe| src=|@import|url\((?!#)/);
      expect([file, isSentIn(10_000, html)]).toEqual([file, true]);
    }
  });

  it('have one script, of no more than 1,500 bytes; that for hosts has no more than 1,000, that for copying 600', () => {
    const scripts = [...page().querySelectorAll('script')];
    expect(scripts).toHaveLength(1);
    const length = Buffer.byteLength(scripts[0]?.textContent ?? '');
    expect([length > 500, length <= 1500]).toEqual([true, true]);
    expect(Buffer.byteLength(site.text('embed.js'))).toBeLessThanOrEqual(1000);
    const copying = site
      .page('en/contact/embed/index.html')
      .querySelector('script[data-does=copy]');
    expect(Buffer.byteLength(copying?.textContent ?? '')).toBeLessThanOrEqual(600);
    expect(copying?.textContent).toContain('clipboard');
  });

  it('are found from the pages of the findings, early in their heads', () => {
    for (const file of ['fr/contact/index.html', 'fr/embed/contact/index.html']) {
      const { head } = site.page(file);
      const link = head.querySelector('link[type="application/json+oembed"]');
      expect(link?.getAttribute('href')).toBe(`${address}/fr/contact.oembed.json`);
      expect([...head.children].indexOf(link as Element)).toBeLessThan(5);
      expect(link?.getAttribute('title')).toContain('internet est le principal moyen');
    }
    expect(site.page('fr/index.html').querySelector('link[type*=oembed]')).toBeNull();
  });

  it('are there a second time, to stay as they are, and say so in one line', () => {
    const frozen = site.page('en/embed/services/v/d4d3315d/index.html');
    for (const hidden of frozen.body.querySelectorAll('script, svg')) hidden.remove();
    expect(frozen.body.textContent?.replace(/\s+/g, ' ').trim()).toMatch(
      /^41% used no community .* All about this finding: SEXTRA Kept as published \(data version d4d3315d\)\. Newer version, if there is one$/,
    );
    const links = [...frozen.querySelectorAll('[href]')].map((link) =>
      ['href', 'target', 'hreflang'].map((name) => link.getAttribute(name)),
    );
    expect(links).toEqual([
      ['data:,', null, null],
      ['../../../../../en/services/', '_blank', null],
      ['../../../../../en/embed/services/', null, 'en'],
    ]);
    expect(frozen.querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex');
  });

  it('stay the same bytes, wherever the site is', async () => {
    const other = await buildStudy(project);
    const frozen = site.files.filter((file) => /\/embed\/[^/]+\/v\//.test(file));
    expect(frozen).toHaveLength(pages.length);
    for (const file of frozen) {
      expect(site.text(file)).toBe(other.text(file));
      expect(site.text(file)).not.toContain('host.example');
      expect([file, isSentIn(10_000, site.text(file))]).toEqual([file, true]);
    }
  });

  it('are listed for programs, by id, with addresses that are there', () => {
    const { charts } = JSON.parse(site.text('embeds.json'));
    expect(Object.keys(charts)).toEqual(['contact', 'identification', 'respondents', 'services']);
    const { id, version, changed, languages, texts } = charts.services;
    expect([id, version, changed, languages]).toEqual([
      'services',
      'd4d3315d',
      undefined,
      ['fr', 'en'],
    ]);
    expect(texts.en).toMatchObject({
      title: 'Community services',
      headline: '41% used no community sexual-health service during the last year',
      address: `${address}/en/services/`,
      embed: `${address}/en/embed/services/`,
      oembed: `${address}/en/services.oembed.json`,
    });
    expect(texts.en.sizes.map(({ width }: { width: number }) => width)).toEqual([
      240, 320, 480, 640, 800,
    ]);
    for (const { address: finding, embed, oembed } of Object.values<Record<string, string>>(texts))
      for (const named of [finding, embed, oembed])
        expect(site.files).toContain(
          named?.slice(`${address}/`.length).replace(/\/$/, '/index.html'),
        );
  });
});

describe('the embed pages of other studies', () => {
  it.each(['arabic', 'percent-only', 'prep-ci', 'probability', 'suppressed', 'waves'])(
    'have less than 10,000 bytes: %s',
    async (id) => {
      const site = await buildStudy(`tests/studies/${id}`);
      const pages = site.files.filter((file) => /\/embed\/.+\/index\.html$/.test(file));
      expect(pages.length).toBeGreaterThan(0);
      const heavy = pages.filter((file) => !isSentIn(10_000, site.text(file)));
      expect(heavy).toEqual([]);
    },
  );
});
