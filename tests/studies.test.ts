import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contrast } from '#theme/contrast.ts';
import { breaches } from './axe.ts';
import { buildStudy, type Built } from './built.ts';
import { project } from './command-line.ts';
import { closeContexts, openBrowser } from './open-browser.ts';
import { pageTurner, type Reader, type TurnTo } from './page-turner.ts';
import { serve } from './serve.ts';
import { beyondWindow } from './window-width.ts';

const studies = 'tests/studies';

const sites = new Map<string, Built>();

// Side by side, so that each core builds.
beforeAll(async () => {
  const changed = withOtherHiddenNumbers();
  await Promise.all([
    ...['fallback', 'prep-ci', 'percent-only', 'probability', 'suppressed', 'waves'].map(
      async (id) => sites.set(id, await buildStudy(join(studies, id))),
    ),
    buildStudy(changed).then((site) => sites.set('changed', site)),
  ]);
  rmSync(changed, { recursive: true });
});
afterAll(() => sites.forEach((site) => site.remove()));

function built(id: string): Built {
  const site = sites.get(id);
  if (site === undefined) throw new Error(`not built: ${id}`);
  return site;
}

/** The study of suppressed numbers with others in their place, of the same sums. */
function withOtherHiddenNumbers(): string {
  const folder = mkdtempSync(join(tmpdir(), 'constats-'));
  cpSync(join(project, studies, 'suppressed'), folder, { recursive: true });
  const table = join(folder, 'data/visits.csv');
  const text = readFileSync(table, 'utf8');
  const changed = text
    .replace('north,no,91\nnorth,unsure,3\n', 'north,no,92\nnorth,unsure,2\n')
    .replace('east,no,67\neast,unsure,29\n', 'east,no,66\neast,unsure,30\n');
  if (changed.length !== text.length || changed === text) throw new Error('nothing was changed');
  writeFileSync(table, changed);
  return folder;
}

/** The texts of a row of the table on a finding page, e.g. ["Primary school", "San Pedro", "40.9%"]. */
function row(site: Built, file: string, ...names: string[]): string[] | undefined {
  return [...site.page(file).querySelectorAll('tbody tr')]
    .map((tr) => [...tr.querySelectorAll('th, td')].map(plainText))
    .find((texts) => names.every((name) => texts.includes(name)));
}

function plainText({ textContent }: Element): string {
  return (textContent ?? '').replace(/[^\S\u00a0\u202f]+/g, ' ').trim();
}

function bodyText(site: Built, file: string): string {
  return plainText(site.page(file).body);
}

/** What a file says, without the marks between its words. */
function said(site: Built, file: string): string {
  if (file.endsWith('.html')) return bodyText(site, file);
  if (file.endsWith('.xlsx')) return workbookTexts(site, file);
  if (!file.endsWith('.svg')) return site.text(file);
  return [...site.page(file).querySelectorAll('text')].map(plainText).join(' ');
}

function workbookTexts(site: Built, file: string): string {
  const parts = unzipSync(readFileSync(join(site.folder, file)));
  return strFromU8(parts['xl/sharedStrings.xml'] ?? new Uint8Array());
}

/** The pages and files of a site that show figures in one of its languages; a citation names the study, a list the findings, a picture is drawn from the same view. */
function showing(site: Built, tag: string): string[] {
  const others =
    /(404\.html|findings\.js)$|(changes|method|privacy)\/|^..\/embed\/index|\.(bib|ris|png|csl\.json|qr\.svg|xlsx|pptx|zip)$|oembed\.json$/;
  return site.files.filter((file) => file.startsWith(`${tag}/`) && !others.test(file));
}

/** Asks of each page and file with figures that it calls them made up. */
function isCalledSynthetic(site: Built): void {
  const marks = {
    en: ['Made-up figures (synthetic), for tests only', 'the figures are synthetic'],
    fr: ['Chiffres inventés (fictifs), pour des tests seulement', 'les chiffres sont fictifs'],
  };
  for (const [tag, [source = '', method = '']] of Object.entries(marks)) {
    const unmarked = showing(site, tag).filter((file) => !said(site, file).includes(source));
    expect(unmarked).toEqual([]);
    expect(bodyText(site, `${tag}/method/index.html`)).toContain(method);
    expect(site.page(`${tag}/index.html`).title).toMatch(tag === 'en' ? /[Mm]ade-up/ : /inventé/);
  }
}

