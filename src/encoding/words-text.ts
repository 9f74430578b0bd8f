import type { Problem } from '#errors.ts';
import { wordAt } from './damaged-text.ts';
import { decodeWords } from './decode.ts';
import type { DecodedText, Encoding } from './decoded-text.ts';
import { placeAt } from './line-and-column.ts';

/**
 * The text of a file of settings or words, which is in UTF-8, so that every editor and translation
 * tool shows the same letters. Without a text there is a problem, and only then.
 */
export function readWordsText(
  file: string,
  bytes: Uint8Array,
): { text?: string; problems: Problem[] } {
  const source = decodeWords(bytes);
  if ('what' in source) return { problems: [{ file, ...source }] };
  if (source.encoding !== 'utf-8') return { problems: [otherEncoding(file, source)] };
  return { text: source.text, problems: [] };
}

const names: Record<Encoding, string> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  'windows-1252': 'Windows-1252',
};

/** The problem of a file that can be read for sure, but is written as other programs do not expect it. */
function otherEncoding(file: string, { text, encoding }: DecodedText): Problem {
  const index = text.search(/[^\0-\x7f]/);
  return {
    file,
    ...placeAt(text, Math.max(index, 0)),
    what: `file in ${names[encoding]} instead of UTF-8`,
    ...(index !== -1 && { value: wordAt(text, index) }),
    mend: 'save it as UTF-8 in the editor it was written with; or let this rewrite it: npx constats fix',
  };
}
