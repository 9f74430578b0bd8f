import type { Fault } from '#errors.ts';

/** How far a text has been read. */
interface Cursor {
  readonly text: string;
  offset: number;
}

/**
 * Finds the first place where a text is not strict JSON, and says what a translator does about it. `JSON.parse` does
 * not always tell where it stops, and never what somebody meant.
 */
export function jsonFault(text: string): Fault | undefined {
  const at = { text, offset: 0 };
  skipBlanks(at);
  if (next(at) === '')
    return fault(0, 'empty file', 'copy it from another language and translate it');
  const found = readValue(at);
  skipBlanks(at);
  return (
    found ??
    (next(at) === ''
      ? undefined
      : fault(at.offset, 'text after the last bracket', 'remove it, or a bracket too many'))
  );
}

function readValue(at: Cursor): Fault | undefined {
  skipBlanks(at);
  if (next(at) === '{') return readList(at, '}', readEntry);
  if (next(at) === '[') return readList(at, ']', readValue);
  if (next(at) === '"') return readText(at);
  const known = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
  return take(at, known) ? undefined : notQuoted(at, 'text');
}

function readEntry(at: Cursor): Fault | undefined {
  if (next(at) !== '"') return notQuoted(at, 'key');
  return readText(at) ?? readColon(at) ?? readValue(at);
}

function readColon(at: Cursor): Fault | undefined {
  skipBlanks(at);
  if (take(at, /:/y)) return undefined;
  return fault(at.offset, 'colon missing after a key', 'write each entry as "key": "text"');
}

function readList(
  at: Cursor,
  close: string,
  readOne: (at: Cursor) => Fault | undefined,
): Fault | undefined {
  const open = at.offset;
  at.offset += 1;
  skipBlanks(at);
  while (next(at) !== close) {
    const found = readOne(at) ?? readComma(at, open, close);
    if (found) return found;
  }
  at.offset += 1;
  return undefined;
}

function readComma(at: Cursor, open: number, close: string): Fault | undefined {
  const end = at.offset;
  skipBlanks(at);
  if (next(at) === close) return undefined;
  if (isComment(at)) return commentFault(at);
  const comma = at.offset;
  if (next(at) === '')
    return fault(open, 'bracket that is never closed', `close it with "${close}"`);
  if (!take(at, /,/y))
    return at.text.slice(end, comma).includes('\n')
      ? fault(end, 'comma missing after an entry', 'put a comma at the end of the line')
      : fault(end - 1, 'quote inside a text', 'write \\" for it, or curly quotes: “ ” or « »');
  skipBlanks(at);
  if (next(at) === close) return fault(comma, 'comma after the last entry', 'remove the comma');
  return undefined;
}

function readText(at: Cursor): Fault | undefined {
  const open = at.offset;
  take(at, /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*/y);
  if (take(at, /"/y)) return undefined;
  if (next(at) === '\\')
    return fault(at.offset, 'backslash inside a text', 'remove it, or write two: \\\\');
  if (next(at) === '\t') return fault(at.offset, 'tab inside a text', 'write a blank instead');
  return fault(open, 'text without its closing quote', 'end it with " on the same line');
}

function notQuoted(at: Cursor, what: 'key' | 'text'): Fault {
  if (next(at) === '')
    return fault(at.offset, 'file that breaks off', 'write the rest, down to the last bracket');
  if (isComment(at)) return commentFault(at);
  return fault(
    at.offset,
    `${what} that is not between double quotes`,
    `put straight ones around it: "…"`,
  );
}

function isComment({ text, offset }: Cursor): boolean {
  return text.startsWith('//', offset) || text.startsWith('/*', offset);
}

function commentFault({ offset }: Cursor): Fault {
  return fault(offset, 'comment in a file that can have none', 'remove it');
}

function fault(offset: number, what: string, mend: string): Fault {
  return { offset, what, mend };
}

function next({ text, offset }: Cursor): string {
  return text.charAt(offset);
}

function skipBlanks(at: Cursor): void {
  take(at, /[ \t\r\n]*/y);
}

function take(at: Cursor, pattern: RegExp): boolean {
  pattern.lastIndex = at.offset;
  const taken = pattern.exec(at.text)?.[0];
  at.offset += taken?.length ?? 0;
  return taken !== undefined;
}
