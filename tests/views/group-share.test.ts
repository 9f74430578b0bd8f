import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { outputs } from '#outputs/index.ts';
import { findingPicture } from '#views/data/preview-pictures.ts';
import { findingView } from '#views/finding/finding-view.ts';
import { openSite } from '#views/open-site.ts';
import type { Site } from '#views/site/site.ts';
import { templateFolder, templateWith } from '../study-folder.ts';

/** Made-up: it tells whom a share is of, and no answer. */
const table = `region,percent,base
all,20.0,640
north,15.0,300
south,24.4,340
`;

const settings = 'totals: { region: all }\nheadline: { row: all, measure: percent }\n';

const words = {
  en: { title: 'Smokers', headline: '{{percent}} smoke', all: 'Total', north: 'North' },
  fr: { title: 'Tabagisme', headline: '{{percent}} fument', all: 'Tous', north: 'Nord' },
  ar: { title: 'التدخين', headline: '{{percent}} يدخنون', all: 'المجموع', north: 'الشمال' },
};

function siteIn(tag: keyof typeof words, spec = settings): Site {
  const read = (folder: string, path: string) => readFileSync(join(folder, path), 'utf8');
  const { title, headline, all, north } = words[tag];
  const values = { all, north, south: 'S' };
  const texts = {
    'study.json': read(templateFolder, 'locales/en/study.json'),
    'terms.json': JSON.stringify({ region: { label: 'R', values } }),
    'findings.json': JSON.stringify({ smoke: { title, headline } }),
    'pages/home.md': '# H\n\n{{smoke}}\n',
    ...Object.fromEntries(
      ['method', 'data', 'privacy'].map((page) => [`pages/${page}.md`, '# H\n\nWords.\n']),
    ),
  };
  return openSite(
    templateWith({
      'data/study.yaml': read(templateFolder, 'data/study.yaml').replace('en, fr', tag),
      'data/trust.csv': undefined,
      'data/trust.yaml': undefined,
      'data/respondents.csv': undefined,
      'data/respondents.yaml': undefined,
      'data/smoke.csv': table,
      'data/smoke.yaml': spec,
      'locales/en': undefined,
      'locales/fr': undefined,
      ...Object.fromEntries(
        Object.entries(texts).map(([path, text]) => [`locales/${tag}/${path}`, text]),
      ),
    }),
  );
}

/** Spaces as typed, and no marks of direction: which of them do not break is no matter here. */
const plain = (text: string) => text.replace(/\s/g, ' ').replace(/\u200e/g, '');

describe('a share of groups, without answers, shown alone', () => {
  it.each([
    ['en', 'Smokers', 'All others', 'Smokers: 20.0% of respondents. Base'],
    [
      'fr',
      'Tabagisme',
      'Toutes les autres personnes',
      'Tabagisme : 20,0 % des personnes ayant répondu. Base',
    ],
    ['ar', 'التدخين', 'كل الآخرين', 'التدخين: 20.0% من المجيبين. القاعدة'],
  ] as const)('is called by the name of the finding: %s', (tag, title, rest, said) => {
    const site = siteIn(tag);
    const view = findingView(site, tag, 'smoke');
    const [all] = view.breakdowns;
    expect(all.chart.type).toBe('proportion');
    expect(all.chart.input.rows.map(({ label }) => label)).toEqual([title]);
    expect(all.chart.input.words.rest).toBe(rest);
    expect(plain(all.description)).toContain(said);
    expect(plain(findingPicture(site, view).alt)).toContain(said);
    const everywhere = `${all.reading} ${all.description} ${String(outputs.svg.render(view, site))}`;
    expect(everywhere).not.toContain(words[tag].all);
    expect(all.reading).not.toMatch(/this answer|cette réponse|هذه الإجابة/);
  });

  it.each([
    ['en', 'Smokers – North', 'Smokers – North: 15.0% of respondents.'],
    ['fr', 'Tabagisme – Nord', 'Tabagisme – Nord : 15,0 % des personnes ayant répondu.'],
    ['ar', 'التدخين – الشمال', 'التدخين – الشمال: 15.0% من المجيبين.'],
  ] as const)('is called by it and its group, of one group: %s', (tag, label, said) => {
    const spec = `chart: proportion\n${settings.replace('row: all', 'row: north')}`;
    const [shown] = findingView(siteIn(tag, spec), tag, 'smoke').breakdowns;
    expect(shown.chart.input.rows.map((row) => plain(row.label))).toEqual([label]);
    expect(plain(shown.description)).toContain(said);
  });

  it('is called by it as a figure, too', () => {
    const [shown] = findingView(
      siteIn('en', `chart: figure\n${settings}`),
      'en',
      'smoke',
    ).breakdowns;
    expect(shown.chart.input.rows.map(({ label }) => label)).toEqual(['Smokers']);
  });

  it('leaves groups beside one another their own names', () => {
    const [, regions] = findingView(siteIn('en'), 'en', 'smoke').breakdowns;
    expect(regions?.chart.input.rows.map(({ label }) => label)).toEqual(['Total', 'S', 'North']);
  });
});
