import { asRead, foreignTexts } from './foreign-texts.ts';
import { direction } from './format.ts';
import type { SpokenWords } from './translator.ts';

/** What is not read in a page, or is copied as it is; a tag; a text. */
const parts = /<(script|style|title|textarea)\b[\s\S]*?<\/\1>|<[^>]*>|[^<]+/g;

/**
 * Says of each text that a page shows in another language which one that is, so that it is read aloud and written as
 * there. What stands in an attribute cannot be marked.
 */
export function markLanguages(page: string, words: SpokenWords | undefined): string {
  const languageOf = words && foreignTexts(words);
  if (words === undefined || languageOf === undefined) return page;
  const pieces = [...page.matchAll(parts)].map(([piece]) => piece);
  const marked = pieces.map((piece) =>
    piece.startsWith('<') ? undefined : languageOf(asRead(piece)),
  );
  let depth = 0;
  return pieces
    .map((piece, index) => {
      if (piece.startsWith('<svg')) depth += 1;
      if (piece.startsWith('</svg')) depth -= 1;
      const [lang, inside] = [marked[index], marked[index + 1]];
      if (inside !== undefined && isWhole(pieces, index + 1) && !hasLanguage(piece))
        return piece.replace(/>$/, `${languageAttributes(inside, words.tag, depth > 0)}>`);
      const isMarked = depth > 0 || isWhole(pieces, index) || hasLanguage(pieces[index - 1]);
      return lang === undefined || isMarked
        ? piece
        : `<span${languageAttributes(lang, words.tag)}>${piece}</span>`;
    })
    .join('');
}

/** Whether a text is all that an element holds. */
function isWhole(pieces: readonly string[], index: number): boolean {
  const [before = '', after = ''] = [pieces[index - 1], pieces[index + 1]];
  return /^<[a-z]/.test(before) && after.startsWith('</');
}

function hasLanguage(tag = ''): boolean {
  return / lang=/.test(tag);
}

/** How an element says that it is in another language than what is around it; a drawing keeps its direction. */
export function languageAttributes(lang: string, around: string, drawn = false): string {
  const turns = direction(lang) !== direction(around) && !drawn;
  return ` lang="${lang}"${turns ? ` dir="${direction(lang)}"` : ''}`;
}