describe('a study of a real table, of which each finding takes one question', () => {
  let site: Built;
  beforeAll(() => (site = built('prep-ci')));

  it('shows counts and percentages as they are printed, also where they do not quite fit', () => {
    const education = 'en/education/index.html';
    expect(row(site, education, 'Primary school', 'San Pedro')?.slice(2)).toEqual([
      '40.9%',
      '163',
      '398',
    ]);
    expect(row(site, 'en/age/index.html', '25 to 34', 'San Pedro')?.slice(2)).toEqual([
      '45.2%',
      '181',
      '400',
    ]);
    const frequency = 'fr/frequency/index.html';
    expect(row(site, frequency, 'Tous les jours ou presque')?.slice(1)).toEqual([
      '75,3\u00a0%',
      '743',
      '986',
    ]);
    expect(row(site, frequency, 'Parfois')?.slice(1)).toEqual(['24,7\u00a0%', '243', '986']);
  });

  it('shows the base of each row, and with each chart that of its headline', () => {
    const bases = ['Both sites', 'San Pedro', 'Abidjan'].map((name) =>
      row(site, 'en/children/index.html', 'No child', name)?.at(-1),
    );
    expect(bases).toEqual(['988', '396', '592']);
    expect(site.text('en/children.svg')).toContain('>Base: 988 respondents<');
    expect(site.text('fr/partner.svg')).toContain('Base\u202f: 993 personnes ayant répondu');
  });

  it('gives each breakdown to other sites, in a page of its own that leads back to it', () => {
    const file = 'en/embed/age/by-group/index.html';
    const page = site.page(file);
    expect(page.querySelector('h1')?.textContent?.trim()).toBe(
      '47.0% of the women were 24 or younger – Site',
    );
    const links = [...page.querySelectorAll('a, link[rel=canonical], link[type*=oembed]')];
    expect(links.map((link) => link.getAttribute('href'))).toEqual([
      'https://example.org/en/embed/age/by-group/oembed.json',
      'https://example.org/en/age/#by-group',
      '/en/age/#by-group',
      '/fr/embed/age/by-group/',
    ]);
    expect(brotliCompressSync(site.text(file)).length).toBeLessThan(10_000);
    const answer = JSON.parse(site.text('en/embed/age/by-group/oembed.json'));
    expect(answer.html).toContain('src="https://example.org/en/embed/age/by-group/"');
    const { texts } = JSON.parse(site.text('embeds.json')).charts.age;
    expect(Object.values(texts.en.breakdowns)).toMatchObject([
      { title: 'Site', embed: 'https://example.org/en/embed/age/by-group/' },
    ]);
    const offers = [...site.page('en/age/embed/index.html').querySelectorAll('#age details > div')];
    expect(offers.map(({ id }) => id)).toEqual(['age/by-group']);
  });

  it('tells how many answers are missing', () => {
    const missing = 'en/missing/index.html';
    expect(row(site, missing, 'Frequency of sex work', 'Abidjan')).toEqual([
      'Frequency of sex work',
      'Abidjan',
      '11',
      '600',
    ]);
    expect(row(site, missing, 'Has a boyfriend or husband', 'Abidjan')?.[2]).toBe('0');
  });

  it('gives its base in the facts of the study, not that of a finding', () => {
    expect(bodyText(site, 'en/data/index.html')).toContain('Base 1,000 respondents Period');
  });

  it('cites the article on each page and in each file that shows a figure', () => {
    const citation =
      'Becquet V, Nouaman M, Plazy M, et al. Sexual health needs of female sex workers in Côte d’Ivoire. BMJ Open 2020;10(1):e028508. doi:10.1136/bmjopen-2018-028508';
    const isList = (file: string) => file.endsWith('/campaign/index.html');
    const shown = [...showing(site, 'en'), ...showing(site, 'fr')].filter((file) => !isList(file));
    expect(shown).toHaveLength(2 * (6 + 7 * 16));
    for (const file of shown)
      expect([file, said(site, file).includes(citation)]).toEqual([file, true]);
  });

  it('quotes no figure where its findings are listed', () => {
    for (const file of ['en/embed/index.html', 'en/campaign/index.html']) {
      expect(bodyText(site, file)).toContain(
        'Frequency of sex work Other findings Missing answers',
      );
      expect(bodyText(site, file)).not.toMatch(/%|14 women/);
    }
  });

  it('says that the sample was one of convenience', () => {
    expect(bodyText(site, 'en/age/index.html')).toContain('A convenience sample: nobody was drawn');
    expect(bodyText(site, 'fr/age/index.html')).toContain('Échantillon\u202f: De convenance');
    expect(site.text('en/age.csv')).toContain('Approached where they could be reached');
    for (const file of ['en/age/index.html', 'fr/age/index.html'])
      expect(bodyText(site, file)).not.toMatch(/95\s?%/);
  });
});

