import type { Place } from '#errors.ts';
import type { Text } from '#i18n/read-words.ts';

/** The place `offset` characters into a text. */
export function placeInText({ text, file, line, column }: Text, offset: number): Place {
  const before = text.slice(0, offset).split('\n');
  const last = before.at(-1) ?? '';
  if (file.endsWith('.json'))
    return { file, line, column: column + 1 + jsonLength(text.slice(0, offset)) };
  return { file, line: line + before.length - 1, column: last.length + 1 };
}

/** How long a text is once written in JSON, without its quotes. */
function jsonLength(text: string): number {
  return JSON.stringify(text).length - 2;
}
