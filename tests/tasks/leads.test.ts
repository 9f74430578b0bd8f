import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { PublishedRecord } from '#record/published-record.ts';
import { leadsOf } from '#tasks/leads.ts';
import { openSite } from '#views/open-site.ts';
import type { Site } from '#views/site/site.ts';
import { constats } from '../command-line.ts';
import { manifoldStudy } from '../manifold-study.ts';
import { templateFolder, templateWith, writeFiles } from '../study-folder.ts';

const read = (file: string) => readFileSync(join(templateFolder, file), 'utf8');

/** The leads of a site, "page" and "copy" by the arrow. */
function told(site: Site, pattern: RegExp): string[] {
  return leadsOf(site)
    .filter(({ from }) => pattern.test(from))
    .map(({ from, to, by }) => `${from} ${by === 'page' ? '->' : '='} ${to}`);
}

function siteOf(settings: string, formerly = '', record: Partial<PublishedRecord> = {}): Site {
  const folder = manifoldStudy();
  const items = readFileSync(join(folder, 'data/items.yaml'), 'utf8');
  const study = readFileSync(join(folder, 'data/study.yaml'), 'utf8');
  writeFiles(folder, {
    'data/study.yaml': `${study}${settings}\n`,
    'data/items.yaml': items.replace('cost: q1', `cost: { value: q1${formerly} }`),
  });
  const site = openSite(folder);
  const whole = { releases: [], findings: new Map(), ...record };
  return { ...site, study: { ...site.study, record: whole } };
}

/** A record with one release that had these addresses. */
function recordWith(...addresses: string[]): Partial<PublishedRecord> {
  const release = { id: '00000000', after: [], site: 'https://example.org/' };
  return { releases: [{ ...release, findings: {}, frozen: {}, addresses }] };
}

