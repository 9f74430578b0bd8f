import { shippedPage } from '#i18n/interface.ts';
import { type Text, type WordFile, wordFiles, type Words } from '#i18n/read-words.ts';
import { stemOf } from '#study/texts/expected-texts.ts';
import type { PageName } from '#urls.ts';

/** The name of a text that is shown in another language. */
export interface BorrowedText {
  /** The language that lacks it. */
  tag: string;
  /** The language it is shown in. */
  from: string;
  section: WordFile | 'pages';
  /** Its key without plural ending, or the name of a page. */
  name: string;
}

/** What a language may take from another. */
export interface Lender {
  /** What the other says: the interface, and the study where it speaks that language. */
  words: Words;
  /** What it lends: the interface with the pages that come with it, and what the study words itself. */
  lends: { interface: boolean; study: boolean };
  /** Whether the study has a page of its own in the place of one that comes with the generator. */
  isReplaced: (page: PageName) => boolean;
}

/** Fills in what a language lacks. A text that it has in some of its plural forms is its own: those it lacks are told. */
export function withFallback(
  words: Words,
  lender: Lender,
): { words: Words; borrowed: BorrowedText[] } {
  const from = lender.words.tag;
  const lent = wordFiles
    .filter((file) => lender.lends[file === 'ui' ? 'interface' : 'study'])
    .map((file) => ({ file, texts: lentTexts(words, lender.words, file) }));
  const pages = lentPages(words, lender);
  const names = [
    ...lent.flatMap(({ file, texts }) => texts.map(([key]) => [file, stemOf(file, key)] as const)),
    ...pages.map(([name]) => ['pages', name] as const),
  ];
  const once = new Map(names.map(([section, name]) => [`${section}/${name}`, { section, name }]));
  return {
    words: {
      ...words,
      texts: {
        ...words.texts,
        ...Object.fromEntries(
          lent.map(({ file, texts }) => [file, new Map([...words.texts[file], ...texts])]),
        ),
      },
      pages: new Map([...words.pages, ...pages]),
      absentPages: words.absentPages.filter((name) => !pages.some(([known]) => known === name)),
    },
    borrowed: [...once.values()].map((text) => ({ tag: words.tag, from, ...text })),
  };
}

function lentTexts(words: Words, { tag, texts }: Words, file: WordFile): [string, Text][] {
  const own = new Set([...words.texts[file].keys()].map((key) => stemOf(file, key)));
  return [...texts[file]].flatMap(([key, text]): [string, Text][] =>
    own.has(stemOf(file, key)) ? [] : [[key, { ...text, lang: tag }]],
  );
}

function lentPages(
  { tag, absentPages }: Words,
  { words, lends, isReplaced }: Lender,
): [PageName, Text][] {
  return absentPages
    .filter((name) => shippedPage(tag, name) === undefined || (lends.study && isReplaced(name)))
    .flatMap((name) => {
      const written = lends.study ? words.pages.get(name) : undefined;
      const isLent = lends.interface && !isReplaced(name);
      const shipped = isLent ? shippedPage(words.tag, name) : undefined;
      const text = written?.text ?? shipped;
      return text === undefined
        ? []
        : [[name, { ...words.place('ui', []), text, lang: words.tag }]];
    });
}

/** A language without what it has from another. */
export function ownWords(words: Words): Words {
  const own = <Key>(texts: ReadonlyMap<Key, Text>) =>
    new Map([...texts].filter(([, { lang }]) => lang === undefined));
  const { ui, study, findings, terms } = words.texts;
  return {
    ...words,
    texts: { ui: own(ui), study: own(study), findings: own(findings), terms: own(terms) },
    pages: own(words.pages),
  };
}