describe('a study of percentages alone', () => {
  let site: Built;
  beforeAll(() => (site = built('percent-only')));

  const unavailable = {
    en: ['not available', 'the source gives no number'],
    fr: ['non disponible', 'la source ne donne pas de chiffre'],
  };
  const small = {
    en: ['small sample', 'few people answered here, so that the number is uncertain'],
    fr: ['petit effectif', 'peu de personnes ont répondu ici\u202f: le chiffre est incertain'],
  };

  it('calls its figures made up wherever they show', () => isCalledSynthetic(site));

  it('lists each finding by its very sentence, whatever follows the number', () => {
    const links = [...site.page('en/findings/index.html').querySelectorAll('[data-finding] a')];
    expect(links.map((link) => link.textContent)).toEqual([
      '13% of group A in country XB drink tea in the morning',
      '26%* of group A in country XD take the bus to work',
      '16% of group A in country XB keep a cat',
      '49% of group A in country XB like winter best',
    ]);
  });

  it('takes of a table of thousands of rows those of each finding', () => {
    const rows = ['mornings', 'travel', 'cats', 'seasons'].map(
      (id) => site.page(`en/${id}/index.html`).querySelectorAll('tbody tr').length,
    );
    expect(rows).toEqual([24, 25, 28, 20]);
    expect(row(site, 'en/cats/index.html', 'Country XB')).toEqual(['Country XB', 'Cat', '16%']);
  });

  it.each(['en', 'fr'] as const)('marks and explains what is marked or missing in %s', (tag) => {
    const file = `${tag}/mornings/index.html`;
    const country = tag === 'en' ? 'Country XD' : 'Pays XD';
    const coffee = tag === 'en' ? ['Coffee', '20%'] : ['Café', '20\u00a0%'];
    expect(row(site, file, country, tag === 'en' ? 'Tea' : 'Thé')?.[2]).toBe(unavailable[tag][0]);
    expect(row(site, file, country)?.[1]).toBe(tag === 'en' ? 'Tea' : 'Thé');
    expect(row(site, file, country, coffee[0] ?? '')?.[2]).toBe(`${coffee[1]} ${small[tag][0]}`);
    for (const [name, meaning] of [unavailable[tag], small[tag]])
      expect(bodyText(site, file)).toContain(`${name} – ${meaning}`);
  });

  it('shows the question of a table in its own words and language', () => {
    const asked = (tag: string) => {
      const question = site.page(`${tag}/travel/index.html`).querySelector('.told h2 + p');
      return [
        question?.previousElementSibling?.textContent,
        question?.textContent?.trim(),
        question?.querySelector('q')?.getAttribute('lang'),
      ];
    };
    expect(asked('en')).toEqual(['The question', 'How do you travel to work?', undefined]);
    expect(asked('fr')).toEqual([
      'La question, dans les mots de la source',
      'How do you travel to work?',
      'en',
    ]);
  });

  it('says where several answers were possible, and only there', () => {
    const note = {
      en: 'Several answers were possible',
      fr: 'Plusieurs réponses étaient possibles',
    };
    for (const tag of ['en', 'fr'] as const) {
      for (const id of ['mornings', 'travel', 'cats'])
        for (const file of [`${tag}/${id}/index.html`, `${tag}/${id}.svg`, `${tag}/${id}.csv`])
          expect(site.text(file)).toContain(note[tag]);
      expect(site.text(`${tag}/seasons/index.html`)).not.toContain(note[tag]);
    }
  });

  it('says wherever a chart goes that nobody knows its base', () => {
    for (const id of ['mornings', 'travel', 'cats', 'seasons']) {
      expect(site.text(`en/${id}.svg`)).toContain('Base: the source does not state it');
      expect(bodyText(site, `fr/${id}/index.html`)).toContain(
        'Base\u202f: la source ne l’indique pas',
      );
      expect(site.text(`en/${id}.csv`)).toContain(',the source does not state it,');
    }
    expect(bodyText(site, 'en/data/index.html')).toContain('Base 5,000 respondents Period');
  });
});

