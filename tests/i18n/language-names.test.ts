import { describe, expect, it } from 'vitest';
import { createFormat } from '#i18n/format.ts';
import { languageName, nameOfLanguage } from '#i18n/language-names.ts';

describe('languageName(tag, names)', () => {
  it.each([
    ['fr', 'français'],
    ['en', 'English'],
    ['es', 'español'],
    ['ar', 'العربية'],
    ['pt-BR', 'português (Brasil)'],
    ['fr-x-facile', 'français facile à lire'],
    ['fr-CA-x-falc', 'français facile à lire'],
    ['en-x-easy', 'English, easy to read'],
    ['es-x-facil', 'español, lectura fácil'],
    ['ar-x-sahl', 'العربية سهلة القراءة'],
    ['sv-x-easy', 'svenska (easy)'],
    ['fr-x-quebec', 'français (quebec)'],
  ])('of %s is %s', (tag, name) => {
    expect(languageName(tag)).toBe(name);
  });

  it('is the one that a study gives', () => {
    const names = { 'fr-x-facile': 'Français facile', ht: 'Kreyòl' };
    expect(['fr-x-facile', 'ht', 'fr'].map((tag) => languageName(tag, names))).toEqual([
      'Français facile',
      'Kreyòl',
      'français',
    ]);
    expect(createFormat('en', names).language('ht')).toBe('Kreyòl');
  });
});

it('nameOfLanguage(tag, speaker) translates names, but not those that languages give themselves', () => {
  const inEnglish = ['fr', 'de', 'fr-x-facile', 'pt-BR'].map((tag) => nameOfLanguage(tag, 'en'));
  expect(inEnglish).toEqual(['French', 'German', 'français facile à lire', 'Brazilian Portuguese']);
});
