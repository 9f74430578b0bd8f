import { group } from 'd3-array';
import { expectedOneOf } from '#documents.ts';
import type { Problem } from '#errors.ts';
import type { Finding } from '#findings/finding.ts';
import { shippedWords } from '#i18n/interface.ts';
import { placeholders } from '#i18n/placeholders.ts';
import { pluralForms, splitPlural } from '#i18n/plurals.ts';
import { type Text, type WordFile, wordFiles, type Words } from '#i18n/read.ts';
import type { Quotable } from './quotes.ts';

/** A text that every language must have, or may have. */
export interface ExpectedText {
  path: readonly string[];
  required: boolean;
}

/** The texts that a study's findings ask of each language. */
export function expectedTexts(
  findings: readonly Finding[],
): Record<Exclude<WordFile, 'ui'>, ExpectedText[]> {
  const text = (required: boolean) => (path: readonly string[]) => ({ path, required });
  return {
    study: [
      ...[['title'], ['description'], ['source']].map(text(true)),
      ...[['licence']].map(text(false)),
    ],
    findings: findings.flatMap(({ id }) => [
      ...['title', 'headline'].map((key) => [id, key]).map(text(true)),
      ...['summary', 'question', 'reading', 'source'].map((key) => [id, key]).map(text(false)),
    ]),
    terms: terms(findings).map(text(true)),
  };
}

/** Checks that a language has each text that it needs, and no text that nothing asks for. */
export function checkWords(words: Words, source: Words, { findings, broken }: Quotable): Problem[] {
  const expected = expectedTexts(findings);
  return wordFiles
    .filter((file) => !words.unread.includes(file))
    .flatMap((file) => {
      const wanted = file === 'ui' ? interfaceTexts() : expected[file];
      return [
        ...missingTexts(words, source, file, wanted),
        ...unknownTexts(words, file, wanted).filter(({ value }) => !mayBelong(file, value, broken)),
        ...missingPlurals(words, file),
        ...(file === 'ui' ? wrongValues(words) : []),
      ];
    });
}

/** Whether a text may be one that a broken finding asks for. */
function mayBelong(file: WordFile, key: string | undefined, broken: readonly string[]): boolean {
  return file === 'terms'
    ? broken.length > 0
    : file === 'findings' && broken.includes(key?.split('.')[0] ?? '');
}

function terms(findings: readonly Finding[]): string[][] {
  const rows = findings.flatMap(({ rows, dimensions }) =>
    dimensions.flatMap((dimension) =>
      rows.map((row) => [dimension, row.values[dimension] ?? ''] as const),
    ),
  );
  return [...group(rows, ([dimension]) => dimension)].flatMap(([dimension, pairs]) => [
    [dimension, 'label'],
    ...[...new Set(pairs.map(([, value]) => value))].map((value) => [dimension, 'values', value]),
  ]);
}

function interfaceTexts(): ExpectedText[] {
  return Object.keys(shippedWords.en).map((key) => ({
    path: [splitPlural(key).stem],
    required: true,
  }));
}

function missingTexts(
  words: Words,
  source: Words,
  file: WordFile,
  wanted: readonly ExpectedText[],
): Problem[] {
  const own = stems(words, file);
  const translated = stems(source, file);
  const unique = new Map(wanted.map((text) => [text.path.join('.'), text]));
  return [...unique]
    .filter(([key, { required }]) => !own.has(key) && (required || translated.has(key)))
    .map(([key, { path }]) => ({
      ...words.place(file, path),
      what: 'missing text',
      value: key,
      mend: mendMissing(translated.get(key) ?? shippedText(key)),
    }));
}

function mendMissing(original: string | undefined): string {
  return original === undefined ? 'add the key and its text' : `translate: "${original}"`;
}

function shippedText(key: string): string | undefined {
  return Object.entries(shippedWords.en).find(([own]) => splitPlural(own).stem === key)?.[1];
}

function unknownTexts(words: Words, file: WordFile, wanted: readonly ExpectedText[]): Problem[] {
  const known = wanted.map(({ path }) => path.join('.'));
  return [...words.texts[file]]
    .filter(([key]) => !known.includes(key) && !known.includes(stemOf(file, key)))
    .map(([key, text]) => ({
      ...text,
      what: 'unknown text',
      value: key,
      mend: expectedOneOf(stemOf(file, key), known),
    }));
}

function missingPlurals(words: Words, file: WordFile): Problem[] {
  const plurals = [...words.texts[file]].filter(([key]) => stemOf(file, key) !== key);
  return [...group(plurals, ([key]) => splitPlural(key).stem)].flatMap(([stem, forms]) => {
    const [first] = forms;
    if (first === undefined) return [];
    return pluralForms(words.tag)
      .filter((form) => !words.texts[file].has(`${stem}_${form}`))
      .map((form) => ({
        ...first[1],
        what: 'missing plural form',
        value: `${stem}_${form}`,
        mend: `${words.tag} needs ${pluralForms(words.tag)
          .map((needed) => `"${stem}_${needed}"`)
          .join(', ')}`,
      }));
  });
}

function wrongValues(words: Words): Problem[] {
  return [...words.texts.ui].flatMap(([key, text]) => {
    const { stem } = splitPlural(key);
    const shipped = Object.entries(shippedWords.en).filter(
      ([own]) => splitPlural(own).stem === stem,
    );
    const known = shipped.flatMap(([, original]) => placeholders(original).map(({ name }) => name));
    return placeholders(text.text)
      .filter(({ name }) => !known.includes(name))
      .map(({ name }) => ({
        ...text,
        what: 'unknown placeholder',
        value: `{{${name}}}`,
        mend: known.length === 0 ? 'this text has none' : expectedOneOf(name, known),
      }));
  });
}

function stems(words: Words, file: WordFile): Map<string, string> {
  return new Map(
    [...words.texts[file]].map(([key, { text }]: [string, Text]) => [stemOf(file, key), text]),
  );
}

/** A key without its plural ending; terms have none, whatever the values of a table end in. */
function stemOf(file: WordFile, key: string): string {
  return file === 'terms' ? key : splitPlural(key).stem;
}
