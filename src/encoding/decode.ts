import { isUtf8 } from 'node:buffer';
import { findCollision } from './collision.ts';
import { findDamage } from './damaged-text.ts';
import type { DecodedText, Encoding, Refusal } from './decoded-text.ts';
import { closedFormat, exportMend, foreignFormat } from './foreign-format.ts';

const maximumBytes = 100_000_000;

/**
 * Decodes the bytes of a CSV file: by its byte-order mark; else as UTF-16 if every other byte of
 * most characters is zero; else as UTF-8 if they are valid UTF-8; else as Windows-1252. What is
 * then no plain text, or shows signs of having been decoded wrongly, now or earlier, is refused.
 */
export function decodeTable(bytes: Uint8Array): DecodedText | Refusal {
  const refusal = refuseTable(bytes);
  if (refusal !== undefined) return refusal;
  const source = decode(bytes);
  const collision = findCollision(source.text);
  if (collision !== undefined) return collision;
  const damage = findDamage(source.text, source.encoding);
  return damage
    ? { ...damage, mend: `${exportMend}, then compare its letters with the original` }
    : source;
}

/**
 * Decodes the bytes of settings or words in the same way. A file in UTF-8 with a few damaged bytes
 * is told of the first of them, not taken for another encoding.
 */
export function decodeWords(bytes: Uint8Array): DecodedText | Refusal {
  const refusal = refuseWords(bytes);
  if (refusal !== undefined) return refusal;
  const source = decode(bytes);
  const collision = findCollision(source.text);
  if (collision !== undefined) return collision;
  const damage = findDamage(source.text, source.encoding);
  if (damage === undefined) return source;
  const text = new TextDecoder().decode(bytes);
  const damaged = hasUtf8Letters(text) ? findDamage(text, 'utf-8') : undefined;
  return { ...(damaged ?? damage), mend: wordsMend };
}

/** The text of a table as far as it can be read, whatever is damaged in it; empty where it is no text at all. */
export function decodeDamaged(bytes: Uint8Array): string {
  return foreignFormat(bytes) === undefined ? decode(bytes).text : '';
}

/** The text of a file of any kind; absent where it is none, since no text has such characters. */
export function decodeText(bytes: Uint8Array): string | undefined {
  const { text } = decode(bytes);
  return /[\0-\x08\x0e-\x1a\x1c-\x1f]/.test(text) ? undefined : text;
}

/** What to do where the letters of settings or words are lost. */
const wordsMend =
  'write the letter anew and save the file as UTF-8; where many are wrong, take the file back as it was before';

function decode(bytes: Uint8Array): DecodedText {
  const marked = markedEncoding(bytes);
  const encoding = marked ?? zeroedEncoding(bytes) ?? (isUtf8(bytes) ? 'utf-8' : 'windows-1252');
  const text = new TextDecoder(encoding).decode(bytes).replace(/^\uFEFF+/, '');
  return { text, encoding, byteOrderMark: marked !== undefined };
}

function hasUtf8Letters(text: string): boolean {
  return /[^\0-\x7f\uFFFD]/.test(text);
}

function refuseTable(bytes: Uint8Array): Refusal | undefined {
  const start = { line: 1, column: 1 };
  const format = foreignFormat(bytes);
  if (format !== undefined)
    return { ...start, what: `is no CSV file, it seems to be ${format}`, mend: exportMend };
  if (bytes.length <= maximumBytes) return undefined;
  const mend = 'keep the published table only, not the answers of each respondent';
  return { ...start, what: 'is larger than 100 MB', mend };
}

function refuseWords(bytes: Uint8Array): Refusal | undefined {
  const format = closedFormat(bytes);
  if (format === undefined) return undefined;
  const mend = 'write it in a text editor, and save it as UTF-8';
  return { line: 1, column: 1, what: `is no text file, it seems to be ${format}`, mend };
}

function markedEncoding([first, second, third]: Uint8Array): Encoding | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return undefined;
}

// Digits, delimiters and line ends have one zero byte each in UTF-16; a stray zero byte in a text
// is no evidence.
function zeroedEncoding(bytes: Uint8Array): Encoding | undefined {
  const head = bytes.subarray(0, 1000);
  const zeros = [0, 0];
  head.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (even === 0 && odd > 0 && odd * 4 >= head.length) return 'utf-16le';
  if (odd === 0 && even > 0 && even * 4 >= head.length) return 'utf-16be';
  return undefined;
}
