import { type ParseErrorCode, printParseErrorCode, visit } from 'jsonc-parser';
import type { Fault } from '#errors.ts';

/** Where the parser stopped, and why. */
interface Stop {
  code: string;
  offset: number;
  length: number;
}

/** Finds the first place where a text is not strict JSON, and says what a translator does about it. */
export function jsonFault(text: string): Fault | undefined {
  const open: number[] = [];
  const stops: Stop[] = [];
  visit(
    text,
    {
      onObjectBegin: (offset) => void open.push(offset),
      onArrayBegin: (offset) => void open.push(offset),
      onObjectEnd: () => void open.pop(),
      onArrayEnd: () => void open.pop(),
      onError: (code: ParseErrorCode, offset, length) =>
        void stops.push({ code: printParseErrorCode(code), offset, length }),
    },
    { disallowComments: true },
  );
  const [stop] = stops;
  return stop && describe(text, stop, open[0]);
}

function describe(text: string, stop: Stop, open = 0): Fault {
  const { code, offset, length } = stop;
  const token = text.slice(offset, offset + length);
  const inside = (pattern: RegExp) => offset + Math.max(token.search(pattern), 0);
  if (text.trim() === '')
    return fault(0, 'empty file', 'copy it from another language and translate it');
  switch (code) {
    case 'InvalidCommentToken':
      return fault(offset, 'comment in a file that can have none', 'remove it');
    case 'UnexpectedEndOfString':
      return fault(offset, 'text without its closing quote', 'end it with " on the same line');
    case 'InvalidEscapeCharacter':
    case 'InvalidUnicode':
      return fault(
        inside(/\\(?!["\\/bfnrt]|u[\da-f]{4})/i),
        'backslash inside a text',
        'remove it, or write two: \\\\',
      );
    case 'InvalidCharacter':
      return fault(inside(/[\u0000-\u001f]/), 'tab inside a text', 'write a blank instead');
    case 'ColonExpected':
      return fault(offset, 'colon missing after a key', 'write each entry as "key": "text"');
    case 'EndOfFileExpected':
      return fault(offset, 'text after the last bracket', 'remove it, or a bracket too many');
    case 'CloseBraceExpected':
    case 'CloseBracketExpected':
      return fault(open, 'bracket that is never closed', `close it with "${closing(text, open)}"`);
    default:
      return betweenEntries(text, stop, open);
  }
}

/** What is wrong where an entry, or the comma before it, was expected. */
function betweenEntries(text: string, { offset, length }: Stop, open: number): Fault {
  const before = text.slice(0, offset).trimEnd();
  const last = before.length - 1;
  const sameLine = !text.slice(last, offset).includes('\n');
  if (offset >= text.trimEnd().length)
    return fault(offset, 'file that breaks off', 'write the rest, down to the last bracket');
  if (before.endsWith(',') && /[}\]]/.test(text.charAt(offset)))
    return fault(last, 'comma after the last entry', 'remove the comma');
  if (before.endsWith('"') && sameLine)
    return fault(last, 'quote inside a text', 'write \\" for it, or curly quotes: “ ” or « »');
  if (/["}\]]$/.test(before) && !sameLine)
    return fault(last + 1, 'comma missing after an entry', 'put a comma at the end of the line');
  const isKey = offset > open && /^\s*:/.test(text.slice(offset + length));
  return fault(
    offset,
    `${isKey ? 'key' : 'text'} that is not between double quotes`,
    'put straight ones around it: "…"',
  );
}

function closing(text: string, open: number): string {
  return text.charAt(open) === '[' ? ']' : '}';
}

function fault(offset: number, what: string, mend: string): Fault {
  return { offset, what, mend };
}
