import { escapeMarkup } from '#markup.ts';
import { direction } from './format.ts';
import { withoutPlaceholders } from './placeholders.ts';
import type { Text } from './read-words.ts';
import type { SpokenWords } from './translator.ts';
import { typeset } from './typography.ts';

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
        return piece.replace(/>$/, `${attributes(inside, words.tag, depth > 0)}>`);
      const isMarked = depth > 0 || isWhole(pieces, index) || hasLanguage(pieces[index - 1]);
      return lang === undefined || isMarked
        ? piece
        : `<span${attributes(lang, words.tag)}>${piece}</span>`;
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

function attributes(lang: string, around: string, drawn = false): string {
  const turns = direction(lang) !== direction(around) && !drawn;
  return ` lang="${lang}"${turns ? ` dir="${direction(lang)}"` : ''}`;
}

/** Tells the language of a text of a page; absent where the language has all its words itself. */
function foreignTexts({
  texts,
  pages,
}: SpokenWords): ((text: string) => string | undefined) | undefined {
  const foreign = [
    ...Object.values(texts).flatMap((section) => [...section.values()].filter(isForeign)),
    ...[...pages.values()].filter(isForeign).flatMap(blocks),
  ].filter(({ text }) => isWorded(text));
  if (foreign.length === 0) return undefined;
  const printed = foreign.map(({ text, lang }) => ({
    parts: typeset(text, lang)
      .split(/\{\{.*?\}\}/)
      .map(escapeMarkup),
    lang,
  }));
  // A number in a headline is set apart from its words.
  const whole = new Map(
    printed.flatMap(({ parts, lang }) =>
      parts
        .filter((part) => parts.length === 1 || /\p{L} +\p{L}/u.test(part))
        .map((part) => [part.trim(), lang] as const),
    ),
  );
  const filled = printed
    .filter(({ parts }) => parts.length > 1)
    .map(({ parts, lang }) => [patternOf(parts), lang] as const);
  return (text) => whole.get(text) ?? filled.find(([pattern]) => pattern.test(text))?.[1];
}

/** The headings and paragraphs of a page that have no marks within. */
function blocks({ text, lang }: { text: string; lang: string }): { text: string; lang: string }[] {
  return text.split(/\n\s*\n/).map((block) => ({ text: asRead(block.replace(/^#+/, '')), lang }));
}

/** A text as it stands in a page, however its lines are broken. */
function asRead(text: string): string {
  return text
    .replaceAll('&#39;', "'")
    .replace(/[ \n\t]+/g, ' ')
    .trim();
}

function isForeign(text: Text): text is Text & { lang: string } {
  return text.lang !== undefined;
}

/** Whether a text has words of its own: "{{name}}: {{text}}" is in no language. */
function isWorded(text: string): boolean {
  return /\p{L}{2}/u.test(withoutPlaceholders(text));
}

/** A text as a pattern that finds it alone. */
function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function patternOf(parts: readonly string[]): RegExp {
  return new RegExp(`^${parts.map(literally).join('.+')}$`, 's');
}
