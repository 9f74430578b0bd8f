import { compareLists } from '#study/translations/differences.ts';
import { isWorded, publishedPart } from '#study/translations/outdated.ts';

/** A paragraph of a source with what there is of it in another language. */
export interface PairedParagraph {
  /** The source that the translation was made from. */
  stored?: string | undefined;
  translation?: string | undefined;
}

/**
 * Gives each paragraph of a page its translation: by the source that the translation was made from, paragraph by
 * paragraph, else by its number. Absent where the translation is cut otherwise than both: only a person can pair them.
 */
export function pairParagraphs(
  source: readonly string[],
  stored: readonly string[] | undefined,
  translation: readonly string[],
  tag: string,
): PairedParagraph[] | undefined {
  const byStored = stored && followParagraphs(stored, source, tag);
  const isCutAsStored = stored?.length === translation.length;
  if (!isCutAsStored && source.length !== translation.length) return undefined;
  const pairs = source.map((_, index) => {
    const at = byStored?.[index];
    const own = isCutAsStored ? at : index;
    return {
      stored: at === undefined ? undefined : stored?.[at],
      translation: own === undefined ? undefined : translation[own],
    };
  });
  const isEven = pairs.every(
    ({ translation: own }, index) =>
      own === undefined || isWorded(own) === isWorded(source[index] ?? ''),
  );
  return isEven ? pairs : undefined;
}

/**
 * Finds each of some paragraphs among those of an earlier wording: the same one, or the one in whose place it stands.
 * Gives its number there, counted from 0; absent where it is new.
 */
export function followParagraphs(
  was: readonly string[],
  now: readonly string[],
  tag: string,
): (number | undefined)[] {
  const show = (parts: readonly string[]) => parts.map((part) => publishedPart(part, tag));
  let at = 0;
  return compareLists(show(was), show(now)).flatMap((stretch) => {
    const start = at;
    at += stretch.was.length;
    return stretch.now.map((_, index) => (index < stretch.was.length ? start + index : undefined));
  });
}

/** Whether a source is another than the one a translator saw, for those who read it. */
export function isOtherSource(seen: string, today: string, from: string): boolean {
  return publishedPart(seen, from) !== publishedPart(today, from);
}
