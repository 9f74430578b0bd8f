/** How long a text in the place of a picture may be: screen readers read it in one breath, and some cut it here. */
const most = 250;

/**
 * A description as it stands in the place of a picture: as many of its sentences as fit, or else the words that do, in
 * at most 250 characters. The page of the finding has the whole.
 */
export function alternative(description: string, lang: string): string {
  if (description.length <= most) return description;
  const sentences = fitting(description, new Intl.Segmenter(lang, { granularity: 'sentence' }));
  if (/[.!?…؟。]["”»\s]*$/u.test(sentences)) return sentences;
  const words = new Intl.Segmenter(lang, { granularity: 'word' });
  return `${fitting(description, words).replace(/[\s,;:،؛([«–—-]+$/u, '')}…`;
}

/** Leaves a character for the dots that follow words. */
function fitting(text: string, segmenter: Intl.Segmenter): string {
  const end = [...segmenter.segment(text)]
    .map(({ index, segment }) => index + segment.length)
    .filter((index) => index < most)
    .at(-1);
  return text.slice(0, end ?? 0).trimEnd();
}
