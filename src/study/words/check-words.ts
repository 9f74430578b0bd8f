import { group } from 'd3-array';
import { expectedOneOf } from '#documents/document.ts';
import { type Problem, startOf } from '#errors.ts';
import { englishWords } from '#i18n/interface.ts';
import { placeholders } from '#i18n/placeholders.ts';
import { splitPlural } from '#i18n/plurals.ts';
import { wordFiles, type Words } from '#i18n/read-words.ts';
import type { Quotable } from '#study/quotes/quotes.ts';
import { expectedTexts, interfaceTexts } from '#study/texts/expected-texts.ts';
import { missingTexts } from './missing-texts.ts';
import { wrongPlurals } from './plural-forms.ts';
import { wordsOfUnknownTheme } from './theme-words.ts';
import { unknownTexts } from './unknown-texts.ts';

/** Checks that a language has each text that it needs, and no text that nothing asks for. */
export function checkWords(
  words: Words,
  source: Words,
  { findings, broken, spec }: Quotable,
): Problem[] {
  const expected = { ui: interfaceTexts(), ...expectedTexts(findings, broken, spec) };
  return wordFiles
    .filter((file) => !words.unread.includes(file))
    .flatMap((file) => {
      if (file === 'ui' && words.texts.ui.size === 0) return [noInterface(words.tag)];
      const unknown = unknownTexts(words, file, expected[file]).filter(
        // What nothing asks for may belong to a finding that cannot be looked into, or to themes that cannot.
        ({ problem }) =>
          (file !== 'terms' || broken.length === 0) &&
          (spec.themes !== undefined || problem.what !== wordsOfUnknownTheme),
      );
      return [
        ...missingTexts(words, source, file, expected[file], unknown),
        ...unknown.map(({ problem }) => problem),
        ...wrongPlurals(words, file, expected[file]).filter(
          ({ value }) => !unknown.some(({ meant }) => meant.includes(value ?? '')),
        ),
        ...(file === 'ui' ? wrongValues(words) : []),
      ];
    });
}

function noInterface(tag: string): Problem {
  const file = `locales/${tag}/ui.json`;
  return {
    ...startOf(file),
    what: 'file not found',
    value: file,
    mend: `the generator does not speak "${tag}" yet: copy its src/interface/en/ui.json there and translate it`,
  };
}

function wrongValues(words: Words): Problem[] {
  const shipped = group(Object.entries(englishWords), ([key]) => splitPlural(key).stem);
  return [...words.texts.ui].flatMap(([key, text]) => {
    const originals = shipped.get(splitPlural(key).stem) ?? [];
    const known = originals.flatMap(([, text]) => placeholders(text).map(({ name }) => name));
    return placeholders(text.text)
      .filter(({ name }) => originals.length > 0 && !known.includes(name))
      .map(({ name }) => ({
        file: text.file,
        line: text.line,
        column: text.column,
        what: 'unknown placeholder',
        value: `{{${name}}}`,
        mend: expectedOneOf(name, known),
      }));
  });
}
