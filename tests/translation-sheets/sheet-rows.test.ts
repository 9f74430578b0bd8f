import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sheetRows } from '#translation-sheets/sheet-rows.ts';
import type { SheetRow } from '#translation-sheets/sheet-row.ts';
import { readTranslatedStudy } from '#translation-sheets/translated-study.ts';
import { templateFolder, templateWith } from '../study-folder.ts';

const rowsOf = (folder: string, tag: string) => sheetRows(readTranslatedStudy(folder, tag));
const row = (rows: readonly SheetRow[], file: string, key: string) =>
  rows.find((one) => one.file === file && one.key === key);

describe('sheetRows', () => {
  it('shows where a text stands, what it says with its figures, and what to keep', () => {
    expect(row(rowsOf(templateFolder, 'fr'), 'findings.json', 'trust.summary')).toEqual({
      file: 'findings.json',
      key: 'trust.summary',
      where: 'sentence below the headline of the finding trust',
      filled: 'More would turn to a friend: 71%.',
      source: 'More would turn to a friend: {{friends.percent}}.',
      before: 'Davantage se tourneraient vers des proches : {{friends.percent}}.',
      translation: 'Davantage se tourneraient vers des proches : {{friends.percent}}.',
      state: 'fine',
      note: 'keep as it is: {{friends.percent}} = 71%',
    });
  });

  it('has a row for each plural form that a language needs, with numbers it is for', () => {
    const forms = rowsOf(templateFolder, 'ar').filter(({ key }) =>
      key.startsWith('respondents.headline'),
    );
    expect(forms.map(({ key, source, note }) => [key, source, note.split('\n')[1]])).toEqual([
      ['respondents.headline_zero', '{{n}} people answered', 'for numbers such as 0'],
      ['respondents.headline_one', '{{n}} person answered', 'for numbers such as 1'],
      ['respondents.headline_two', '{{n}} people answered', 'for numbers such as 2'],
      ['respondents.headline_few', '{{n}} people answered', 'for numbers such as 3, 4, 5'],
      ['respondents.headline_many', '{{n}} people answered', 'for numbers such as 11, 12, 13'],
      ['respondents.headline_other', '{{n}} people answered', 'for numbers such as 100, 101, 102'],
    ]);
  });

  it('cuts pages into paragraphs, without those that only a finding stands in', () => {
    const home = rowsOf(templateFolder, 'fr').filter(({ file }) => file === 'pages/home.md');
    expect(home.map(({ key }) => key).join(' ')).toBe('1 2 4 5 7 8 9 10');
    expect(home[2]).toMatchObject({
      where: 'page home, paragraph 4',
      source: '## Friends come before services',
      translation: '## Les proches passent avant les services',
    });
  });

  it('tells what is missing, what is out of date and what nobody translated', () => {
    const study = templateWith({
      'locales/fr/study.json': '{ "title": "Example study", "source": "Chiffres inventés" }',
      'locales/fr/pages/home.md': '# À qui se confie-t-on ?\n\n{{respondents}}\n',
    });
    const rows = rowsOf(study, 'fr');
    expect(row(rows, 'study.json', 'title')?.state).toBe('same as the source');
    expect(row(rows, 'study.json', 'description')?.state).toBe('missing');
    const stored = templateWith({
      'locales/en/findings.json': JSON.stringify({
        respondents: { title: 'Who answered', headline_one: '{{n}}', headline_other: '{{n}}' },
        trust: { title: 'Confidence', headline: '{{percent}} would turn to a service' },
      }),
    });
    expect(row(rowsOf(stored, 'fr'), 'findings.json', 'trust.title')).toMatchObject({
      state: 'outdated',
      note: 'the source was: Trust',
    });
  });

  it('keeps a page in one row that its translation cuts otherwise', () => {
    const page = '# À qui ?\n\nUn.\n\nDeux.\n\n{{respondents}}\n\n{{trust}}\n';
    const home = rowsOf(templateWith({ 'locales/fr/pages/home.md': page }), 'fr').filter(
      ({ file }) => file === 'pages/home.md',
    );
    expect(home).toMatchObject([{ key: 'all', translation: page.trim() }]);
  });

  it('holds the words of every page where constats does not speak the language', () => {
    const rows = rowsOf(templateFolder, 'de');
    expect(row(rows, 'ui.json', 'base.respondents_other')).toMatchObject({
      where: 'words of every page',
      source: '{{n}} respondents',
      translation: '',
      state: 'missing',
      note: 'keep as it is: {{n}}\nfor numbers such as 0, 2, 3',
    });
    expect(row(rows, 'pages/privacy.md', '1')?.state).toBe('missing');
    expect(rowsOf(templateFolder, 'fr').filter(({ file }) => file === 'ui.json')).toEqual([]);
  });

  it('has as their source the language that stands in for them', () => {
    const study = templateWith({});
    const settings = join(study, 'data/study.yaml');
    writeFileSync(
      settings,
      readFileSync(settings, 'utf8').replace('[en, fr]', '[en, fr, de]\nfallback: { de: fr }'),
    );
    expect(row(rowsOf(study, 'de'), 'ui.json', 'nav.home')?.source).toBe('Accueil');
  });

  it('names limits of length', () => {
    const study = templateWith({});
    const words = { title: 'A', headline: '{{percent}}', claim: 'a claim', subtitle: 'a line' };
    const folder = templateWith({
      'locales/en/findings.json': JSON.stringify({
        respondents: { title: 'B', headline_one: '{{n}}', headline_other: '{{n}}' },
        trust: words,
      }),
    });
    const rows = rowsOf(folder, 'fr');
    expect(row(rows, 'findings.json', 'trust.claim')?.note).toBe(
      'at most 8 words, read with the number before them',
    );
    expect(row(rows, 'findings.json', 'trust.subtitle')?.note).toBe('at most 90 characters');
    expect(row(rowsOf(study, 'fr'), 'pages/home.md', '2')?.note).toContain(
      'at most 30 words, if it can be',
    );
  });
});
