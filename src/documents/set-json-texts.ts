import { applyEdits, type FormattingOptions, modify } from 'jsonc-parser';

/** A text of a JSON file, and where it stands there. */
export interface JsonText {
  path: readonly string[];
  text: string;
}

/**
 * Writes texts into the text of a JSON file. All else stays as it is, byte for byte; a text that is new stands where
 * `order`, the paths of all texts, has it among its neighbours.
 */
export function setJsonTexts(
  source: string,
  texts: readonly JsonText[],
  order: readonly (readonly string[])[],
): string {
  const mark = source.startsWith('\uFEFF') ? '\uFEFF' : '';
  const formattingOptions = formOf(source);
  return texts.reduce((json, { path, text }) => {
    const edits = modify(json.slice(mark.length), [...path], text, {
      formattingOptions,
      getInsertionIndex: (present) => placeAmong(present, path, order),
    });
    return mark + applyEdits(json.slice(mark.length), edits);
  }, source);
}

/** How a file is indented, and how its lines end. */
function formOf(source: string): FormattingOptions {
  const [, indent = '  '] = /\n([ \t]+)"/.exec(source) ?? [];
  return {
    insertSpaces: !indent.includes('\t'),
    tabSize: indent.includes('\t') ? 1 : indent.length,
    eol: source.includes('\r\n') ? '\r\n' : '\n',
  };
}

/** Where a key goes among those that are there, which may be those of any of its parents. */
function placeAmong(
  present: readonly string[],
  path: readonly string[],
  order: readonly (readonly string[])[],
): number {
  const depth = path.findLastIndex((_, index) => isAt(present, path, order, index));
  const names = namesAt(path, order, Math.max(depth, 0));
  const own = names.indexOf(path[depth] ?? '');
  return (
    present.findLastIndex((name) => {
      const at = names.indexOf(name);
      return at === -1 || at < own;
    }) + 1
  );
}

/** Whether the keys that are there stand as deep as `index`: one of them is known there, and the key is not among them. */
function isAt(
  present: readonly string[],
  path: readonly string[],
  order: readonly (readonly string[])[],
  index: number,
): boolean {
  const names = namesAt(path, order, index);
  return !present.includes(path[index] ?? '') && present.some((name) => names.includes(name));
}

function namesAt(
  path: readonly string[],
  order: readonly (readonly string[])[],
  depth: number,
): string[] {
  const beside = order.filter((other) =>
    path.slice(0, depth).every((key, at) => other[at] === key),
  );
  return [...new Set(beside.flatMap((other) => other[depth] ?? []))];
}
