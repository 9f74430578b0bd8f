import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openSite } from '#views/open-site.ts';
import { type ContentsEntry, reportPage } from '#views/pages/report-page.ts';
import { project } from '../command-line.ts';
import { sextraFolder, templateFolder, templateWith } from '../study-folder.ts';

const sextra = openSite(sextraFolder);
const testStudy = (name: string) => openSite(`${project}tests/studies/${name}`);

/** A study whose translations are not recorded again after each change. */
const draftWith = (files: Record<string, string>) =>
  openSite(templateWith(files), undefined, { outdatedTranslations: 'allow' });

const [settings, words] = ['data/study.yaml', 'locales/en/study.json'].map((file) =>
  readFileSync(join(templateFolder, file), 'utf8'),
) as [string, string];

/** The contents as they are read: what is within an entry stands behind it. */
const told = (entries: readonly ContentsEntry[]): string[] =>
  entries.flatMap(({ text, within = [] }) => [text, ...told(within).map((own) => `- ${own}`)]);

describe('the contents of the report', () => {
  it('follow the home page: its method, its findings, what it says after them, and how to cite it', () => {
    expect(told(reportPage(sextra, 'en').contents)).toEqual([
      'How the study was done',
      'Findings',
      '- Who answered',
      'Words and services do not reach everyone',
      '- Identification',
      '- Community services',
      'Online is where people meet',
      '- Meeting clients',
      'These results will help leave fewer people out',
      'Several associations had the same question',
      'One questionnaire, an open invitation',
      'Write to us',
      'Cite it',
    ]);
  });

  it('end with the findings that the home page does not show, by their themes', () => {
    expect(told(reportPage(testStudy('arabic'), 'en').contents)).toEqual([
      'How the study was done',
      'Who answered',
      '- Who answered',
      'What they said',
      '- Trust',
      'Tests and services',
      '- Tested last year',
      '- Easy to reach',
      '- Where people learn',
      'Write to us',
      'Who listens',
      'Cite it',
    ]);
  });

  it('lead from a theme to those of its findings that stand before it', () => {
    const page = '# Whom do people turn to?\n\nThey answered.\n\n{{respondents}}\n';
    const { findings, contents } = reportPage(
      draftWith({
        'data/study.yaml': settings.replace(
          'minimumCell',
          'themes: { help: [respondents, trust] }\nminimumCell',
        ),
        'locales/en/study.json': words.replace(
          '{',
          '{ "themes": { "help": { "title": "Help", "intro": "Near and far." } },',
        ),
        'locales/fr/study.json': words.replace(
          '{',
          '{ "themes": { "help": { "title": "Aide", "intro": "Près et loin." } },',
        ),
        'locales/en/pages/home.md': page,
        'locales/fr/pages/home.md': page,
      }),
      'en',
    );
    expect(told(contents).slice(1, -1)).toEqual(['Help', '- Who answered', 'Help', '- Trust']);
    expect(findings[1]).toMatchObject({ intro: 'Near and far.', before: [{ id: 'respondents' }] });
  });

  it('begin with the latest edition, where the home page shows none of its findings', () => {
    expect(told(reportPage(testStudy('editions'), 'en').contents)).toEqual([
      'How it was done',
      '2027',
      '- Who answered',
      '- Knowing a service',
      '- Costs',
      '2021\u2009–\u20092022',
      '- Who answered',
      'Most look online',
      '- Knowing a service',
      '- Meeting',
      'What follows',
      'Cite it',
    ]);
  });

  it('name a finding once, and every place once', () => {
    for (const site of [sextra, testStudy('arabic'), testStudy('editions'), testStudy('prep-ci')]) {
      const places = (entries: readonly ContentsEntry[]): string[] =>
        entries.flatMap(({ id, within = [] }) => [id, ...places(within)]);
      const [tag = ''] = site.study.translators.keys();
      const all = places(reportPage(site, tag).contents);
      expect(new Set(all).size).toBe(all.length);
      for (const { id } of site.study.findings) expect(all).toContain(id);
    }
  });
});

it('shows in its method what headings stand below others, a level deeper than on their page', () => {
  const method =
    '# How it was done\n\nIn a word.\n\n## Who asked\n\nThey did.\n\n### Where\n\nThere.\n';
  const site = draftWith({
    'locales/en/pages/method.md': method,
    'locales/fr/pages/method.md': method,
  });
  const [section] = reportPage(site, 'en').method.sections;
  expect(section?.heading).toBe('Who asked');
  expect(section?.blocks).toEqual([{ html: '<p>They did.</p>\n<h4>Where</h4>\n<p>There.</p>\n' }]);
});

it('leads from its first page to places in itself', () => {
  const { figures, respondents, editions } = reportPage(sextra, 'fr').opening;
  expect(figures.map(({ href }) => href)).toEqual(['#identification', '#services', '#contact']);
  expect(respondents?.href).toBe('#respondents');
  expect(editions).toEqual([]);
});
