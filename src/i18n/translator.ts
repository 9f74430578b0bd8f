import i18next, { type i18n } from 'i18next';
import type { Place } from '#errors.ts';
import type { PageName } from '#urls.ts';
import { createFormat, direction, type Format } from './format.ts';
import type { InterfaceKey } from './interface.ts';
import { languageName, type LanguageNames } from './language-names.ts';
import { fillPlaceholders } from './placeholders.ts';
import { splitPlural } from './plurals.ts';
import type { Text, WordFile, Words } from './read-words.ts';
import { typeset } from './typography.ts';

/** Speaks one language: the words of its folder and the formats of its region. */
export interface Translator {
  /** The BCP 47 tag, e.g. "fr". */
  tag: string;
  dir: 'ltr' | 'rtl';
  /** The language's own name for itself. */
  name: string;
  format: Format;
  /** A word of the interface. */
  t(key: InterfaceKey, values?: Values, asked?: Asked): string;
  /** A text of the study. Throws where the text is not there. */
  text(file: WordFile, key: string, values?: Values, asked?: Asked): string;
  /** Whether the study has such a text. */
  has(file: WordFile, key: string): boolean;
  /** Where a text of the study is written; of several plural forms, where the first is. */
  place(file: WordFile, key: string): Place;
  /** A page of longer text with its placeholders filled: Markdown. */
  page(name: PageName, fill: (name: string) => string): string;
  /** The language that such a page is in, where that is another. */
  pageLanguage(name: PageName): string | undefined;
}

/** What fills the placeholders of a text: by name, or whatever a function gives for a name. */
type Values = Record<string, string> | ((name: string) => string);

interface Asked {
  /** Chooses the plural form. It is no placeholder: what is shown is a value like any other. */
  count?: number;
}

/** What a language says, as plain data: its words have been checked, and those that the generator ships are among them. */
export type SpokenWords = Pick<Words, 'tag' | 'texts' | 'pages'>;

/** Makes the translator of a language; `names` are those that the study gives to languages. */
export function createTranslator(
  { tag, texts, pages }: SpokenWords,
  names: LanguageNames = {},
): Translator {
  const engines = new Map<string, i18n>();
  /** A text in another language has the plural forms of that. */
  const engineOf = (lang: string) => {
    const engine = engines.get(lang) ?? createEngine(lang, texts);
    engines.set(lang, engine);
    return engine;
  };
  const written = {
    ui: writtenTexts(texts.ui),
    study: writtenTexts(texts.study),
    findings: writtenTexts(texts.findings),
    terms: writtenTexts(texts.terms),
  };
  const languageOf = (ns: WordFile, key: string) => written[ns].get(key)?.lang ?? tag;
  /** The form that a text has for a number; absent where there is no text. */
  const inNumber = (ns: WordFile, key: string, count: number) => {
    const options = { ns, count, skipInterpolation: true };
    const engine = engineOf(languageOf(ns, key));
    const found = engine.t(key, options);
    // Where there is no text, the engine gives back its key.
    return found !== key || engine.exists(key, options) ? found : undefined;
  };
  const text: Translator['text'] = (ns, key, values = {}, { count } = {}) => {
    const found = count === undefined ? texts[ns].get(key)?.text : inNumber(ns, key, count);
    if (found === undefined) throw noText(tag, ns, key);
    return typeset(fillPlaceholders(found, valueOf(values, key)), languageOf(ns, key));
  };
  return {
    tag,
    dir: direction(tag),
    name: languageName(tag, names),
    format: createFormat(tag, names),
    text,
    t: (key, values, asked) => text('ui', key, values, asked),
    has: (ns, key) => written[ns].has(key),
    place(ns, key) {
      const place = written[ns].get(key);
      if (place === undefined) throw noText(tag, ns, key);
      const { file, line, column } = place;
      return { file, line, column };
    },
    page(name, fill) {
      const page = pages.get(name);
      if (page === undefined) throw new Error(`no page "${name}" in ${tag}`);
      return fillPlaceholders(page.text, fill);
    },
    pageLanguage: (name) => pages.get(name)?.lang,
  };
}

/** Texts by their keys, and by these without plural endings: there the first form. */
function writtenTexts(texts: ReadonlyMap<string, Text>): Map<string, Text> {
  const stems = [...texts].map(([key, text]): [string, Text] => [splitPlural(key).stem, text]);
  return new Map([...stems.toReversed(), ...texts]);
}

function noText(tag: string, file: WordFile, key: string): Error {
  return new Error(`no text "${key}" in ${file} of ${tag}`);
}

function valueOf(values: Values, key: string): (name: string) => string {
  if (typeof values === 'function') return values;
  return (name) => {
    const value = values[name];
    if (value === undefined) throw new Error(`no value for {{${name}}} in "${key}"`);
    return value;
  };
}

/** Keys are flat: `terms` holds values of tables, which may contain any character. */
function createEngine(tag: string, texts: Words['texts']): i18n {
  const resources = Object.fromEntries(
    Object.entries(texts).map(([ns, entries]) => [
      ns,
      Object.fromEntries([...entries].map(([key, { text }]) => [key, text])),
    ]),
  );
  const engine = i18next.createInstance({
    lng: tag,
    resources: { [tag]: resources },
    fallbackLng: false,
    keySeparator: false,
    nsSeparator: false,
    initAsync: false,
  });
  void engine.init();
  return engine;
}
