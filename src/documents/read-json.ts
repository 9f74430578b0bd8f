import { getNodeValue, type Node, parseTree } from 'jsonc-parser';
import type { Fault } from '#errors.ts';
import { jsonFault } from './json-fault.ts';
import { jsonOffsets, type ReadText } from './offsets.ts';
import { keyTwice, lineAt } from './yaml-faults.ts';

/** Reads strict JSON, as translation tools expect it. */
export function readJson(file: string, text: string): ReadText {
  const strict = jsonFault(text);
  const root = strict === undefined ? parseTree(text) : undefined;
  const faults = strict ? [{ value: lineAt(text, strict.offset) || file, ...strict }] : [];
  return {
    faults: root === undefined ? faults : keysTwice(root),
    value: root && (getNodeValue(root) as unknown),
    offsets: () => (root === undefined ? new Map() : jsonOffsets(root)),
  };
}

function keysTwice({ children = [] }: Node): Fault[] {
  const known = new Set<unknown>();
  return children.flatMap((child) => {
    const [name, value] = child.type === 'property' ? (child.children ?? []) : [];
    if (name === undefined || value === undefined) return keysTwice(child);
    const isTwice = known.has(name.value);
    known.add(name.value);
    return [...(isTwice ? [keyTwice(name.offset, String(name.value))] : []), ...keysTwice(value)];
  });
}