describe('a study with suppressed numbers', () => {
  let site: Built;
  beforeAll(() => (site = built('suppressed')));

  it('calls its figures made up wherever they show', () => isCalledSynthetic(site));

  it('hides the small number, and those that would give it away', () => {
    const numbers = (district: string) =>
      ['Yes', 'No', 'Does not know'].map((answer) =>
        row(site, 'en/visits/index.html', district, answer)?.at(2),
      );
    expect(numbers('North')).toEqual(['137', 'suppressed', 'suppressed']);
    expect(numbers('South')).toEqual(['149', '83', '17']);
    expect(numbers('East')).toEqual(['161', 'suppressed', 'suppressed']);
    expect(numbers('All districts')).toEqual(['447', '241', '49']);
    for (const total of [
      'north,North,all,All answers,231,',
      'all,All districts,all,All answers,737,',
    ])
      expect(site.text('en/visits.csv')).toContain(total);
  });

  it('holds none of them in any file: others in their place leave each byte as it is', () => {
    const changed = built('changed');
    expect(changed.files).toEqual(site.files);
    for (const file of site.files)
      expect([file, changed.text(file)]).toEqual([file, site.text(file)]);
  });

  it('writes symbols in files, never 0 and never nothing', () => {
    expect(site.text('en/visits.csv')).toContain('north,North,unsure,Does not know,[c],');
    expect(site.text('fr/visits.csv')).toContain('east,Est,no,Non,[c],');
    expect(site.text('fr/distance.csv')).toContain('north,Nord,far,Trop loin,[c],230,');
    expect(site.text('en/distance.csv')).toContain('island,Island,near,Nearby,[z],0,');
    const { rows } = JSON.parse(site.text('en/visits.json'));
    expect(rows[10]).toEqual({
      values: { district: 'north', visit: 'unsure' },
      labels: ['North', 'Does not know'],
      n: { value: null, reason: 'suppressed' },
    });
  });

  it.each([
    ['en', 'Island', 'not applicable', 'the question does not apply here'],
    ['fr', 'Île', 'sans objet', 'la question ne s’applique pas ici'],
    ['en', 'North', 'suppressed', 'hidden so that nobody can be recognised'],
    ['fr', 'Nord', 'masqué', 'masqué pour que personne ne puisse être reconnu'],
  ])(
    'tells in %s what stands for the symbols of the source: %s',
    (tag, district, name, meaning) => {
      const file = `${tag}/distance/index.html`;
      const far = tag === 'en' ? 'Too far' : 'Trop loin';
      expect(row(site, file, district, far)?.[2]).toBe(name);
      expect(bodyText(site, file)).toContain(`${name} – ${meaning}`);
      expect(site.text(`${tag}/distance.csv`)).toContain(`${name}`);
    },
  );

  it('shows rounded bases', () => {
    const bases = ['North', 'South', 'East', 'Island'].map((district) =>
      row(site, 'en/distance/index.html', district)?.at(-1),
    );
    expect(bases).toEqual(['230', '250', '260', '0']);
  });
});

