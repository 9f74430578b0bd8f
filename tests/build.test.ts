import { readFileSync, rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { takenNames } from '#study/public-names.ts';
import { isMail } from '#urls.ts';
import { buildStudy, type Built } from './built.ts';
import { project } from './command-line.ts';
import { correctedStudy } from './corrected-study.ts';

const findings = ['respondents', 'identification', 'services', 'contact'];
const languages = ['fr', 'en'];

/** Whether search engines may list a page. */
const isIndexed = (file: string) =>
  !/\b404\.html$/.test(file) && !file.startsWith('s/') && !isEmbed(file) && !isCampaign(file);

/** Pages for those who tell others of the study. */
const isCampaign = (page: string) => /\/(campaign|poster|poster-a3|[^/]+\/embed)\/index/.test(page);

/** Pages for the frames of other sites, which tests/embed looks at. */
const isEmbed = (page: string) => /\/embed\/[^/]+\/(?:v\/[^/]+\/)?index/.test(page);

describe('the SEXTRA site', () => {
  let site: Built;
  let pages: string[];

  beforeAll(async () => {
    site = await buildStudy(project);
    pages = site.files.filter((file) => file.endsWith('.html') && !isMail(file));
  });
  afterAll(() => site.remove());

  it('offers each chart to other sites, in six forms with a label each', () => {
    const page = site.page('en/services/embed/index.html');
    const texts = [...page.querySelectorAll('#services textarea[id]')];
    const label = ({ id }: Element) =>
      page.querySelector(`label[for="${id}"]`)?.textContent?.trim();
    expect(texts.map(label)).toEqual([
      'For WordPress: the address, on a line of its own',
      'A frame, for sites that accept HTML (in WordPress, only a link is left of it unless whoever pastes it may write HTML: use the address)',
      'A picture, for sites that remove frames',
      'For newsletters: HTML to paste (Mailchimp, Brevo and others)',
      'Markdown',
      'Words only, with the address',
    ]);
    expect(texts[0]?.textContent).toBe('https://sextra.example/en/services/');
    expect(texts[2]?.textContent).toContain('figure lang=');
    expect(page.querySelector('footer a[href="/en/embed/"]')?.textContent).toBe(
      'Put a chart on your site',
    );
    const finding = site.page('en/services/index.html');
    const link = finding.querySelector('a[href="/en/services/embed/"]');
    expect(link?.textContent?.trim()).toBe('Choose its width, its colours and other forms');
  });

  it('has a page for each finding and each text in each language, short links, and nothing else', () => {
    expect(pages).toEqual([
      '404.html',
      'en/404.html',
      'en/campaign/index.html',
      'en/changes/index.html',
      'en/contact/embed/index.html',
      'en/contact/index.html',
      'en/contact/poster-a3/index.html',
      'en/contact/poster/index.html',
      'en/data/index.html',
      'en/embed/contact/index.html',
      'en/embed/contact/v/f13d21be/index.html',
      'en/embed/identification/index.html',
      'en/embed/identification/v/2759555c/index.html',
      'en/embed/index.html',
      'en/embed/respondents/index.html',
      'en/embed/respondents/v/84af0fa5/index.html',
      'en/embed/services/index.html',
      'en/embed/services/v/d4d3315d/index.html',
      'en/findings/index.html',
      'en/identification/embed/index.html',
      'en/identification/index.html',
      'en/identification/poster-a3/index.html',
      'en/identification/poster/index.html',
      'en/index.html',
      'en/method/index.html',
      'en/poster-a3/index.html',
      'en/poster/index.html',
      'en/privacy/index.html',
      'en/report/index.html',
      'en/respondents/embed/index.html',
      'en/respondents/index.html',
      'en/respondents/poster-a3/index.html',
      'en/respondents/poster/index.html',
      'en/services/embed/index.html',
      'en/services/index.html',
      'en/services/poster-a3/index.html',
      'en/services/poster/index.html',
      'fr/404.html',
      'fr/campaign/index.html',
      'fr/changes/index.html',
      'fr/contact/embed/index.html',
      'fr/contact/index.html',
      'fr/contact/poster-a3/index.html',
      'fr/contact/poster/index.html',
      'fr/data/index.html',
      'fr/embed/contact/index.html',
      'fr/embed/contact/v/f13d21be/index.html',
      'fr/embed/identification/index.html',
      'fr/embed/identification/v/2759555c/index.html',
      'fr/embed/index.html',
      'fr/embed/respondents/index.html',
      'fr/embed/respondents/v/84af0fa5/index.html',
      'fr/embed/services/index.html',
      'fr/embed/services/v/d4d3315d/index.html',
      'fr/findings/index.html',
      'fr/identification/embed/index.html',
      'fr/identification/index.html',
      'fr/identification/poster-a3/index.html',
      'fr/identification/poster/index.html',
      'fr/index.html',
      'fr/method/index.html',
      'fr/poster-a3/index.html',
      'fr/poster/index.html',
      'fr/privacy/index.html',
      'fr/report/index.html',
      'fr/respondents/embed/index.html',
      'fr/respondents/index.html',
      'fr/respondents/poster-a3/index.html',
      'fr/respondents/poster/index.html',
      'fr/services/embed/index.html',
      'fr/services/index.html',
      'fr/services/poster-a3/index.html',
      'fr/services/poster/index.html',
      'index.html',
      's/5rrc7t/en/index.html',
      's/5rrc7t/fr/index.html',
      's/5rrc7t/index.html',
      's/6v9nhn/en/index.html',
      's/6v9nhn/fr/index.html',
      's/6v9nhn/index.html',
      's/cf4t9f/en/index.html',
      's/cf4t9f/fr/index.html',
      's/cf4t9f/index.html',
      's/x4h92r/en/index.html',
      's/x4h92r/fr/index.html',
      's/x4h92r/index.html',
    ]);
  });

  it('lets a study write no file in the place of another, but for those that it may', () => {
    const codes = ['5rrc7t', '6v9nhn', 'cf4t9f', 'x4h92r'];
    const taken = takenNames(site.files, { tags: languages, ids: findings, codes });
    const names = taken.map(({ file }) => file);
    expect(site.files.filter((file) => !names.includes(file))).toEqual([
      '404.html',
      'CITATION.cff',
      'apple-touch-icon.png',
      'favicon.ico',
      'favicon.svg',
      'robots.txt',
    ]);
  });

  it('has each file of each finding in each language', () => {
    for (const language of languages)
      for (const finding of findings)
        for (const format of [
          ...[
            'svg',
            'png',
            'xlsx',
            'csv',
            'json',
            'csv-metadata.json',
            'oembed.json',
            'qr.svg',
            'qr.png',
            'zip',
          ],
          ...['email.html', 'email.txt', 'email.png'],
          ...['card.png', 'square.png', 'story.png'],
          ...['bib', 'ris', 'csl.json'],
          'pptx',
        ])
          expect(site.files).toContain(`${language}/${finding}.${format}`);
  });

  it.each([
    [
      'fr',
      '1\u00a0718 personnes vivant dans 8 pays ont répondu',
      ['48\u00a0%', '41\u00a0%', '86\u00a0%'],
    ],
    ['en', '1,718 people living in 8 countries answered', ['48%', '41%', '86%']],
  ])('tells the four figures on the home page in %s', (language, caption, figures) => {
    const page = site.page(`${language}/index.html`);
    const texts = (selector: string) =>
      [...page.querySelectorAll(selector)].map(({ textContent }) => textContent?.trim());
    expect(texts('figcaption a')).toEqual([caption]);
    expect(texts('h3 b')).toEqual(figures);
    expect(texts('main nav .number')).toEqual(figures);
  });

  it('leads from each figure of the first screen to its place on the page', () => {
    const page = site.page('fr/index.html');
    const links = [...page.querySelectorAll('main a[href^="#"]')];
    const targets = links.map((link) =>
      page.getElementById(link.getAttribute('href')?.slice(1) ?? ''),
    );
    expect(targets.map((target) => target?.querySelector('h3')?.textContent?.trim())).toEqual([
      '48\u00a0% des participant·es ne s’identifient pas comme travailleur·ses du sexe',
      '41\u00a0% n’ont eu recours à aucun service communautaire de santé sexuelle pendant l’année écoulée',
      'Pour 86\u00a0%, internet est le principal moyen d’entrer en contact avec les client·es',
    ]);
  });

  it('tells the language and the direction of every page', () => {
    for (const file of pages) {
      const { documentElement } = site.page(file);
      expect([file, documentElement.lang]).toEqual([file, /(^|\/)en\//.test(file) ? 'en' : 'fr']);
      expect(documentElement.dir).toBe('ltr');
    }
  });

  it('lets a reader leave from every page but frames, and says in sight what that does not do', () => {
    for (const file of pages.filter((name) => !/\/embed\/[^/]+\//.test(name))) {
      const page = site.page(file);
      const ways = [...page.querySelectorAll('a[rel="nofollow noreferrer"]')];
      expect([file, ways.map((way) => way.getAttribute('href'))]).toEqual([
        file,
        ['https://www.wikipedia.org/'],
      ]);
      const note = page.getElementById(ways[0]?.getAttribute('aria-describedby') ?? '');
      expect([file, note?.textContent]).toEqual([
        file,
        expect.stringMatching(/historique du navigateur garde|browser’s history keeps/),
      ]);
    }
    expect(site.page('s/x4h92r/index.html').querySelector('.exit')?.textContent).toMatch(
      /Quitter ce site.*Leave this site/s,
    );
  });

  it('gives every page a title and a description of its own', () => {
    const said = pages.map((file) => {
      const page = site.page(file);
      return [page.title, page.querySelector('meta[name=description]')?.getAttribute('content')];
    });
    for (const [title, description] of said) {
      expect(title?.length).toBeGreaterThan(5);
      expect(description?.length).toBeGreaterThan(40);
    }
    const languagePages = said.filter((_, index) => /^(fr|en)\//.test(pages[index] ?? ''));
    expect(new Set(languagePages.map(([title]) => title)).size).toBe(languagePages.length);
  });

  it('has a report whose headings nest, and whose contents lead to each of them that is named', () => {
    const report = site.page('fr/report/index.html');
    const levels = [...report.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(({ tagName }) =>
      Number(tagName[1]),
    );
    expect(levels[0]).toBe(1);
    levels.slice(1).forEach((level, index) => {
      expect(level).toBeGreaterThan(1);
      expect(level - (levels[index] ?? 0)).toBeLessThanOrEqual(1);
    });
    const entries = [...report.querySelectorAll('nav [data-page-of]')].map((place) => ({
      place: place.getAttribute('data-page-of') ?? '',
      href: place.parentElement?.getAttribute('href'),
      name: place.parentElement?.textContent,
      page: place.textContent,
    }));
    expect(entries).toHaveLength(13);
    for (const { place, href, name, page } of entries) {
      expect({ href, page }).toEqual({ href: `#${place}`, page: '' });
      expect(report.querySelectorAll(`[id="${place}"]`)).toHaveLength(1);
      expect(name).not.toBe('');
    }
    expect(report.querySelectorAll('script')).toHaveLength(0);
  });

  it('has every finding in the report, with its chart at two widths, what it rests on and how it is read', () => {
    const findings = site.page('en/report/index.html').querySelectorAll('article article');
    expect([...findings].map((finding) => finding.getAttribute('aria-labelledby'))).toEqual([
      'respondents',
      'identification',
      'services',
      'contact',
    ]);
    for (const finding of findings) {
      const widths = [...finding.querySelectorAll('svg')].map((svg) => svg.getAttribute('width'));
      expect(widths).toEqual(['288', '640']);
      expect(finding.textContent).toMatch(
        /self-selected sample: describes only those who answered.*How to read it.*sextra\.example\/s\/\w{6}/s,
      );
    }
  });

  it('titles a finding page by its sentence', () => {
    expect(site.page('en/services/index.html').title).toBe(
      '41% used no community sexual-health service during the last year – SEXTRA',
    );
    expect(site.page('fr/contact/index.html').title).toBe(
      'Pour 86\u00a0%, internet est le principal moyen d’entrer en contact avec les client·es – SEXTRA',
    );
  });

  it('names each page by one canonical address', () => {
    for (const file of pages.filter(isIndexed)) {
      const href = site.page(file).querySelector('link[rel=canonical]')?.getAttribute('href');
      expect(href).toBe(`https://sextra.example/${file.replace(/index\.html$/, '')}`);
    }
  });

  it('links each page with itself in every language, both ways', () => {
    const alternates = (file: string) =>
      [...site.page(file).querySelectorAll('link[rel=alternate][hreflang]')].map((link) => [
        link.getAttribute('hreflang'),
        link.getAttribute('href'),
      ]);
    const expected = [
      ['fr', 'https://sextra.example/fr/services/'],
      ['en', 'https://sextra.example/en/services/'],
      ['x-default', 'https://sextra.example/fr/services/'],
    ];
    expect(alternates('fr/services/index.html')).toEqual(expected);
    const homes = [
      ['fr', 'https://sextra.example/fr/'],
      ['en', 'https://sextra.example/en/'],
      ['x-default', 'https://sextra.example/'],
    ];
    expect(alternates('index.html')).toEqual(homes);
    // Whoever is named names the others in turn: so says each page that is named, word for word.
    for (const file of pages)
      for (const [, href = ''] of alternates(file)) {
        const other = href?.replace('https://sextra.example/', '') ?? '';
        expect([file, alternates(`${other}index.html`)]).toEqual([file, alternates(file)]);
      }
  });

  it('has no page to index where there is none', () => {
    for (const file of pages.filter((name) => !isIndexed(name) && !isEmbed(name))) {
      const page = site.page(file);
      expect(page.querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex');
      expect(page.querySelector('link[rel=canonical], link[hreflang]')).toBeNull();
    }
  });

  it('leads from a short link to the finding in each language, and back to its address', () => {
    const links = [...site.page('s/x4h92r/index.html').querySelectorAll('li[lang] a[hreflang]')];
    expect(links.map((link) => link.getAttribute('href'))).toEqual([
      '/fr/services/',
      '/en/services/',
    ]);
    const english = site.page('s/x4h92r/en/index.html');
    const meta = (name: string) =>
      english.querySelector(`meta[property="og:${name}"]`)?.getAttribute('content');
    expect([meta('title'), meta('url'), meta('locale'), meta('locale:alternate')]).toEqual([
      '41% used no community sexual-health service during the last year',
      'https://sextra.example/en/services/',
      'en_US',
      'fr_FR',
    ]);
    expect(meta('image')).toBe('https://sextra.example/en/services.card.png');
    expect(english.documentElement?.getAttribute('lang')).toBe('en');
    expect(english.querySelector('meta[http-equiv=refresh]')?.getAttribute('content')).toBe(
      '0; url=/en/services/',
    );
    const choice = site.page('s/x4h92r/index.html');
    expect(choice.querySelector('meta[property="og:url"]')?.getAttribute('content')).toBe(
      'https://sextra.example/s/x4h92r/',
    );
    expect(choice.querySelector('meta[http-equiv=refresh]')).toBeNull();
    const short = site.page('en/services/index.html').querySelector('link[rel=shortlink]');
    expect(short?.getAttribute('href')).toBe('https://sextra.example/s/x4h92r/en/');
  });

  it('lists for search engines the pages that they may list, and nothing else', () => {
    expect(site.text('robots.txt')).toBe(
      'User-agent: *\nAllow: /\n\nSitemap: https://sextra.example/sitemap-index.xml\n',
    );
    expect(site.text('sitemap-index.xml')).toContain(
      '<loc>https://sextra.example/sitemap-0.xml</loc>',
    );
    const listed = [...site.text('sitemap-0.xml').matchAll(/<loc>(.*?)<\/loc>/g)];
    const canonical = pages
      .filter(isIndexed)
      .map((file) => site.page(file).querySelector('link[rel=canonical]')?.getAttribute('href'));
    expect(listed.map(([, address]) => address).toSorted()).toEqual(canonical.toSorted());
    expect(site.text('sitemap-0.xml')).not.toMatch(/lastmod|hreflang/);
  });

  it('has no feed while nobody says when it was published', () => {
    expect(site.files.filter((file) => file.endsWith('feed.xml'))).toEqual([]);
    const page = site.page('fr/services/index.html');
    expect(page.querySelector('link[type="application/atom+xml"]')).toBeNull();
  });

  it('leads nowhere that does not exist', () => {
    const targets = pages.flatMap((file) =>
      [...site.page(file).querySelectorAll('a[href], link[href]')]
        .map((link) => link.getAttribute('href') ?? '')
        .filter((href) => href.startsWith('/')),
    );
    expect(targets.length).toBeGreaterThan(150);
    const missing = targets
      .map((href) =>
        href
          .slice(1)
          .replace(/#.*$/, '')
          .replace(/(^|\/)$/, '$1index.html'),
      )
      .filter((file) => !site.files.includes(file));
    expect(missing).toEqual([]);
  });

  it('shows the icon of the study in every page but frames, and asks nobody for it', () => {
    const drawing = site.text('favicon.svg');
    for (const file of pages) {
      const icon = site.page(file).querySelector('link[rel=icon]')?.getAttribute('href') ?? '';
      const [, held = ''] = icon.split('data:image/svg+xml,');
      expect([file, isEmbed(file) ? icon : decodeURIComponent(held).replaceAll("'", '"')]).toEqual([
        file,
        isEmbed(file) ? 'data:,' : drawing,
      ]);
    }
    const others = site.page('index.html').querySelectorAll('link[sizes], link[rel$=touch-icon]');
    expect([...others].map((link) => link.getAttribute('href'))).toEqual([
      '/favicon.ico',
      '/apple-touch-icon.png',
    ]);
  });

  it('offers the other language of the same page', () => {
    const link = site.page('fr/data/index.html').querySelector('a[hreflang=en]');
    expect(link?.getAttribute('href')).toBe('/en/data/');
    expect(link?.textContent?.trim()).toBe('English');
  });

  it('is previewed by a picture that exists, in its size, with its words', () => {
    const shown = (file: string) =>
      Object.fromEntries(
        [...site.page(file).querySelectorAll('meta[property], meta[name^=twitter]')].map((meta) => [
          meta.getAttribute('property') ?? meta.getAttribute('name'),
          meta.getAttribute('content'),
        ]),
      );
    for (const file of pages.filter(isIndexed)) {
      const picture = new URL(shown(file)['og:image'] ?? '').pathname.slice(1);
      expect(site.files).toContain(picture);
      const png = readFileSync(`${site.folder}/${picture}`);
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
    }
    expect(shown('en/services/index.html')).toMatchObject({
      'og:type': 'article',
      'og:title': '41% used no community sexual-health service during the last year',
      'og:url': 'https://sextra.example/en/services/',
      'og:site_name': 'SEXTRA',
      'og:locale': 'en_US',
      'og:image': 'https://sextra.example/en/services.card.png',
      'og:image:width': '1200',
      'og:image:height': '630',
      'og:image:alt': expect.stringContaining('41% of respondents'),
      'twitter:card': 'summary_large_image',
    });
    expect(shown('fr/method/index.html')['og:image']).toBe('https://sextra.example/fr/card.png');
    expect(shown('index.html')['og:image']).toBe('https://sextra.example/fr/card.png');
    expect(shown('404.html')).toEqual({});
  });

  it('needs no script, and asks no other site for anything', () => {
    for (const file of pages.filter((page) => !isEmbed(page))) {
      // Metadata for search engines stand in an element of that name, and are data.
      const html = site.text(file).replaceAll('<script type="application/ld+json">', '');
      expect(html.replace(/<img src="\/(?:fr|en)\/[a-z.]+"/g, '')).not.toMatch(
        /<script(?! data-does="copy">)|<iframe(?! src="\/(?:fr|en)\/embed\/)|<img|@import|url\(["']?http/,
      );
      expect(html).not.toMatch(/<link rel="stylesheet"/);
      expect(html).not.toMatch(/ on[a-z]+="/);
    }
  });

  it('says base, period, sample and source below each chart', () => {
    const page = site.page('en/identification/index.html');
    const texts = [...page.querySelectorAll('figure p')].map(({ textContent }) =>
      textContent?.replace(/\s+/g, ' ').trim(),
    );
    expect(texts).toEqual([
      'Share of respondents, %, June 2021 – May 2022',
      'Base: 1,718 respondents · Source: Results poster of the study, Coalition PLUS ' +
        'Sample: Self-selected. An open invitation, answered by those who wished to: the results describe the people who answered and nobody else. No margin of error can be given.',
    ]);
  });

  it('has no table of the one number that a headline says already, but its files', () => {
    const page = site.page('fr/services/index.html');
    expect(page.querySelector('td, th')).toBeNull();
    expect(page.querySelector('a[href="/fr/services.csv"]')).not.toBeNull();
  });

  it('never says how many people stand behind a percentage, nor what is left to a hundred', () => {
    for (const file of site.files.filter((name) => /\.(html|svg|csv|json)$/.test(name))) {
      const said = site
        .text(file)
        .replace(/<style.*?<\/style>| (?:d|transform|x|y|width|height|viewBox)=\\?"[^"]*"/gs, '')
        .replace(/"(?:width|height)": \d+/g, '');
      expect(said).not.toMatch(/\b(825|704|1[\s,\u202f]?477)\b/);
      expect(said).not.toMatch(/\b(52|59|14)[\s\u00a0\u202f]?%/);
    }
  });

  it('holds no key in the place of a text, and no brace left to fill', () => {
    for (const file of pages) {
      const { body } = site.page(file);
      for (const code of body.querySelectorAll('style, script')) code.remove();
      expect(body.textContent).not.toMatch(/\{\{|\}\}|undefined|\[object|NaN/);
    }
  });

  it('draws ids that are unique on each page', () => {
    const idsOf = (file: string) =>
      [...site.text(file).matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(idsOf('en/campaign/index.html').length).toBeGreaterThan(20);
    for (const file of pages) expect(idsOf(file)).toEqual([...new Set(idsOf(file))]);
  });
});

describe('a site below a path', () => {
  let site: Built;

  beforeAll(async () => {
    site = await buildStudy(project, '--site', 'https://host.example/some/path');
  });
  afterAll(() => site.remove());

  it('keeps every link below the path', () => {
    const links = site.files
      .filter((file) => file.endsWith('.html'))
      .flatMap((file) => site.text(file).match(/(?<=(?:href|src)=")\/[^"]*/g) ?? []);
    expect(links.length).toBeGreaterThan(150);
    expect(links.filter((href) => !href.startsWith('/some/path/'))).toEqual([]);
  });

  it('names whole addresses below the path', () => {
    const page = site.page('fr/index.html');
    expect(page.querySelector('link[rel=canonical]')?.getAttribute('href')).toBe(
      'https://host.example/some/path/fr/',
    );
  });
});

describe('a study in Arabic', () => {
  let site: Built;

  beforeAll(async () => {
    site = await buildStudy('tests/studies/arabic');
  });
  afterAll(() => site.remove());

  it('runs from right to left, and its English version from left to right', () => {
    expect(site.page('ar/trust/index.html').documentElement.dir).toBe('rtl');
    expect(site.page('en/trust/index.html').documentElement.dir).toBe('ltr');
  });

  it('names each language in its own letters and direction', () => {
    const named = (file: string) =>
      [...site.page(file).querySelectorAll('a[hreflang]')].map((link) => [
        link.textContent?.trim(),
        link.getAttribute('dir'),
      ]);
    const [arabic, english] = [
      ['العربية', 'rtl'],
      ['English', 'ltr'],
    ];
    expect([named('ar/index.html'), named('en/index.html')]).toEqual([[english], [arabic]]);
  });

  it('shows a missing number as a named symbol with its meaning', () => {
    const page = site.page('en/trust/index.html');
    expect([...page.querySelectorAll('td')].map((cell) => cell.textContent)).toEqual([
      '47.5%',
      '71.0%',
      'not available',
    ]);
    expect(page.body.textContent).toContain('the source gives no number');
  });
});

describe('a study that says when it was published and corrected', () => {
  let site: Built;

  beforeAll(async () => {
    const study = correctedStudy();
    site = await buildStudy(study);
    rmSync(study, { recursive: true });
  });
  afterAll(() => site.remove());

  it('has a feed in each language, which its pages lead to', () => {
    const link = site
      .page('fr/trust/index.html')
      .querySelector('link[type="application/atom+xml"]');
    expect(link?.getAttribute('href')).toBe('/fr/feed.xml');
    expect(site.files.filter((file) => file.endsWith('feed.xml'))).toEqual([
      'en/feed.xml',
      'fr/feed.xml',
    ]);
    expect(site.text('en/feed.xml')).toContain('<updated>2025-10-02T00:00:00Z</updated>');
  });

  it('says on the page what was corrected', () => {
    expect(site.page('en/trust/index.html').body.textContent).toContain(
      'The share of services had been typed wrongly.',
    );
    const facts = [...site.page('en/embed/trust/index.html').querySelectorAll('li')];
    expect(facts.at(-1)?.textContent).toBe(
      'Corrected (October 2, 2025): The share of services had been typed wrongly.',
    );
    const [mark, ...lines] = [
      ...site.page('en/trust/index.html').querySelectorAll('.kicker a, .told li a'),
    ];
    expect([mark?.textContent, mark?.getAttribute('href')]).toEqual([
      'Corrected on October 2, 2025',
      '#corrections',
    ]);
    const changes = site.page('en/changes/index.html');
    const places = lines.map((line) => line.getAttribute('href')?.split('#') ?? []);
    expect(places).toEqual([
      ['/en/changes/', 'trust.typing.2'],
      ['/en/changes/', 'trust.typing'],
    ]);
    expect(places.map(([, place]) => changes.getElementById(place ?? '')?.textContent)).toEqual([
      expect.stringContaining('Corrected: Trust'),
      expect.stringContaining('Corrected: Trust'),
    ]);
    expect(site.page('fr/index.html').querySelector('footer [href="/fr/changes/"]')).toBeTruthy();
    expect(site.text('sitemap-0.xml')).toContain(
      '<loc>https://example.org/fr/changes/</loc><lastmod>2025-10-02</lastmod>',
    );
    expect(site.text('sitemap-0.xml')).toContain(
      '<loc>https://example.org/en/trust/</loc><lastmod>2025-10-02</lastmod>',
    );
  });
});

describe('a study of a probability sample', () => {
  let site: Built;

  beforeAll(async () => {
    site = await buildStudy('tests/studies/probability');
  });
  afterAll(() => site.remove());

  it('shows intervals, flags and symbols in its tables, and explains them', () => {
    const page = site.page('en/channels/index.html');
    const rows = [...page.querySelectorAll('tbody tr')];
    const cells = [...(rows[0]?.querySelectorAll('td') ?? [])];
    expect(cells.map((cell) => cell.textContent?.replace(/\s+/g, ' ').trim())).toEqual([
      '30.0% provisional',
      '25.6% to 34.7%',
      '174 provisional',
      '580',
    ]);
    expect(page.body.textContent).toContain('the source may still correct the number');
    expect(page.body.textContent).toContain('hidden so that nobody can be recognised');
  });

  it('draws an interval on each bar, and says how it is read', () => {
    // Two answers of three ages, and paper round the interval of each.
    const [, paper] =
      /stroke-width="4.5"[^>]*><path d="([^"]*)"/.exec(site.text('en/visits.svg')) ?? [];
    // A line with a stroke across each of its ends.
    expect(paper?.match(/M/g)).toHaveLength(6 * 3);
    expect(site.text('en/visits/index.html')).toContain('ends in two short strokes');
    expect(site.text('en/channels/index.html')).not.toContain('ends in two short strokes');
  });

  it('says below each chart that several answers were possible, in each language', () => {
    for (const file of ['fr/index.html', 'fr/channels/index.html', 'fr/channels.svg'])
      expect(site.text(file)).toContain('Plusieurs réponses étaient possibles');
    expect(site.text('fr/visits/index.html')).not.toContain('Plusieurs réponses');
  });
});
