import { type Document, expectedOneOf } from '#documents/document.ts';
import { type Place, type Problem, quoteSome, startOf } from '#errors.ts';
import type { StudySpec } from '#findings/specs/study-spec.ts';
import { shippedPage, shippedTexts, withShippedWords } from '#i18n/interface.ts';
import { nameOfLanguage } from '#i18n/language-names.ts';
import type { Words } from '#i18n/read-words.ts';
import { type BorrowedText, withFallback } from './fallback.ts';

type Settings = Partial<Pick<StudySpec, 'languages' | 'fallback' | 'missingTranslations'>>;

/** The language that another takes from what it lacks; absent where it must have all its words. */
export function fallbackOf(
  tag: string,
  { languages = [], fallback = {}, missingTranslations }: Settings,
): string | undefined {
  const [source] = languages;
  const from = fallback[tag] ?? (missingTranslations === 'allow' ? source : undefined);
  return from === tag ? undefined : from;
}

/** All languages of a study, what each lacks taken from another where the study says so. */
export function withFallbacks(
  languages: readonly Words[],
  settings: Settings,
): { words: Words[]; borrowed: BorrowedText[] } {
  const filled = languages.map((words) => {
    const from = fallbackOf(words.tag, settings);
    if (from === undefined) return { words, borrowed: [] };
    const spoken = languages.find(({ tag }) => tag === from);
    return withFallback(words, {
      words: spoken ?? withShippedWords({ ...words, ...nothing(), tag: from }),
      lends: {
        interface: settings.fallback?.[words.tag] !== undefined,
        study: spoken !== undefined && settings.missingTranslations === 'allow',
      },
      isReplaced: (name) =>
        languages.some(({ tag, pages }) => pages.has(name) && shippedPage(tag, name) !== undefined),
    });
  });
  return {
    words: filled.map(({ words }) => words),
    borrowed: filled.flatMap(({ borrowed }) => borrowed),
  };
}

function nothing(): Pick<Words, 'texts' | 'pages'> {
  return {
    texts: { ui: new Map(), study: new Map(), findings: new Map(), terms: new Map() },
    pages: new Map(),
  };
}

/** Fallbacks that cannot be: of a language that the study has not, or on one that lacks words itself. */
export function wrongFallbacks(
  { languages = [], fallback = {} }: Settings,
  study: Document,
): Problem[] {
  const own = languages.filter((tag) => !(tag in fallback));
  const whole = new Set([...own, ...shippedTexts.map(([tag]) => tag)]);
  return Object.entries(fallback).flatMap(([tag, from]) => {
    if (!languages.includes(tag))
      return [
        {
          ...study.place(['fallback', tag], 'key'),
          what: 'fallback of a language that the study does not list',
          value: tag,
          mend: expectedOneOf(tag, languages),
        },
      ];
    const isWhole = whole.has(from) || shippedPage(from, 'method') !== undefined;
    if (isWhole && from !== tag) return [];
    return [
      {
        ...study.place(['fallback', tag]),
        what: 'language to fall back on that lacks words itself',
        value: from,
        mend: expectedOneOf(
          from,
          [...whole].filter((other) => other !== tag),
        ),
      },
    ];
  });
}

/** How many texts each language shows in the words of another: to be noted, since the study allows it. */
export function borrowedNotes(borrowed: readonly BorrowedText[]): Problem[] {
  const byLanguage = Map.groupBy(borrowed, ({ tag }) => tag);
  return [...byLanguage].flatMap(([tag, texts]) => {
    const [ui, own] = [true, false].map((isInterface) =>
      texts.filter(({ section }) => (section === 'ui') === isInterface),
    );
    const [first] = texts;
    const language = nameOfLanguage(first?.from ?? tag, 'en');
    const note = (place: Place, found: readonly BorrowedText[], kind: string, mend: string) =>
      found.length === 0
        ? []
        : [{ ...place, what: `${found.length} ${kind} shown in ${language}`, mend }];
    return [
      ...note(
        startOf(`locales/${tag}/ui.json`),
        ui ?? [],
        'of the words of the interface',
        'write them there, as many as you like at a time: pages say that not everything is translated until all are',
      ),
      ...note(
        startOf(`locales/${tag}`),
        own ?? [],
        'of the texts and pages',
        `translate them when you can: ${quoteSome((own ?? []).map(({ name }) => name))}`,
      ),
    ];
  });
}
