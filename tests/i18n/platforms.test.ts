import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readWords, type Words } from '#i18n/read-words.ts';
import { constats } from '../command-line.ts';
import { templateFolder, templateWith } from '../study-folder.ts';

const file = 'locales/fr/findings.json';
const own = readFileSync(join(templateFolder, file), 'utf8');
const data = JSON.parse(own) as Record<string, Record<string, string>>;

/** What a language says, without the places. */
const said = ({ texts }: Words) =>
  Object.entries(texts).map(([name, all]) => [
    name,
    [...all].map(([key, { text }]) => [key, text]).toSorted(),
  ]);

const indented = (value: unknown) => JSON.stringify(value, undefined, 4);

const sorted = (value: unknown): unknown =>
  typeof value === 'object' && value !== null
    ? Object.fromEntries(
        Object.entries(value)
          .toSorted(([a], [b]) => (a < b ? -1 : 1))
          .map(([key, child]) => [key, sorted(child)]),
      )
    : value;

const escaped = (json: string) =>
  json.replace(
    /[^\0-\x7f]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

describe('files as translation platforms write them', () => {
  it.each([
    // Written by translate-toolkit, which Weblate reads and writes files with: an indent of 4, and a form that is spare.
    ['Weblate', readFileSync(new URL('platforms/weblate-findings.txt', import.meta.url), 'utf8')],
    ['an indent of 4 and no last line end', indented(data)],
    ['tabs', JSON.stringify(data, undefined, '\t')],
    ['one line', JSON.stringify(data)],
    ['sorted keys', `${indented(sorted(data))}\n`],
    ['line ends of Windows', `${indented(data)}\n`.replaceAll('\n', '\r\n')],
    ['escaped letters', escaped(`${indented(data)}\n`)],
    ['escaped slashes', own.replaceAll('/', '\\/')],
    ['a byte-order mark', `\uFEFF${own}`],
  ])('are read as they are meant: %s', async (_, json) => {
    const study = templateWith({ [file]: json });
    const { words, problems } = readWords(study, 'fr');
    expect(problems).toEqual([]);
    expect(said(words)).toEqual(said(readWords(templateFolder, 'fr').words));
    expect((await constats('check', study)).code).toBe(0);
  });

  it('are read with keys that are joined by dots, as flat files have them', async () => {
    const flat = Object.fromEntries(
      Object.entries(data).flatMap(([id, texts]) =>
        Object.entries(texts).map(([key, text]) => [`${id}.${key}`, text]),
      ),
    );
    const study = templateWith({ [file]: indented(flat) });
    expect(said(readWords(study, 'fr').words)).toEqual(said(readWords(templateFolder, 'fr').words));
    expect((await constats('check', study)).code).toBe(0);
  });

  it.each([
    [
      'nobody has translated',
      { ...data, trust: { ...data['trust'], title: '' } },
      'locales/fr/findings.json:8:18: empty text: "trust.title"\n  translate: "Trust"',
    ],
    [
      'the platform left out',
      { ...data, trust: { headline: data['trust']?.['headline'] } },
      'locales/fr/findings.json:7:5: 2 missing texts: "title, summary"\n  translate and add below "trust":\n    "title": "Trust",\n    "summary": "More would turn to a friend: {{friends.percent}}."',
    ],
    [
      'has a form that the language does not know',
      { ...data, respondents: { ...data['respondents'], headline_few: 'x' } },
      'locales/fr/findings.json:6:9: unknown plural form: "respondents.headline_few"\n  remove it: the forms of "fr" are "one", "other"',
    ],
    [
      'lacks a form',
      { ...data, respondents: { title: 'Qui', headline_one: 'Une personne, {{n}}' } },
      'locales/fr/findings.json:4:9: missing plural form: "respondents.headline_other"\n  add it: "fr" uses it for 2, 3, 4',
    ],
    [
      'has the plural forms of version 3',
      { ...data, respondents: { title: 'Qui', headline: '{{n}}', headline_plural: '{{n}}' } },
      'locales/fr/findings.json:5:9: unknown text: "respondents.headline_plural"\n  a plural form of i18next version 3: export the file in version 4, with "headline_one", "headline_other"',
    ],
  ])('are told what is wrong with a text that %s', async (_, json, message) => {
    const { code, stderr } = await constats('check', templateWith({ [file]: indented(json) }));
    expect(code).toBe(1);
    expect(stderr).toContain(message);
  });

  it('are missing a text that is empty, where the study says that texts may be', async () => {
    const empty = { ...data, trust: { ...data['trust'], title: '' } };
    const study = templateWith({ [file]: indented(empty) });
    const settings = join(study, 'data/study.yaml');
    writeFileSync(settings, `${readFileSync(settings, 'utf8')}missingTranslations: allow\n`);
    const { code, stdout } = await constats('check', study);
    expect(code).toBe(0);
    expect(stdout).toContain('trust.title');
  });

  it('has all six forms in Arabic, filled or told', async () => {
    const forms = {
      zero: '',
      one: 'أ',
      two: 'ب',
      few: '{{n}} ج',
      many: '{{n}} د',
      other: '{{n}} ه',
    };
    const respondents = Object.fromEntries(
      Object.entries(forms).map(([form, text]) => [`headline_${form}`, text]),
    );
    const study = templateWith({ 'locales/ar/findings.json': indented({ respondents }) });
    const told = readWords(study, 'ar').problems.filter(({ what }) => what === 'empty text');
    expect(told.map(({ value }) => value)).toEqual(['respondents.headline_zero']);
  });
});
