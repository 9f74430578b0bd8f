import { describe, expect, it } from 'vitest';
import { parseDocument } from '#documents/document.ts';
import { formatProblem } from '#errors.ts';
import { checkLanguages } from '#study/translations/check-languages.ts';

/** Checks languages as a study lists them against the folders there are. */
function told(tags: string[], folders: string[]): string[] {
  const { value } = parseDocument('data/study.yaml', `id: a\nlanguages: [${tags.join(', ')}]\n`);
  if (value === undefined) throw new Error('unusable list of languages');
  return checkLanguages(tags, folders, value).map(formatProblem);
}

describe('checkLanguages', () => {
  it.each([
    [['fr'], ['fr']],
    [
      ['fr', 'en', 'pt-BR', 'zh-Hant'],
      ['en', 'fr', 'pt-BR', 'zh-Hant'],
    ],
  ])('takes %j with the folders %j', (tags, folders) => {
    expect(told(tags, folders)).toEqual([]);
  });

  it.each([
    [
      'a tag that is none',
      ['fr', 'en_US'],
      ['en_US', 'fr'],
      'data/study.yaml:2:17: language tag that browsers do not know: "en_US"\n  write "en-US", and name its folder so',
    ],
    [
      'a tag in the wrong case',
      ['fr', 'pt-br'],
      ['fr', 'pt-br'],
      'data/study.yaml:2:17: language tag that browsers do not know: "pt-br"\n  write "pt-BR", and name its folder so',
    ],
    [
      'a tag that another has replaced',
      ['fr', 'iw'],
      ['fr', 'iw'],
      'data/study.yaml:2:17: language tag that browsers do not know: "iw"\n  write "he", and name its folder so',
    ],
    [
      'a tag with a letter that none has',
      ['en', 'français'],
      ['en', 'français'],
      'data/study.yaml:2:17: language tag that browsers do not know: "français"\n  expected the code of a language (BCP 47), e.g. "fr", "ar" or "pt-BR"',
    ],
    [
      'a language that stands twice',
      ['fr', 'en', 'fr'],
      ['en', 'fr'],
      'data/study.yaml:2:21: language that stands twice: "fr"\n  remove it: it is the same as "fr"',
    ],
    [
      'a language without a folder',
      ['fr', 'es'],
      ['fr'],
      'data/study.yaml:2:17: language without a folder: "es"\n  copy locales/fr to locales/es and translate it, or remove it from languages',
    ],
    [
      'a folder that the study does not list',
      ['fr'],
      ['es', 'fr'],
      'data/study.yaml:2:1: language with a folder that the study does not list: "es"\n  add "es" to languages, or remove locales/es',
    ],
  ])('tells of %s', (_, tags, folders, problem) => {
    expect(told(tags, folders)).toEqual([problem]);
  });

  it('tells of two folders for one language', () => {
    expect(told(['pt-BR'], ['pt-BR', 'pt-br'])).toContain(
      'locales/pt-br:1:1: two folders for one language: "pt-br"\n  keep one of "pt-BR", "pt-br"',
    );
  });
});
