import {
  type Sources,
  sourcesJson,
  type TranslatedSection,
  translatedSections,
} from '#i18n/sources.ts';
import type { GivenTranslation } from './find-rows.ts';
import { isOtherSource } from './pair-paragraphs.ts';
import type { TranslationRow, TranslationUnit } from './sheet-row.ts';
import type { TranslatedStudy } from './translated-study.ts';

/**
 * What is kept of the sources once a sheet is taken over: with each translation that it brings the source that the
 * translator saw, with the others of the same text what was kept of them before.
 */
export function recordedSources(
  { source, sources }: TranslatedStudy,
  units: readonly TranslationUnit[],
  given: readonly GivenTranslation[],
): string {
  const kept = sources?.from === source.tag ? sources.texts : undefined;
  const texts = translatedSections.map((section) => {
    const own = units.filter((unit) => unit.isKept && unit.section === section);
    const changed = own.filter(({ rows }) => given.some(({ row }) => rows.includes(row)));
    const entries = changed.map((unit) => [unit.name, partsOf(unit, given, source.tag)] as const);
    return [section, new Map([...(kept?.[section] ?? []), ...entries])] as const;
  });
  return sourcesJson({
    from: source.tag,
    texts: Object.fromEntries(texts) as Record<
      TranslatedSection,
      Sources['texts'][TranslatedSection]
    >,
  });
}

function partsOf(
  { parts, rows }: TranslationUnit,
  given: readonly GivenTranslation[],
  from: string,
): string[] {
  const seen = new Map(given.map(({ row, source }) => [row, source]));
  const [whole] = rows;
  if (whole?.key === 'all') return wholeParts(parts, whole, seen.get(whole), from);
  return parts.flatMap((today, part) => {
    const own = rows.filter((row) => row.part === part);
    const brought = own.find((row) => seen.has(row));
    if (brought !== undefined) return exact(seen.get(brought) ?? today, today, from);
    const isNew = own.length > 0 && own.every(({ translation }) => translation === '');
    return isNew ? [] : (own[0]?.stored ?? today);
  });
}

function wholeParts(
  parts: readonly string[],
  row: TranslationRow,
  seen: string | undefined,
  from: string,
): string[] {
  return seen !== undefined && isOtherSource(seen, row.source, from)
    ? seen.split(/\n[ \t]*\n\s*/)
    : [...parts];
}

/** The source as it is written, where a spreadsheet has only spaced or quoted it otherwise. */
function exact(seen: string, today: string, from: string): string {
  return isOtherSource(seen, today, from) ? seen : today;
}
