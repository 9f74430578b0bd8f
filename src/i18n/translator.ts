import i18next, { type i18n } from 'i18next';
import type { Place } from '#errors.ts';
import type { PageName } from '#urls.ts';
import { createFormat, direction, type Format, languageName } from './format.ts';
import type { InterfaceKey } from './interface.ts';
import { fillPlaceholders } from './placeholders.ts';
import { splitPlural } from './plurals.ts';
import type { WordFile, Words } from './read-words.ts';
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
}

/** What fills the placeholders of a text: by name, or whatever a function gives for a name. */
type Values = Record<string, string> | ((name: string) => string);

interface Asked {
  /** Chooses the plural form. It is no placeholder: what is shown is a value like any other. */
  count?: number;
}

/** Makes the translator of a language from its words, which have been checked. */
export function createTranslator({ tag, texts, pages }: Words): Translator {
  const engine = createEngine(tag, texts);
  const text: Translator['text'] = (ns, key, values = {}, { count } = {}) => {
    const options = { ns, skipInterpolation: true, ...(count === undefined ? {} : { count }) };
    if (!engine.exists(key, options)) throw new Error(`no text "${key}" in ${ns} of ${tag}`);
    return typeset(fillPlaceholders(engine.t(key, options), valueOf(values, key)), tag);
  };
  return {
    tag,
    dir: direction(tag),
    name: languageName(tag),
    format: createFormat(tag),
    text,
    t: (key, values, asked) => text('ui', key, values, asked),
    has: (ns, key) => engine.exists(key, { ns, count: 1 }) || engine.exists(key, { ns }),
    place(ns, key) {
      const written = [...texts[ns]].find(([own]) => own === key || splitPlural(own).stem === key);
      if (written === undefined) throw new Error(`no text "${key}" in ${ns} of ${tag}`);
      const [, { file, line, column }] = written;
      return { file, line, column };
    },
    page(name, fill) {
      const page = pages.get(name);
      if (page === undefined) throw new Error(`no page "${name}" in ${tag}`);
      return fillPlaceholders(page.text, fill);
    },
  };
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
