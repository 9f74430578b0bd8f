import { direction } from './format.ts';
import { type Foreign, languageRuns } from './language-runs.ts';
import type { SpokenWords } from './translator.ts';

/** What is not read, or is copied as it is; a tag; a text. */
const pieces = /<(script|style|title)\b[\s\S]*?<\/\1>|<[^>]*>|[^<]+/g;

/**
 * Says in a mail of each part of a text that is in another language which one that is. Cells say for all that they hold
 * where lines begin: the part alone is marked, also with its direction where it runs the other way.
 */
export function markRuns(markup: string, words: SpokenWords | undefined): string {
  const runs = languageRuns(words, (text) => text);
  return markup.replace(pieces, (piece) =>
    piece.startsWith('<')
      ? piece
      : runs(piece)
          .map(({ text, foreign }) => (foreign ? marked(text, foreign, words?.tag ?? '') : text))
          .join(''),
  );
}

function marked(text: string, { lang, dir }: Foreign, around: string): string {
  const turns = dir === direction(around) ? '' : ` dir="${dir}"`;
  return `<span lang="${lang}"${turns}>${text}</span>`;
}
