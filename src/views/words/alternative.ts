/** How long a text in the place of a picture may be: screen readers read it in one breath, and some cut it here. */
const most = 250;

/** The end of a sentence. */
const ended = /[.!?…؟。]["”»\s]*$/u;

/**
 * A description as it stands in the place of a picture: as many of its sentences as fit, or else the words that do, in
 * at most 250 characters. The page of the finding has the whole. Where it does not fit, the headline goes first, if it
 * has one: what is cut never loses that.
 */
export function alternative(description: string, lang: string, headline?: string): string {
  if (description.length <= most) return description;
  if (headline === undefined) return cut(description, lang, most);
  const first = cut(withFullStop(headline), lang, most);
  const left = most - first.length - 1;
  // Less than a few words say nothing.
  return left < 40 ? first : `${first} ${cut(description, lang, left)}`;
}

/** A text with a full stop, where it has no end of its own. */
export function withFullStop(text: string): string {
  return ended.test(text) ? text : `${text}.`;
}

function cut(text: string, lang: string, room: number): string {
  if (text.length <= room) return text;
  const sentences = fitting(text, new Intl.Segmenter(lang, { granularity: 'sentence' }), room);
  if (ended.test(sentences)) return sentences;
  const words = new Intl.Segmenter(lang, { granularity: 'word' });
  return `${fitting(text, words, room).replace(/[\s,;:،؛([«–—-]+$/u, '')}…`;
}

/** Leaves a character for the dots that follow words, and no number without its end. */
function fitting(text: string, segmenter: Intl.Segmenter, room: number): string {
  const end = [...segmenter.segment(text)]
    .map(({ index, segment }) => index + segment.length)
    .filter((index) => index < room && !isWithinNumber(text.slice(0, index), text.slice(index)))
    .at(-1);
  return text.slice(0, end ?? 0).trimEnd();
}

function isWithinNumber(before: string, after: string): boolean {
  return /\p{N}[\u00a0\u202f]?$/u.test(before) && !after.startsWith(' ');
}