describe('leadsOf(site)', () => {
  it('has no lead where nothing was called otherwise', () => {
    expect(leadsOf(siteOf(''))).toEqual([]);
  });

  it('leads each address of a former name to the same of today, without any record', () => {
    const site = siteOf('', ', formerly: [price]');
    expect(told(site, /^en\/(?:embed\/)?price/)).toEqual([
      'en/embed/price/ = en/embed/cost/',
      'en/embed/price/all/ = en/embed/cost/all/',
      'en/embed/price/all/oembed.json = en/embed/cost/all/oembed.json',
      'en/embed/price/by-age/ = en/embed/cost/by-age/',
      'en/embed/price/by-age/oembed.json = en/embed/cost/by-age/oembed.json',
      'en/price.bib = en/cost.bib',
      'en/price.card.png = en/cost.card.png',
      'en/price.carousel-1.png = en/cost.carousel-1.png',
      'en/price.carousel-2.png = en/cost.carousel-2.png',
      'en/price.carousel-3.png = en/cost.carousel-3.png',
      'en/price.carousel-4.png = en/cost.carousel-4.png',
      'en/price.csl.json = en/cost.csl.json',
      'en/price.csv = en/cost.csv',
      'en/price.csv-metadata.json = en/cost.csv-metadata.json',
      'en/price.email.html = en/cost.email.html',
      'en/price.email.png = en/cost.email.png',
      'en/price.email.txt = en/cost.email.txt',
      'en/price.json = en/cost.json',
      'en/price.oembed.json = en/cost.oembed.json',
      'en/price.png = en/cost.png',
      'en/price.pptx = en/cost.pptx',
      'en/price.qr.png = en/cost.qr.png',
      'en/price.qr.svg = en/cost.qr.svg',
      'en/price.ris = en/cost.ris',
      'en/price.square.png = en/cost.square.png',
      'en/price.story.png = en/cost.story.png',
      'en/price.svg = en/cost.svg',
      'en/price.vl.json = en/cost.vl.json',
      'en/price.xlsx = en/cost.xlsx',
      'en/price.zip = en/cost.zip',
      'en/price/ -> en/cost/',
      'en/price/embed/ -> en/cost/embed/',
      'en/price/poster-a3/ -> en/cost/poster-a3/',
      'en/price/poster/ -> en/cost/poster/',
    ]);
  });

  it('leads what is on record and has no counterpart any more to the nearest', () => {
    const record = recordWith(
      'en/price.docx',
      'en/price/poster.pdf',
      'en/embed/price/by-town/',
      'en/embed/price/by-town/oembed.json',
      'en/embed/price/v/1a2b3c4d/',
      'en/other.csv',
    );
    const site = siteOf('', ', formerly: [price]', record);
    expect(told(site, /docx|pdf|by-town|\/v\/|other/)).toEqual([
      'en/embed/price/by-town/ = en/embed/cost/',
      'en/embed/price/by-town/oembed.json = en/cost.oembed.json',
      'en/price.docx -> en/cost/',
      'en/price/poster.pdf -> en/cost/poster/',
    ]);
  });

  it('leads pictures of groups that are gone to the last that is there, else to the square', () => {
    const record = recordWith(
      ...['en/cost.carousel-4.png', 'en/cost.carousel-5.png', 'en/price.carousel-9.png'],
      ...['fr/respondents.carousel-2.png', 'fr/other.carousel-2.png'],
    );
    const site = siteOf('', ', formerly: [price]', record);
    expect(told(site, /carousel-[2459]/)).toEqual([
      'en/cost.carousel-5.png = en/cost.carousel-4.png',
      'en/price.carousel-2.png = en/cost.carousel-2.png',
      'en/price.carousel-4.png = en/cost.carousel-4.png',
      'en/price.carousel-9.png = en/cost.carousel-4.png',
      'fr/price.carousel-2.png = fr/cost.carousel-2.png',
      'fr/price.carousel-4.png = fr/cost.carousel-4.png',
      'fr/respondents.carousel-2.png = fr/respondents.square.png',
    ]);
  });

  it('shows the finding where a breakdown is gone, by all its names', () => {
    const site = siteOf('', ', formerly: [price, cost/by-town, trust/by-age]');
    expect(told(site, /^fr\/embed\/(?:cost|price|trust)\/(?:by-town|by-age)\/$/)).toEqual([
      'fr/embed/cost/by-town/ = fr/embed/cost/',
      'fr/embed/price/by-age/ = fr/embed/cost/by-age/',
      'fr/embed/price/by-town/ = fr/embed/cost/',
      'fr/embed/trust/by-age/ = fr/embed/cost/by-age/',
    ]);
  });

  it('leads a language to the one that took its place, over others', () => {
    const former = 'formerLanguages: { pt-BR: pt, pt: fr }';
    const site = siteOf(former, ', formerly: [price]', recordWith('pt/team/', 'pt/notes.txt'));
    const code = site.study.shortCodes.get('cost') ?? '';
    expect(
      told(
        site,
        new RegExp(
          `^(?:pt|pt-BR)/(?:|price/|cost\\.csv|feed\\.xml|method/|team/|notes\\.txt|404\\.html)$|^s/${code}/pt/$`,
        ),
      ),
    ).toEqual([
      'pt-BR/ -> fr/',
      'pt-BR/404.html = fr/404.html',
      'pt-BR/cost.csv = fr/cost.csv',
      'pt-BR/feed.xml = fr/feed.xml',
      'pt-BR/method/ -> fr/method/',
      'pt-BR/price/ -> fr/cost/',
      'pt/ -> fr/',
      'pt/404.html = fr/404.html',
      'pt/cost.csv = fr/cost.csv',
      'pt/feed.xml = fr/feed.xml',
      'pt/method/ -> fr/method/',
      'pt/notes.txt -> fr/',
      'pt/price/ -> fr/cost/',
      'pt/team/ -> fr/',
      `s/${code}/pt/ = s/${code}/fr/`,
    ]);
  });

  it('has every code of a short link lead to it, and what has moved', () => {
    const moved = 'moved: { start/: next/, next/: en/method/, old.txt: annex/readme.txt }';
    const site = siteOf(moved, ', formerly: [price], short: pay');
    const first = site.study.formerCodes.get('cost')?.[0] ?? '';
    expect(told(site, /^(?:start|next|old)/)).toEqual([
      'next/ -> en/method/',
      'old.txt = annex/readme.txt',
      'start/ -> en/method/',
    ]);
    expect(told(site, new RegExp(`^s/${first}/`))).toEqual([
      `s/${first}/ = s/pay/`,
      `s/${first}/en/ = s/pay/en/`,
      `s/${first}/fr/ = s/pay/fr/`,
    ]);
  });

  it('leads nobody to a site that nobody hands out', () => {
    expect(leadsOf({ ...siteOf('', ', formerly: [price]'), served: false })).toEqual([]);
  });
});

it('check tells what has moved to where nothing is, or nothing of its kind', async () => {
  const folder = templateWith({
    'public/annex/readme.txt': 'How the tables were made.\n',
    'data/study.yaml': `${read('data/study.yaml')}moved:
  one/: two/
  two/: one/
  en/trust.csv: fr/trust.csv
  en/trust.csv/x/: en/
  start/: en/metod/
  report.pdf: annex/readme.txt
  en/embed/old/: en/trust/
  notes.TXT: annex/readme.txt
  beginning/: en/
`,
  });
  const { code, stderr } = await constats('check', folder);
  expect(code).toBe(1);
  expect(
    stderr
      .split('\n')
      .filter((line) => /^\S+:\d/.test(line))
      .map((line) => line.replace(/^\S+:(\d+):(\d+): /, '')),
  ).toEqual([
    'addresses that lead to one another: "two/"',
    'addresses that lead to one another: "one/"',
    'moved address that is still there: "en/trust.csv"',
    'address below a file: "en/trust.csv/x/"',
    'address that is not there: "en/metod/"',
    'address of another kind than report.pdf: "annex/readme.txt"',
    'address of another kind than en/embed/old/: "en/trust/"',
  ]);
  expect(stderr).toContain('did you mean "en/method/"?');
});
