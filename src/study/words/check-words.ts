import { group } from 'd3-array';
import { expectedOneOf } from '#documents/document.ts';
import { pasted, yamlLine } from '#documents/yaml-line.ts';
import { type Problem, startOf } from '#errors.ts';
import { englishWords } from '#i18n/interface.ts';
import { placeholders } from '#i18n/placeholders.ts';
import { splitPlural } from '#i18n/plurals.ts';
import { wordFiles, type Words } from '#i18n/read-words.ts';
import type { Quotable } from '#study/quotes/quotes.ts';
import { expectedTexts, interfaceTexts } from '#study/texts/expected-texts.ts';
import { ownWords } from './fallback.ts';
import { missingTexts } from './missing-texts.ts';
import { wrongPlurals } from './plural-forms.ts';
import { isOfUnknownName } from './named-words.ts';
import { unknownTexts } from './unknown-texts.ts';

/** Checks that a language has each text that it needs, and no text that nothing asks for. */
export function checkWords(
  words: Words,
  source: Words,
  { findings, broken, spec }: Quotable,
): Problem[] {
  const own = ownWords(words);
  const expected = { ui: interfaceTexts(), ...expectedTexts(findings, broken, spec) };
  return wordFiles
    .filter((file) => !words.unread.includes(file))
    .flatMap((file) => {
      if (file === 'ui' && words.texts.ui.size === 0) return [noInterface(words.tag)];
      const unknown = unknownTexts(words, file, expected[file]).filter(
        // What nothing asks for may belong to a finding that cannot be looked into, or to themes or editions that cannot.
        ({ problem }) =>
          (file !== 'terms' || broken.length === 0) &&
          (spec.themes !== undefined || !isOfUnknownName(problem, 'themes')) &&
          (spec.editions !== undefined || !isOfUnknownName(problem, 'editions')),
      );
      const missing = missingTexts(words, source, file, expected[file], unknown);
      return [
        ...(file === 'ui' ? missingInterface(words.tag, missing) : missing),
        ...unknown.map(({ problem }) => problem),
        ...wrongPlurals(own, file, expected[file]).filter(
          ({ value }) => !unknown.some(({ meant }) => meant.includes(value ?? '')),
        ),
        ...(file === 'ui' ? wrongValues(words) : []),
      ];
    });
}

/** So many missing texts of the interface are told one by one: more are those of a language that is only begun. */
const mostMissing = 20;

function missingInterface(tag: string, missing: readonly Problem[]): readonly Problem[] {
  const [first] = missing;
  if (first === undefined || missing.length <= mostMissing) return missing;
  return [
    {
      ...startOf(`locales/${tag}/ui.json`),
      what: `${missing.length} missing texts`,
      value: `${first.value ?? ''}, …`,
      mend: `translate those of src/interface/en/ui.json that are not there; ${standIn(tag)}`,
    },
  ];
}

function noInterface(tag: string): Problem {
  const file = `locales/${tag}/ui.json`;
  return {
    ...startOf(file),
    what: 'file not found',
    value: file,
    mend: `the generator does not speak "${tag}" yet: copy its src/interface/en/ui.json there and translate it; ${standIn(tag)}`,
  };
}

function standIn(tag: string): string {
  return `or name a language in data/study.yaml whose words stand in until you have:${pasted(yamlLine({ fallback: { [tag]: 'en' } }))}`;
}

/** The values that each text of the interface may show, in all its plural forms. */
const shippedValues = new Map(
  [...group(Object.entries(englishWords), ([key]) => splitPlural(key).stem)].map(
    ([stem, forms]) =>
      [stem, forms.flatMap(([, text]) => placeholders(text).map(({ name }) => name))] as const,
  ),
);

function wrongValues(words: Words): Problem[] {
  return [...words.texts.ui].flatMap(([key, text]) => {
    const used = placeholders(text.text);
    const known = used.length > 0 && shippedValues.get(splitPlural(key).stem);
    if (!known) return [];
    return used
      .filter(({ name }) => !known.includes(name))
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
