import type { Node as JsonNode } from 'jsonc-parser';
import { type Document as YamlDocument, isMap, isNode, isPair, isScalar, isSeq } from 'yaml';
import type { Fault } from '#errors.ts';

/** Where a value stands inside a document, e.g. `['filter', 'answer']`. */
export type Path = readonly (string | number)[];

/** What a text says, or what keeps it from being read. */
export interface ReadText {
  faults: readonly Fault[];
  value: unknown;
  /** Found out only where a place is asked for. */
  offsets: () => Offsets;
}

/** Where a part of a document begins, counted from 0: its value, and the key before it. */
interface Offset {
  key?: number | undefined;
  value?: number | undefined;
}

/** Where each part of a document begins, by its path; the empty path stands for the first text in it. */
export type Offsets = ReadonlyMap<string, Offset>;

/** Where the part at `path` begins; that of its nearest parent where it is absent. */
export function offsetOf(offsets: Offsets, path: Path, part: 'key' | 'value'): number {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const { key, value } = offsets.get(nameOf(path.slice(0, depth))) ?? {};
    const found = part === 'key' || depth < path.length ? (key ?? value) : (value ?? key);
    if (found !== undefined) return found;
  }
  return offsets.get(nameOf([]))?.value ?? 0;
}

/** Where the parts of a YAML document begin. */
export function yamlOffsets({ contents }: YamlDocument.Parsed): Offsets {
  const offsets = new Map<string, Offset>();
  const add = (node: unknown, path: Path, key?: number): void => {
    const value = isNode(node) ? node.range?.[0] : undefined;
    note(offsets, path, { key, value }, isScalar(node));
    if (isSeq(node)) for (const [index, item] of node.items.entries()) add(item, [...path, index]);
    if (isMap(node))
      for (const item of node.items)
        if (isPair(item) && isScalar(item.key))
          add(item.value, [...path, String(item.key.value)], item.key.range?.[0]);
  };
  add(contents, []);
  return offsets;
}

/** Where the parts of a JSON document begin. */
export function jsonOffsets(root: JsonNode): Offsets {
  const offsets = new Map<string, Offset>();
  const add = (node: JsonNode, path: Path, key?: number): void => {
    const { children = [], offset: value } = node;
    note(offsets, path, { key, value }, node.children === undefined);
    for (const [index, child] of children.entries()) {
      const [name, held] = child.type === 'property' ? (child.children ?? []) : [];
      if (name && held) add(held, [...path, String(name.value)], name.offset);
      else add(child, [...path, index]);
    }
  };
  add(root, []);
  return offsets;
}

function note(offsets: Map<string, Offset>, path: Path, found: Offset, isText: boolean): void {
  const first = nameOf([]);
  if (path.length > 0 && !offsets.has(nameOf(path))) offsets.set(nameOf(path), found);
  const text = found.key ?? (isText ? found.value : undefined);
  if (text !== undefined && !offsets.has(first)) offsets.set(first, { value: text });
}

function nameOf(path: Path): string {
  return path.join('\0');
}
