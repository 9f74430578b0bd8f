import type { Problem } from '#errors.ts';
import { readStudy } from '#findings/read.ts';
import { readLanguageFolders, readWords, type Text, type Words } from '#i18n/read.ts';
import { exampleAddresses } from './example-addresses.ts';
import { readableTags } from './languages.ts';
import { paragraphs, translatedTexts } from './translated-texts.ts';

/** Pages whose words in the template are true of any study. */
const lasting = new Set(['data', 'privacy']);

/** A text of fewer words may well be the same in two languages, or in two studies. */
const fewWords = 4;

/**
 * What is left to do before a study is published: addresses that are only examples, words of the template that nobody replaced, told once for each file,
 * and languages whose longer texts are for the most part still those of one that is listed before. `template` is the folder that new
 * studies start from, `address` that of the site where it is not the study's own.
 */
export function unfinished(folder: string, template: string, address?: string): Problem[] {
  const given = wordsOf(template, readLanguageFolders(template));
  const preset = new Set(given.flatMap(placeholders).map(({ text }) => text));
  const { document, known } = readStudy(folder);
  const { languages = [] } = known;
  const spoken = wordsOf(folder, readableTags(languages, readLanguageFolders(folder)));
  return [
    ...(document ? exampleAddresses(known, document, address) : []),
    ...spoken.flatMap((words) => leftOver(placeholders(words), preset)),
    ...spoken.flatMap((words, index) =>
      spoken.slice(0, index).flatMap((earlier) => untranslated(earlier, words)),
    ),
  ];
}

function wordsOf(folder: string, tags: readonly string[]): Words[] {
  return tags.map((tag) => readWords(folder, tag).words);
}

/** The longer texts that each study has words of its own for. */
function placeholders({ texts, pages }: Words): Text[] {
  const own = [...pages].flatMap(([name, page]) => (lasting.has(name) ? [] : paragraphs(page)));
  return [...texts.study.values(), ...texts.findings.values(), ...own].filter(isLong);
}

function leftOver(texts: readonly Text[], preset: ReadonlySet<string>): Problem[] {
  const left = Map.groupBy(
    texts.filter(({ text }) => preset.has(text)),
    ({ file }) => file,
  );
  return [...left.values()].flatMap(([first, ...more]) => {
    if (first === undefined) return [];
    const { text, file, line, column } = first;
    const also = more.map((other) => other.line).join(', ');
    return [
      {
        ...{ file, line, column },
        what: `words of the template that nobody replaced${also === '' ? '' : ` (as on line ${also})`}`,
        value: text,
        mend: 'write what is true of your study, or take them out',
      },
    ];
  });
}

function untranslated(source: Words, words: Words): Problem[] {
  if (isSameLanguage(source.tag, words.tag)) return [];
  const pairs = translatedTexts(source, words).flatMap(({ source: from, translation }) => {
    const originals = new Set(from.flatMap(paragraphs).map(({ text }) => text));
    const parts = translation.flatMap(paragraphs).filter(isLong);
    return parts.map((part) => ({ part, isSame: originals.has(part.text) }));
  });
  const same = pairs.filter(({ isSame }) => isSame);
  const [first] = same;
  if (first === undefined || same.length < 3 || same.length * 2 < pairs.length) return [];
  const { file, line, column, text } = first.part;
  return [
    {
      ...{ file, line, column },
      what: `translation that is still in the words of locales/${source.tag}: ${same.length} of ${pairs.length} longer texts`,
      value: text,
      mend: `translate locales/${words.tag}; or take "${words.tag}" out of "languages" in data/study.yaml until it is`,
    },
  ];
}

/** Whether a text has words enough of its own: headings are as alike as what they stand above. */
function isLong({ text }: Text): boolean {
  const own = text.replace(/^#.*|\{\{.*?\}\}|\]\(.*?\)/gm, ' ');
  return (own.match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? []).length >= fewWords;
}

function isSameLanguage(one: string, other: string): boolean {
  return new Intl.Locale(one).language === new Intl.Locale(other).language;
}
