import { furtherLines, type Problem } from '#errors.ts';
import { shippedTexts } from '#i18n/interface.ts';
import { nameOfLanguage } from '#i18n/language-names.ts';
import type { Text } from '#i18n/read-words.ts';
import { longSentences, type LongTexts } from './long-texts.ts';

/**
 * Files of a language whose longer texts are for the most part those of another, or in its interface any of them: of a
 * language of the study that is listed before it, of the template, or of the interface that comes with the generator.
 * Each is told once.
 */
export function untranslatedFiles(
  spoken: readonly LongTexts[],
  template: readonly LongTexts[],
): Problem[] {
  return spoken.flatMap(({ words, long }, index) => {
    const others = [...spoken.slice(0, index), ...template];
    const foreign = new Map(others.flatMap((other) => textsBeside(words.tag, other)));
    for (const [text, tag] of interfaceBeside(words.tag)) foreign.set(text, tag);
    const files = Map.groupBy(long, ({ file }) => file);
    return [...files.values()].flatMap((texts) => untranslated(texts, foreign, words.tag));
  });
}

/** The longer texts of another language, each with its tag. */
function textsBeside(tag: string, { words, long }: LongTexts): [string, string][] {
  return isSameLanguage(tag, words.tag) ? [] : long.map(({ text }) => [text, words.tag]);
}

function interfaceBeside(tag: string): [string, string][] {
  return shippedTexts.flatMap(([other, texts]) =>
    isSameLanguage(tag, other)
      ? []
      : texts.flatMap((text) =>
          longSentences(text, other).map((sentence): [string, string] => [sentence, other]),
        ),
  );
}

function untranslated(
  texts: readonly Text[],
  foreign: ReadonlyMap<string, string>,
  tag: string,
): Problem[] {
  const same = texts.filter(({ text }) => foreign.has(text));
  const [first] = same;
  // What a study words for itself may quote another language; the interface never does.
  const most = first?.file.endsWith('/ui.json') ? 0 : texts.length / 2;
  if (first === undefined || same.length <= most) return [];
  const { file, line, column, text } = first;
  return [
    {
      ...{ file, line, column },
      what: `words that are still in ${nameOfLanguage(foreign.get(text) ?? tag, 'en')}: ${same.length} of ${texts.length} longer sentences`,
      value: text,
      mend: `translate them; or take "${tag}" out of "languages" in data/study.yaml until they are${furtherLines(same)}`,
    },
  ];
}

function isSameLanguage(one: string, other: string): boolean {
  return new Intl.Locale(one).language === new Intl.Locale(other).language;
}
