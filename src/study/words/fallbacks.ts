import { type Document, expectedOneOf } from '#documents/document.ts';
import { type Place, type Problem, quoteSome, startOf } from '#errors.ts';
import type { StudySpec } from '#findings/specs/study-spec.ts';
import { shippedPage, shippedTexts, withShippedWords } from '#i18n/interface.ts';
import { nameOfLanguage } from '#i18n/language-names.ts';
import type { Words } from '#i18n/read-words.ts';
import type { PageName } from '#urls.ts';
import { type BorrowedText, type Lender, withFallback } from './fallback.ts';

type Settings = Partial<Pick<StudySpec, 'languages' | 'fallback' | 'missingTranslations'>>;

/** Whether texts of the study may be missing in a language: never in the source language. */
export function isPartial(tag: string, { languages = [], missingTranslations }: Settings): boolean {
  return missingTranslations === 'allow' && tag !== languages[0];
}

/** All languages of a study, what each lacks taken from another where the study says so. */
export function withFallbacks(
  languages: readonly Words[],
  settings: Settings,
): { words: Words[]; borrowed: BorrowedText[] } {
  const isReplaced = (name: PageName) =>
    languages.some(({ tag, pages }) => pages.has(name) && shippedPage(tag, name) !== undefined);
  const filled = languages.map((words) =>
    lenders(words.tag, settings).reduce(
      (before, { from, lends }) => {
        const spoken = languages.find(({ tag }) => tag === from);
        const lender = spoken ?? withShippedWords({ ...words, ...nothing(), tag: from });
        const after = withFallback(before.words, { words: lender, lends, isReplaced });
        return { words: after.words, borrowed: [...before.borrowed, ...after.borrowed] };
      },
      { words, borrowed: [] as BorrowedText[] },
    ),
  );
  return {
    words: filled.map(({ words }) => words),
    borrowed: filled.flatMap(({ borrowed }) => borrowed),
  };
}

/** The languages that lend a language words: the one that is named for it, and for the study the source where that is none of its. */
function lenders(tag: string, settings: Settings): { from: string; lends: Lender['lends'] }[] {
  const { languages = [], fallback = {} } = settings;
  const named = fallback[tag];
  const own = named !== undefined && languages.includes(named) ? named : languages[0];
  const lendsStudy = isPartial(tag, settings);
  return [
    ...(named === undefined
      ? []
      : [{ from: named, lends: { interface: true, study: lendsStudy && own === named } }]),
    ...(lendsStudy && own !== undefined && own !== named && own !== tag
      ? [{ from: own, lends: { interface: false, study: true } }]
      : []),
  ];
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
  const byLanguage = Map.groupBy(borrowed, ({ tag, from }) => `${tag} ${from}`);
  return [...byLanguage.values()].flatMap((texts) => {
    const [ui, own] = [true, false].map((isInterface) =>
      texts.filter(({ section }) => (section === 'ui') === isInterface),
    );
    const [{ tag, from } = { tag: '', from: '' }] = texts;
    const language = nameOfLanguage(from, 'en');
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
