import { expectedOneOf, nearest } from '#documents/document.ts';
import { pasted, yamlLine } from '#documents/yaml-line.ts';
import { type Place, type Problem, quoteList } from '#errors.ts';
import { pluralForms } from '#i18n/plurals.ts';
import type { Text, WordFile, Words } from '#i18n/read-words.ts';
import { type ExpectedText, hasGroup, parentsIn, stemOf } from '#study/texts/expected-texts.ts';
import {
  exampleColumns,
  isOfExampleFinding,
  mendUnlessExample,
} from '#study/texts/left-of-example.ts';
import { unknownNamedText } from './named-words.ts';

/** A text that nothing asks for, and the names that it may have been meant to have. */
export interface Unknown {
  problem: Problem;
  /** Keys that it stands for where it was mistyped: of a text, or of all texts below one name. */
  meant: readonly string[];
}

/** The texts of a file that nothing asks for. */
export function unknownTexts(
  words: Words,
  file: WordFile,
  wanted: readonly ExpectedText[],
): Unknown[] {
  const keys = new Set(wanted.map(({ path }) => path.join('.')));
  const groups = [
    ...new Set(wanted.flatMap(({ path }) => (path.length > 1 ? path[0] : undefined) ?? [])),
  ];
  const unknown = [...words.texts[file]].filter(
    ([key]) => !keys.has(key) && !keys.has(stemOf(file, key)),
  );
  const isKnown = ([key]: [string, Text]) =>
    groups.length === 0 ||
    wanted.some(({ path }) => path.length === 1) ||
    groups.some((name) => key.startsWith(`${name}.`));
  const flat = unknown.filter(([key]) => groups.includes(key));
  const strangers = new Set(
    unknown
      .filter((entry) => !isKnown(entry) && !flat.includes(entry))
      .map(([key]) => key.split('.')[0] ?? key),
  );
  return [
    ...flat.map(([key, text]) => flatText(key, text)),
    ...[...strangers].map((name) => unknownGroup(words, file, name, groups)),
    ...unknown.filter(isKnown).flatMap(([key]) => {
      const ofName = file === 'study' ? unknownNamedText(words, key, wanted) : undefined;
      return ofName ?? [unknownText(words, file, key, wanted)];
    }),
  ];
}

function flatText(key: string, text: Text): Unknown {
  return {
    problem: {
      ...placeOf(text),
      what: `text where a group of texts belongs, below ${key}`,
      value: text.text,
      mend: `write the texts between braces, as the other languages do: "${key}": { … }`,
    },
    meant: [key],
  };
}

function unknownGroup(
  words: Words,
  file: WordFile,
  name: string,
  groups: readonly string[],
): Unknown {
  const free = groups.filter((group) => !hasGroup(words, file, group));
  const meant = nearest(name, free);
  return {
    problem: {
      ...words.place(file, [name]),
      what: file === 'terms' ? 'words of an unknown column' : 'words of an unknown finding',
      value: name,
      mend: mendUnlessExample(
        meant === undefined &&
          (file === 'terms' ? exampleColumns.includes(name) : isOfExampleFinding(name)),
        expectedOneOf(name, meant === undefined ? groups : [meant]),
      ),
    },
    meant: meant === undefined ? [] : [meant],
  };
}

function unknownText(
  words: Words,
  file: WordFile,
  key: string,
  wanted: readonly ExpectedText[],
): Unknown {
  const parent = parentsIn(wanted)(key);
  const start = parent.map((step) => `${step}.`).join('');
  const names = wanted
    .filter(({ path }) => path.slice(0, -1).join('.') === parent.join('.'))
    .map(({ path }) => path.at(-1) ?? '');
  const name = key.slice(start.length);
  const plurals = names.flatMap((stem) => pluralForms(words.tag).map((form) => `${stem}_${form}`));
  const isService = file === 'study' && name.startsWith('support.');
  const near = nearest(name, names) ?? nearest(name, plurals);
  return {
    problem: {
      ...words.place(file, [...parent, ...(isService ? name.split('.') : [name])]),
      what: 'unknown text',
      value: key,
      mend: isService
        ? mendService(name)
        : (mendForm(name, words.tag) ?? mendName(name, names, near)),
    },
    meant: near === undefined ? [] : [start + near],
  };
}

function mendName(name: string, names: readonly string[], near: string | undefined): string {
  return near === undefined
    ? `${expectedOneOf(name, names)}; a text that nothing needs is removed`
    : expectedOneOf(name, names.includes(near) ? names : [near]);
}

/** Version 3 of i18next called plural forms otherwise. */
function mendForm(name: string, tag: string): string | undefined {
  const [, stem] = /^(.*)_(?:plural|\d)$/.exec(name) ?? [];
  if (stem === undefined) return undefined;
  const forms = pluralForms(tag).map((form) => `${stem}_${form}`);
  return `a plural form of i18next version 3: export the file in version 4, with ${quoteList(forms)}`;
}

/** The settings name no services at all. */
function mendService(name: string): string {
  const id = name.replace('support.', '');
  return `name the service in data/study.yaml, or remove its words:${pasted(yamlLine({ support: [{ id }] }))}`;
}

function placeOf({ file, line, column }: Place): Place {
  return { file, line, column };
}
