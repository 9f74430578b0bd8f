import { group } from 'd3-array';
import { pasted } from '#documents/yaml-line.ts';
import type { Problem } from '#errors.ts';
import { englishWords } from '#i18n/interface.ts';
import { splitPlural } from '#i18n/plurals.ts';
import type { WordFile, Words } from '#i18n/read-words.ts';
import { type ExpectedText, hasGroup, stemOf } from '#study/texts/expected-texts.ts';
import type { Unknown } from './unknown-texts.ts';

/** The texts that a file lacks, but those that an unknown text was meant to be. */
export function missingTexts(
  words: Words,
  source: Words,
  file: WordFile,
  wanted: readonly ExpectedText[],
  unknown: readonly Unknown[],
): Problem[] {
  const own = stems(words, file);
  const translated = stems(source, file);
  const mistyped = unknown.flatMap(({ meant }) => meant);
  const missing = [...new Map(wanted.map((text) => [text.path.join('.'), text])).values()].filter(
    ({ path, required }) =>
      !own.has(path.join('.')) &&
      (required || translated.has(path.join('.'))) &&
      !mistyped.includes(path.join('.')) &&
      !mistyped.includes(path[0] ?? ''),
  );
  const original = ({ path }: Pick<ExpectedText, 'path'>) =>
    translated.get(path.join('.')) ?? shippedText(path.join('.'));
  return [...group(missing, ({ path }) => path[0] ?? '')].flatMap(([name, texts]) =>
    (texts.length > 1 || name === 'editions') && !hasGroup(words, file, name)
      ? [missingGroup(words, file, name, new Map(texts.map((text) => [text.path, original(text)])))]
      : [...group(texts, ({ path }) => path.slice(0, -1).join('.')).values()].map((beside) =>
          missingBeside(words, file, new Map(beside.map(({ path }) => [path, original({ path })]))),
        ),
  );
}

/** Whether a problem is that of a text, or of many, which nobody has written yet. */
export function isOfMissingText({ what }: Problem): boolean {
  return /^(?:missing text|\d+ missing texts|.* without words|file not found)$/.test(what);
}

/** One problem for all texts that are missing below one key. */
function missingBeside(
  words: Words,
  file: WordFile,
  texts: ReadonlyMap<readonly string[], string | undefined>,
): Problem {
  const [[path, original] = [[], undefined], ...others] = texts;
  if (others.length === 0) return missingText(words, file, path, original);
  const below = path.length > 1 ? ` below "${path.at(-2) ?? ''}"` : '';
  const lines = [...texts].map(
    ([own, text]) => `${JSON.stringify(own.at(-1) ?? '')}: ${JSON.stringify(text ?? '…')}`,
  );
  const translate = [...texts.values()].some((text) => text !== undefined);
  return {
    ...words.place(file, path),
    what: `${texts.size} missing texts`,
    value: [...texts.keys()].map((own) => own.at(-1)).join(', '),
    mend: `${translate ? 'translate and add' : 'add'}${below}:${pasted(...separated(lines))}`,
  };
}

/** Lines of JSON one below the other: a comma behind each but the last. */
function separated(lines: readonly string[]): string[] {
  return lines.map((line, index) => (index < lines.length - 1 ? `${line},` : line));
}

function missingText(
  words: Words,
  file: WordFile,
  path: readonly string[],
  original: string | undefined,
): Problem {
  const below = path.length > 1 ? ` below "${path.at(-2) ?? ''}"` : '';
  return {
    ...words.place(file, path),
    what: 'missing text',
    value: path.join('.'),
    mend: `add "${path.at(-1) ?? ''}"${below}${original === undefined ? ' and write its text' : ` and translate: "${original}"`}`,
  };
}

/** One problem for all texts below a name that the file does not have, with the lines to add. */
function missingGroup(
  words: Words,
  file: WordFile,
  name: string,
  texts: ReadonlyMap<readonly string[], string | undefined>,
): Problem {
  const lines = Object.create(null) as Record<string, unknown>;
  for (const [path, original] of texts) nest(lines, path, original ?? '…');
  const shown = JSON.stringify(lines, undefined, 1).replace(/\n */g, ' ').slice(2, -2);
  const translate = [...texts.values()].some((original) => original !== undefined);
  return {
    ...words.place(file, [name]),
    what: `${name === 'themes' || name === 'editions' ? name : groupsOf[file]} without words`,
    value: name,
    mend: `${translate ? 'translate and add' : 'add'}: ${shown}`,
  };
}

/** What the groups of texts in a file are about. */
const groupsOf = {
  terms: 'column',
  findings: 'finding',
  study: 'services',
  ui: 'part of the interface',
} as const satisfies Record<WordFile, string>;

function nest(
  into: Record<string, unknown>,
  [first = '', ...rest]: readonly string[],
  text: string,
) {
  if (rest.length === 0) into[first] = text;
  else nest((into[first] ??= Object.create(null)) as Record<string, unknown>, rest, text);
}

function shippedText(key: string): string | undefined {
  return Object.entries(englishWords).find(([own]) => splitPlural(own).stem === key)?.[1];
}

function stems(words: Words, file: WordFile): Map<string, string> {
  return new Map([...words.texts[file]].map(([key, { text }]) => [stemOf(file, key), text]));
}
