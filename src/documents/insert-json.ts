import { findNodeAtLocation, type Node, parseTree } from 'jsonc-parser';

/** What is written into a file of words: a text, or texts by their keys. */
export type JsonTexts = string | { readonly [key: string]: JsonTexts };

/**
 * Adds texts to the text of a JSON file where it does not have them. All that stands there stays byte for byte: what is
 * new goes behind the last entry beside it, indented as that is.
 */
export function insertJson(source: string, texts: JsonTexts, path: readonly string[] = []): string {
  if (typeof texts === 'string') return source;
  return Object.entries(texts).reduce(
    (text, [key, value]) =>
      nodeAt(text, [...path, key]) === undefined
        ? insertEntry(text, path, key, value)
        : insertJson(text, value, [...path, key]),
    source,
  );
}

function insertEntry(text: string, path: readonly string[], key: string, value: JsonTexts): string {
  const parent = nodeAt(text, path);
  if (parent?.type !== 'object') return text;
  const [last] = parent.children?.slice(-1) ?? [];
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  const outer = indentAt(text, parent.offset);
  const step = /\n([ \t]+)"/.exec(text)?.[1] ?? '  ';
  const isOnOneLine = last !== undefined && !text.slice(parent.offset, last.offset).includes('\n');
  const indent = last === undefined || isOnOneLine ? outer + step : indentAt(text, last.offset);
  const written = JSON.stringify(value, undefined, step).replaceAll('\n', lineEnd + indent);
  const entry = `${JSON.stringify(key)}: ${written}`;
  if (last === undefined) {
    const end = parent.offset + parent.length - 1;
    const inside = text.slice(parent.offset + 1, end).trimEnd();
    return `${text.slice(0, parent.offset + 1)}${inside}${lineEnd}${indent}${entry}${lineEnd}${outer}${text.slice(end)}`;
  }
  const end = last.offset + last.length;
  const gap = isOnOneLine && typeof value === 'string' ? ' ' : lineEnd + indent;
  return `${text.slice(0, end)},${gap}${entry}${text.slice(end)}`;
}

function nodeAt(text: string, path: readonly string[]): Node | undefined {
  const root = parseTree(text.replace(/^\uFEFF/, ' '));
  return root && findNodeAtLocation(root, [...path]);
}

/** The blanks that begin the line of an offset. */
function indentAt(text: string, offset: number): string {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  return /^[ \t]*/.exec(line.replace(/^\uFEFF/, ''))?.[0] ?? '';
}
