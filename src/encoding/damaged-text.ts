import type { Encoding, Refusal } from './decoded-text.ts';
import { placeAt } from './line-and-column.ts';

interface Damage {
  sign: RegExp;
  /** The only encoding in which the sign tells something. Default: any. */
  only?: Encoding;
  what: string;
}

// No word of a language that Windows-1252 is made for has such a sign in it, or four accented
// letters in a row; words in MS-DOS, old Macintosh, Cyrillic, Greek, Hebrew or Arabic encodings do.
const foreignLetters =
  /(?<=[a-z])(?:[‚ƒ„ˆŠŽ]|[€†‡‰‹Œ“”•˜™›Ÿ¡-¦¨©¬®¯±-³µ¶¸¹¼-¿](?=[a-z]))|[À-ÖØ-öø-ÿ]{4}/;

// UTF-8 read as Windows-1252 and saved. "Ã»" is no sign: a quotation in Portuguese may end so.
const misreadLetters = /Ã[\u00a0-\u00ba\u00bc-\u00bf]|â€[™œ˜“¦\u00a0]|Â[\u00a0«»°·]/;

const damages: readonly Damage[] = [
  { sign: /[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/, what: 'character that no text has' },
  { sign: /[\x80-\x9f]/, what: 'byte that is no letter in UTF-8 or Windows-1252' },
  { sign: /\uFFFD/, what: 'letter that is lost or cannot be decoded' },
  { sign: misreadLetters, what: 'letters that were read in a wrong encoding, as "Ã©" for "é"' },
  { sign: foreignLetters, only: 'windows-1252', what: 'letter that seems to be another' },
];

/** The first sign in a decoded text that it is not what its author wrote. */
export function findDamage(text: string, encoding: Encoding): Omit<Refusal, 'mend'> | undefined {
  for (const { sign, only, what } of damages) {
    const index = only === undefined || only === encoding ? text.search(sign) : -1;
    if (index === -1) continue;
    return { ...placeAt(text, index), what, value: wordAt(text, index) };
  }
  return undefined;
}

/** The word that the character at `index` stands in. */
export function wordAt(text: string, index: number): string {
  const [before = ''] = /[^\s,;"]*$/.exec(text.slice(Math.max(index - 20, 0), index)) ?? [];
  const [after = ''] = /^[^\s,;"]*/.exec(text.slice(index + 1, index + 20)) ?? [];
  return `${before}${text[index]}${after}`;
}
