import { languageRuns } from './language-runs.ts';
import { languageAttributes } from './mark-languages.ts';
import type { SpokenWords } from './translator.ts';

/** What is not read, or is copied as it is; a tag; a text. */
const pieces = /<(script|style|title)\b[\s\S]*?<\/\1>|<[^>]*>|[^<]+/g;

/**
 * Says in mails of each part of a text that is in another language which one that is. Cells say for all that they hold
 * where lines begin: the part alone is marked, also with its direction where it runs the other way.
 */
export function markRuns(words: SpokenWords | undefined): (markup: string) => string {
  const runs = languageRuns(words, (text) => text);
  const marked = (lang: string, text: string) =>
    `<span${languageAttributes(lang, words?.tag ?? '')}>${text}</span>`;
  const read = (piece: string) =>
    runs(piece).map(({ text, foreign }) => (foreign ? marked(foreign.lang, text) : text));
  return (markup) =>
    markup.replace(pieces, (piece) => (piece.startsWith('<') ? piece : read(piece).join('')));
}