describe('a study in waves', () => {
  let site: Built;
  beforeAll(() => (site = built('waves')));

  it('calls its figures made up wherever they show', () => isCalledSynthetic(site));

  it('keeps years as names, in their order', () => {
    const years = [...site.page('en/neighbours/index.html').querySelectorAll('tbody tr')].map(
      (tr) => plainText(tr.querySelector('th') ?? tr),
    );
    expect(years).toEqual(['2016', '2016', '2020', '2020', '2024', '2024']);
  });

  it('marks the wave that asked in other words', () => {
    const services = 'en/services/index.html';
    expect(row(site, services, '2020', 'A town')?.[2]).toBe('25%');
    expect(row(site, services, '2024', 'A town')?.[2]).toBe('50% break in series');
    expect(row(site, 'fr/services/index.html', '2024', 'Une ville')?.[2]).toBe(
      '50\u00a0% rupture de série',
    );
    expect(bodyText(site, 'en/neighbours/index.html')).not.toContain('break in series');
  });
});

describe('a study with a language that constats does not speak, and one that is easy to read', () => {
  const german = () => built('fallback').page('de/trust/index.html');
  const lang = (element: Element | null) => element?.closest('[lang]')?.getAttribute('lang');
  const shown = (path: string) => bodyText(built('fallback'), path);

  it('says in a sentence that not everything is translated, marked as what it is in', () => {
    const parts = [...german().querySelectorAll('main > p:first-child > *')];
    expect(parts.map((part) => [plainText(part), lang(part), part.getAttribute('href')])).toEqual([
      ['Not everything here has been translated yet: the rest is in English.', 'en', null],
      ['Read this page in English', 'en', '/en/trust/'],
    ]);
  });

  it('marks the words of the interface, and nothing that the study says', () => {
    const page = german();
    const links = [...page.querySelectorAll('header .pages a')];
    expect(links.map((link) => [plainText(link), lang(link)])).toEqual([
      ['Übersicht', 'de'],
      ['Method', 'en'],
      ['Data', 'en'],
      ['Privacy', 'en'],
    ]);
    expect(lang(page.querySelector('h1'))).toBe('de');
    expect(lang(built('fallback').page('de/privacy/index.html').querySelector('h1'))).toBe('en');
  });

  it('keeps the numbers of the language', () => {
    expect(shown('de/trust/index.html')).toContain('Base: 1.640 befragte Personen');
  });

  it('gives easy words to a language of its own', () => {
    const page = built('fallback').page('fr-x-facile/trust/index.html');
    expect(page.documentElement.lang).toBe('fr-x-facile');
    expect(shown('fr-x-facile/trust/index.html')).toContain(
      'Combien\u202f: 1\u00a0640 personnes ont répondu',
    );
    expect(shown('en/trust/index.html')).toContain('français facile à lire');
  });
});

