import { group } from 'd3-array';
import { withShippedWords } from '#i18n/interface.ts';
import { type PluralForm, pluralForms, splitPlural } from '#i18n/plurals.ts';
import { isUnwritten, type Text, type WordFile, type Words } from '#i18n/read-words.ts';
import { storedSource } from '#study/translations/check-translations.ts';
import { stemOf } from '#study/texts/expected-texts.ts';
import { pageUnits } from './page-units.ts';
import type { TranslationRow, TranslationUnit } from './sheet-row.ts';
import type { TranslatedStudy } from './translated-study.ts';

/** Everything that is translated into the language of `study.words`, in the order of the source. */
export function translationUnits(study: TranslatedStudy): TranslationUnit[] {
  return [
    ...(['study', 'findings', 'terms'] as const).flatMap((file) => textUnits(study, file)),
    ...pageUnits(study),
    ...(speaks(study.words) ? [] : interfaceUnits(study)),
  ];
}

/** Whether the generator speaks a language by itself. */
function speaks({ tag, texts, ...words }: Words): boolean {
  const bare = { tag, ...words, texts: { ...texts, ui: new Map<string, Text>() } };
  return withShippedWords(bare).texts.ui.size > 0;
}

/** A text by its plural forms; a text without any has one, without a name. */
type Forms = ReadonlyMap<PluralForm | undefined, string>;

function textUnits(study: TranslatedStudy, file: Exclude<WordFile, 'ui'>): TranslationUnit[] {
  const { source, words, sources } = study;
  const own = formsOf(file, textsOf(words, file));
  return [...formsOf(file, textsOf(source, file))].map(([name, forms]) => {
    const parts = [...forms.values()];
    const named = { section: file, name, source: [], translation: [] };
    const stored = storedSource(named, sources, source.tag);
    return { ...unitOf(file, name, forms, own.get(name), words.tag, stored), parts, isKept: true };
  });
}

/** The interface is translated from the generator's own words, whatever the source language of the study. */
function interfaceUnits({ words, interfaceWords }: TranslatedStudy): TranslationUnit[] {
  const own = formsOf('ui', textsOf(words, 'ui'));
  const source = [...interfaceWords].map(([key, { text }]): [string, string] => [key, text]);
  return [...formsOf('ui', source)].map(([name, forms]) => ({
    ...unitOf('ui', name, forms, own.get(name), words.tag),
    parts: [...forms.values()],
    isKept: false,
  }));
}

/** The texts of a file; one that is still to be written is empty. */
function textsOf({ texts }: Words, file: WordFile): [string, string][] {
  return [...texts[file]].map(([key, { text }]) => [key, isUnwritten(text) ? '' : text]);
}

function formsOf(file: WordFile, texts: readonly [string, string][]): Map<string, Forms> {
  const byStem = group(texts, ([key]) => stemOf(file, key));
  return new Map(
    [...byStem].map(([stem, forms]) => [
      stem,
      new Map(
        forms.map(([key, text]) => [file === 'terms' ? undefined : splitPlural(key).form, text]),
      ),
    ]),
  );
}

function unitOf(
  section: WordFile,
  name: string,
  source: Forms,
  own: Forms = new Map(),
  tag: string,
  stored?: readonly string[],
): Pick<TranslationUnit, 'section' | 'name' | 'rows'> {
  const present = [...source.keys()];
  const rows = targetForms(source, own, tag).map((form): TranslationRow => {
    const part = Math.max(
      present.indexOf(
        present.includes(form) ? form : present.includes('other') ? 'other' : present.at(-1),
      ),
      0,
    );
    return {
      ...{ section, name, part },
      key: form === undefined ? name : `${name}_${form}`,
      source: [...source.values()][part] ?? '',
      stored: stored?.length === present.length ? stored[part] : stored?.[0],
      translation: own.get(form) ?? '',
    };
  });
  return { section, name, rows };
}

/** The forms that a translation has, or else needs. */
function targetForms(source: Forms, own: Forms, tag: string): (PluralForm | undefined)[] {
  const isPlural = (forms: Forms) => [...forms.keys()].some((form) => form !== undefined);
  if (own.size > 0 && !isPlural(own)) return [undefined];
  if (!isPlural(own) && !isPlural(source)) return [undefined];
  return [...new Set([...pluralForms(tag), ...own.keys()])];
}
