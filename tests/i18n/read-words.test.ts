import { describe, expect, it } from 'vitest';
import { formatProblem } from '#errors.ts';
import { shippedPage, withShippedWords } from '#i18n/interface.ts';
import { readLanguageFolders, readWords } from '#i18n/read-words.ts';
import { folderWith } from '../study-folder.ts';

const whole = {
  'locales/fr/study.json': '{\n  "title": "SEXTRA"\n}\n',
  'locales/fr/findings.json': '{\n  "services": {\n    "headline": "{{percent}}"\n  }\n}\n',
  'locales/fr/terms.json': '{ "age": { "label": "Âge", "values": { "18.5-24": "18 à 24" } } }',
  'locales/fr/pages/home.md': '# Accueil\n',
  'locales/fr/pages/method.md': '# Méthode\n',
  'locales/fr/pages/data.md': '# Données\n',
  'locales/fr/pages/privacy.md': '# Vie privée\n',
};

const told = (files: Record<string, string | undefined>) =>
  readWords(folderWith({ ...whole, ...files }), 'fr').problems.map(formatProblem);

describe('readLanguageFolders', () => {
  it('names the folders in locales/, sorted, and no file', () => {
    const folder = folderWith({
      'locales/fr/study.json': '{}',
      'locales/ar/study.json': '{}',
      'locales/README.md': 'words',
    });
    expect(readLanguageFolders(folder)).toEqual(['ar', 'fr']);
  });

  it('finds none where there is no locales/', () => {
    expect(readLanguageFolders(folderWith({}))).toEqual([]);
  });
});

describe('readWords', () => {
  it('reads each text with its place; nested keys are joined by dots', () => {
    const { words, problems } = readWords(folderWith(whole), 'fr');
    expect(problems).toEqual([]);
    expect(words.tag).toBe('fr');
    expect(words.texts.findings).toEqual(
      new Map([
        [
          'services.headline',
          { text: '{{percent}}', file: 'locales/fr/findings.json', line: 3, column: 17 },
        ],
      ]),
    );
    expect([...words.texts.terms.keys()]).toEqual(['age.label', 'age.values.18.5-24']);
    expect(words.unread).toEqual([]);
  });

  it('reads each page, without byte-order mark and with plain line ends', () => {
    const folder = folderWith({
      ...whole,
      'locales/fr/pages/home.md': '\uFEFF# Accueil\r\n\r\nTexte.\r\n',
    });
    expect(readWords(folder, 'fr').words.pages.get('home')).toEqual({
      text: '# Accueil\n\nTexte.\n',
      file: 'locales/fr/pages/home.md',
      line: 1,
      column: 1,
    });
  });

  it('skips the byte-order mark of a file of words', () => {
    const { words } = readWords(
      folderWith({ ...whole, 'locales/fr/study.json': '\uFEFF{"title": "A"}' }),
      'fr',
    );
    expect(words.texts.study.get('title')).toEqual({
      text: 'A',
      file: 'locales/fr/study.json',
      line: 1,
      column: 11,
    });
  });

  it.each([
    ['the key', ['services', 'headline'], '3:5'],
    ['the nearest parent of a missing key', ['services', 'title'], '2:3'],
    ['the first key for a missing parent', ['contact', 'title'], '2:3'],
  ])('gives the place of %s', (_, path, place) => {
    const { words } = readWords(folderWith(whole), 'fr');
    const { line, column } = words.place('findings', path);
    expect(`${line}:${column}`).toBe(place);
  });

  it('gives the start of a missing file as the place of its keys', () => {
    const { words } = readWords(folderWith(whole), 'fr');
    expect(words.place('ui', ['nav.home'])).toEqual({
      file: 'locales/fr/ui.json',
      line: 1,
      column: 1,
    });
  });

  it.each([
    [
      'a missing file',
      { 'locales/fr/terms.json': undefined },
      'locales/fr/terms.json:1:1: file not found: "locales/fr/terms.json"\n  copy it from another language and translate it',
    ],
    [
      'an empty text',
      { 'locales/fr/study.json': '{\n  "title": " "\n}' },
      'locales/fr/study.json:2:12: empty text: "title"\n  write the text; one that is not needed is removed from every language',
    ],
  ])('tells of %s', (_, files, problem) => {
    expect(told(files)).toEqual([problem]);
  });

  it('names the files that it cannot read, of which nothing more can be said', () => {
    const folder = folderWith({
      ...whole,
      'locales/fr/study.json': '{ "title": "A", }',
      'locales/fr/terms.json': undefined,
    });
    const { words, problems } = readWords(folder, 'fr');
    expect(words.unread).toEqual(['study', 'terms']);
    expect(problems.map(({ file, what }) => `${file}: ${what}`)).toEqual([
      'locales/fr/study.json: comma after the last entry',
      'locales/fr/terms.json: file not found',
    ]);
  });
});