describe('breakdowns in a browser', () => {
  let turnTo: TurnTo;
  beforeAll(async () => {
    turnTo = pageTurner(await openBrowser());
  });
  afterAll(closeContexts);

  /** A page of a study while something is done with it; without JavaScript, unless told otherwise. */
  async function onPage(
    address: `${string}:${string}`,
    { forcedColors, ...reader }: Reader & { forcedColors?: 'active' },
    act: (page: Page) => Promise<void>,
  ): Promise<void> {
    const [study = '', path = ''] = address.split(':');
    const server = await serve(built(study).folder);
    const page = await turnTo(`${server.origin}${path}`, reader);
    if (forcedColors) await page.emulateMedia({ forcedColors });
    await act(page);
    if (forcedColors) await page.emulateMedia({ forcedColors: 'none' });
    server.stop();
  }

  it.each([
    'prep-ci:/en/age/',
    'prep-ci:/en/embed/age/by-group/',
    'prep-ci:/fr/missing/',
    'waves:/en/services/',
    'percent-only:/en/mornings/',
    'fallback:/de/trust/',
    'fallback:/fr-x-facile/trust/',
  ] as const)('axe finds nothing on %s', async (address) => {
    const reader = { script: true, width: 320 };
    await onPage(address, reader, async (page) => expect(await breaches(page)).toEqual([]));
  });

  it('are reached by the keyboard alone, and named in the address', async () => {
    await onPage('prep-ci:/en/age/', {}, async (page) => {
      const shown = () =>
        page
          .locator('.way')
          .evaluateAll((ways) =>
            ways.filter((way) => way.getClientRects().length > 0).map(({ id }) => id),
          );
      expect(await shown()).toEqual(['all']);
      const focused = () => page.evaluate(() => document.activeElement?.getAttribute('href'));
      for (let step = 0; step < 30 && (await focused()) !== '#by-group'; step += 1)
        await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      expect(new URL(page.url()).hash).toBe('#by-group');
      expect(await shown()).toEqual(['by-group']);
      // Reading goes on from what is shown; the links are behind it.
      await page.keyboard.press('Shift+Tab');
      expect(await focused()).toBe('#by-group');
      await page.keyboard.press('Shift+Tab');
      await page.keyboard.press('Enter');
      expect(new URL(page.url()).hash).toBe('#all');
      expect(await shown()).toEqual(['all']);
    });
  });

  it('keep to the window where text is enlarged twofold', async () => {
    await onPage('prep-ci:/fr/age/#by-group', { width: 640 }, async (page) => {
      await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
      expect(await beyondWindow(page)).toBe(0);
    });
  });

  it.each(['light', 'dark'] as const)(
    'are drawn in the colours that a reader forces on pages, %s',
    async (scheme) => {
      const reader = { forcedColors: 'active', scheme } as const;
      await onPage('prep-ci:/en/age/#by-group', reader, async (page) => {
        const { paper = '', texts, marks } = await page.evaluate(drawnColours);
        expect(paper).toBe(scheme === 'light' ? 'rgb(255, 255, 255)' : 'rgb(0, 0, 0)');
        expect(texts.length).toBeGreaterThan(5);
        const faint = texts.filter(({ text, on }) => contrast(text, on) < 7);
        expect(faint).toEqual([]);
        expect(marks.length).toBeGreaterThan(5);
        const seen = ({ fill, edge }: { fill: string; edge: string }) =>
          Math.max(contrast(fill, paper), contrast(edge, paper));
        expect(marks.filter((mark) => seen(mark) < 3)).toEqual([]);
      });
      await onPage('probability:/en/trust/', reader, async (page) => {
        const { texts, marks } = await page.evaluate(drawnColours);
        expect(texts.filter(({ text, on }) => contrast(text, on) < 7)).toEqual([]);
        // Four answers of an opposed scale, each in a colour of its own.
        expect(new Set(marks.map(({ fill }) => fill)).size).toBe(4);
      });
    },
  );
});

/** The colours of the texts and the marks that are shown, as they lie on the paper. */
function drawnColours() {
  const paper = getComputedStyle(document.documentElement).backgroundColor;
  const svg = [...document.querySelectorAll('.chart svg')].find(
    (each) => each.getBoundingClientRect().width > 0,
  );
  const pen = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const seen = (colour: string) => {
    for (const each of [paper, colour === 'none' ? paper : colour]) {
      if (pen) pen.fillStyle = each;
      pen?.fillRect(0, 0, 1, 1);
    }
    const [red, green, blue] = pen?.getImageData(0, 0, 1, 1).data ?? [];
    return `rgb(${red}, ${green}, ${blue})`;
  };
  const rects = [...(svg?.querySelectorAll('rect') ?? [])].filter(
    (rect) => getComputedStyle(rect).fill !== 'none',
  );
  const texts = [...(svg?.querySelectorAll('text') ?? [])].map((text) => {
    const { left, right, top, bottom } = text.getBoundingClientRect();
    const [x, y] = [(left + right) / 2, (top + bottom) / 2];
    const under = rects.findLast((rect) => {
      const box = rect.getBoundingClientRect();
      return box.left <= x && x <= box.right && box.top <= y && y <= box.bottom;
    });
    const on = under ? seen(getComputedStyle(under).fill) : paper;
    return { said: text.textContent, text: seen(getComputedStyle(text).fill), on };
  });
  const marks = rects.map((rect) => {
    const { fill, stroke } = getComputedStyle(rect);
    return { fill: seen(fill), edge: seen(stroke) };
  });
  return { paper, texts, marks };
}
