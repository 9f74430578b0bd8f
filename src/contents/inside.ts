import { decodeText } from '#encoding/decode.ts';
import { formatOf } from './formats.ts';

/** A file that is written into another one. */
export interface Inside {
  /** What the address in front of it says that it is, e.g. `svg`; absent where nothing does. */
  ending?: string;
  bytes: Uint8Array;
  /** Whether a browser reads it as a page of its own. */
  isData: boolean;
}

/** The shortest line of letters without a blank, of which bytes are written in several. */
const shortest = 40;

/** Such lines, and the rest of them below. */
const letterLines =
  /[A-Za-z0-9+/_-]{40,}(?:\r?\n[A-Za-z0-9+/_-]{40,})*(?:\r?\n[A-Za-z0-9+/_-]+)?={0,2}/y;

/** So many letters without a blank are no word: they are bytes, written as text. */
const written = 160;

const address = /data:([\w.+-]{0,80}\/?[\w.+-]{0,80})((?:;[\w=.-]+)*),([^"'()<>\s]{12,})/gi;

/** The files that a text holds as `data:` addresses, or as letters in base 64 or 16; what means nothing is left out. */
export function filesInside(text: string): Inside[] {
  const data = [...text.matchAll(address)].map(([, type = '', how = '', body = '']) => ({
    ...(type.includes('/') && { ending: endingOf(type) }),
    bytes: /;base64$/i.test(how)
      ? Buffer.from(unescaped(body), 'base64')
      : Buffer.from(unescaped(body)),
    isData: true,
  }));
  const lines = runsOfLetters(data.length > 0 ? text.replace(address, ' ') : text)
    .filter(({ length }) => length >= written)
    .map((run) => ({ bytes: bytesOf(run), isData: false }));
  return [...data, ...lines].filter(({ bytes }) => isSomething(bytes));
}

/** By code: 1 for a letter. */
const letters = new Uint8Array(128);
for (const code of Buffer.from(
  'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/_-',
))
  letters[code] = 1;

/** All lines of letters. None is so short that it lies between two of the places that are looked at. */
function runsOfLetters(text: string): string[] {
  const isLetter = (at: number) => letters[text.charCodeAt(at)] === 1;
  const runs: string[] = [];
  for (let at = shortest - 1; at < text.length; at += shortest) {
    let [before, end] = [at, at];
    while (isLetter(before)) before -= 1;
    while (isLetter(end)) end += 1;
    if (end - before <= shortest) continue;
    letterLines.lastIndex = before + 1;
    const [run = ''] = letterLines.exec(text) ?? [];
    runs.push(run);
    at = before + run.length;
  }
  return runs;
}

function endingOf(type: string): string {
  return type.toLowerCase().replace(/^.*[/.+]/, '');
}

function unescaped(body: string): string {
  try {
    return decodeURIComponent(body);
  } catch {
    return body;
  }
}

function bytesOf(run: string): Uint8Array {
  const joined = run.replace(/\s/g, '');
  return Buffer.from(joined, /^[0-9a-f]+$/i.test(joined) ? 'hex' : 'base64');
}

function isSomething(bytes: Uint8Array): boolean {
  return formatOf('', bytes) !== undefined || decodeText(bytes) !== undefined;
}