describe('withShippedWords', () => {
  it('adds the interface that the generator has', () => {
    const { words } = readWords(folderWith(whole), 'fr');
    expect(withShippedWords(words).texts.ui.get('nav.method')?.text).toBe('Méthode');
  });

  it('lets a study word it itself', () => {
    const folder = folderWith({
      ...whole,
      'locales/fr/ui.json': '{ "nav.method": "La démarche" }',
    });
    const { ui } = withShippedWords(readWords(folder, 'fr').words).texts;
    expect(ui.get('nav.method')?.text).toBe('La démarche');
    expect(ui.get('nav.data')?.text).toBe('Données');
  });

  it('adds nothing to a language that the generator does not have', () => {
    const { words } = readWords(folderWith({}), 'de');
    expect(withShippedWords(words).texts.ui.size).toBe(0);
  });

  it.each([
    ['fr-CA', 'Méthode'],
    ['fr-Latn-CA', 'Méthode'],
    ['en-GB', 'Method'],
    ['en-u-nu-latn', 'Method'],
    ['fr-CA-x-fun', 'Méthode'],
    ['fr-x-facile', 'Méthode'],
    ['pt-BR', 'Método'],
    ['de-AT', undefined],
    ['frr', undefined],
  ])('gives %s what the generator has of its language: %s', (tag, text) => {
    const { words } = readWords(folderWith({}), tag);
    expect(withShippedWords(words).texts.ui.get('nav.method')?.text).toBe(text);
  });

  it('lets a language hold no more than what differs from another', () => {
    const { ui } = withShippedWords(readWords(folderWith({}), 'pt-PT').words).texts;
    const brazil = withShippedWords(readWords(folderWith({}), 'pt-BR').words).texts.ui;
    expect(['data.files', 'nav.data'].map((key) => ui.get(key)?.text)).toEqual([
      'Ficheiros',
      'Dados',
    ]);
    expect(brazil.get('data.files')?.text).toBe('Arquivos');
    expect(shippedPage('pt-PT', 'privacy')).toContain('Quem gere a rede');
    expect(shippedPage('pt-PT', 'method')).toBe(shippedPage('pt', 'method'));
  });

  it.each([
    ['fr-x-facile', 'Combien', 'Données'],
    ['fr-CA-x-facile', 'Combien', 'Données'],
    ['fr-x-falc', 'Combien', 'Données'],
    ['fr-x-autre', 'Base', 'Données'],
    ['en-GB-x-easy', 'How many', 'Data'],
    ['es-x-facil', 'Base', 'Datos'],
  ])('gives %s easy words where there are some, and those of its language', (tag, base, data) => {
    const { ui } = withShippedWords(readWords(folderWith({}), tag).words).texts;
    expect([ui.get('fact.base')?.text, ui.get('nav.data')?.text]).toEqual([base, data]);
  });

  it('lets a study word some of it for a region', () => {
    const folder = folderWith({ 'locales/fr-CA/ui.json': '{ "nav.method": "Approche" }' });
    const { ui } = withShippedWords(readWords(folder, 'fr-CA').words).texts;
    expect([ui.get('nav.method')?.text, ui.get('nav.data')?.text]).toEqual(['Approche', 'Données']);
  });
});
