import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { InputError } from '#errors.ts';
import { type Checked, recordTranslations } from '#study/translations/record-translations.ts';
import { templateFolder, templateWith } from '../study-folder.ts';

const file = 'locales/fr/sources.json';
const stored = readFileSync(join(templateFolder, file), 'utf8');

/** The template with two texts of the source changed, and one stored source taken away. */
function changedStudy(): string {
  const folder = templateWith({
    [file]: stored.replace('    "source": "Made-up figures, for example only",\n', ''),
  });
  const findings = join(folder, 'locales/en/findings.json');
  const text = readFileSync(findings, 'utf8');
  writeFileSync(findings, text.replace('"Trust"', '"Confidence"').replace('a friend', 'friends'));
  return folder;
}

describe('recordTranslations', () => {
  it('leaves the file as it is where nothing has changed', () => {
    expect(recordTranslations(templateFolder, 'all')).toMatchObject([
      { tag: 'fr', file, json: stored, recorded: [], outdated: [] },
    ]);
  });

  it('makes the file where there is none', () => {
    const [french] = recordTranslations(templateWith({ [file]: undefined }), 'new');
    expect(french?.json).toBe(stored);
    expect(french?.recorded).toHaveLength(15);
  });

  it.each<[Checked, string[], string[]]>([
    ['new', ['source'], ['trust.title', 'trust.summary']],
    ['all', ['source', 'trust.title', 'trust.summary'], []],
    [['trust.title'], ['trust.title'], ['trust.summary']],
  ])('with %j stores %j, and leaves %j out of date', (checked, recorded, outdated) => {
    expect(recordTranslations(changedStudy(), checked)).toMatchObject([{ recorded, outdated }]);
  });

  it('changes the lines of what it stores, and no other', () => {
    const [french] = recordTranslations(changedStudy(), 'all');
    const before = stored.split('\n');
    expect(french?.json.split('\n').filter((line) => !before.includes(line))).toEqual([
      '    "trust.summary": "More would turn to friends: {{friends.percent}}.",',
      '    "trust.title": "Confidence"',
    ]);
  });

  it('forgets texts that are gone', () => {
    const gone = stored.replace('"trust.title"', '"trust.question": "Why?",\n    "trust.title"');
    const [french] = recordTranslations(templateWith({ [file]: gone }), 'new');
    expect(french?.json).toBe(stored);
  });

  it('gives nothing for a study in one language', () => {
    const folder = templateWith({ 'locales/fr': undefined });
    const yaml = readFileSync(join(folder, 'data/study.yaml'), 'utf8');
    writeFileSync(join(folder, 'data/study.yaml'), yaml.replace('[en, fr]', '[en]'));
    expect(recordTranslations(folder, 'all')).toEqual([]);
  });

  it.each<[string, Record<string, string | undefined>]>([
    ['words that cannot be read', { 'locales/fr/study.json': '{' }],
    ['stored sources that cannot be read', { [file]: '{ "from": "en", "study": { "title": 1 } }' }],
    ['no study', { 'data/study.yaml': undefined }],
    ['a language without a folder', { 'locales/en': undefined }],
  ])('stores nothing where there is %s', (_, files) => {
    expect(() => recordTranslations(templateWith(files), 'all')).toThrow(InputError);
  });
});
