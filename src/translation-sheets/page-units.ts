import { shippedPage } from '#i18n/interface.ts';
import { storedSource } from '#study/translations/check-translations.ts';
import { isWorded } from '#study/translations/outdated.ts';
import { paragraphs } from '#study/translations/translated-texts.ts';
import { pageNames } from '#urls.ts';
import { pairParagraphs } from './pair-paragraphs.ts';
import type { TranslationRow, TranslationUnit } from './sheet-row.ts';
import type { TranslatedStudy } from './translated-study.ts';

/** The pages of a study, paragraph by paragraph; also those that constats does not have in the language. */
export function pageUnits(study: TranslatedStudy): TranslationUnit[] {
  const { source, words, sources } = study;
  return pageNames.flatMap((name): TranslationUnit[] => {
    const page = source.pages.get(name);
    const shipped = shippedPage(words.tag, name) ? undefined : shippedSource(source.tag, name);
    const text = page?.text ?? shipped;
    if (text === undefined) return [];
    const cut = (whole: string) =>
      paragraphs({ file: `${name}.md`, line: 1, column: 1, text: whole }).map((part) => part.text);
    const own = words.pages.get(name);
    const named = { section: 'pages' as const, name, source: [], translation: [] };
    const stored = page && storedSource(named, sources, source.tag);
    const parts = cut(text);
    const kept = { section: 'pages' as const, name, parts, isKept: page !== undefined };
    const pairs = own === undefined ? [] : pairParagraphs(parts, stored, cut(own.text), source.tag);
    if (pairs === undefined)
      return [{ ...kept, rows: [wholePage(name, text, stored, own?.text ?? '')] }];
    const rows = parts.map((part, index): TranslationRow => ({
      ...{ section: 'pages', name, part: index, key: String(index + 1), source: part },
      stored: pairs[index]?.stored,
      translation: pairs[index]?.translation ?? '',
    }));
    return [{ ...kept, rows: rows.filter((row) => isWorded(row.source)) }];
  });
}

function wholePage(
  name: string,
  source: string,
  stored: readonly string[] | undefined,
  translation: string,
): TranslationRow {
  const whole = {
    source: source.trim(),
    stored: stored?.join('\n\n'),
    translation: translation.trim(),
  };
  return { section: 'pages', name, key: 'all', part: 0, ...whole };
}

function shippedSource(tag: string, name: (typeof pageNames)[number]): string | undefined {
  return shippedPage(tag, name) ?? shippedPage('en', name);
}
