import { isMap, isScalar, isSeq, type Node, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml';
import { type Flow, flowMap } from './flow-map.ts';

type Collection = YAMLMap<Node, Node | null> | YAMLSeq<Node>;

/** Settings to be added: texts, items of lists, or keys of maps. */
export interface AddedSettings {
  readonly [key: string]: Flow;
}

/**
 * Adds to the text of a YAML file what its settings do not say: a key where there is none, the items of a list, the keys
 * of a map. All that stands there stays as it is, byte for byte; what says something else already does so still.
 */
export function addSettings(source: string, settings: AddedSettings): string {
  return addKeys(source, [], settings);
}

/**
 * Adds settings where one of several has its own, e.g. below `battery.findings.cost`: a text in its place becomes the
 * `key` of what it has then, `cost: q1` as `cost: { value: q1, … }`. Where nothing stands there, they are added to all.
 */
export function addOwnSettings(
  source: string,
  path: readonly string[],
  key: string,
  settings: AddedSettings,
): string {
  const own = nodeAt(source, path);
  if (own === undefined) return addSettings(source, settings);
  if (!isScalar(own)) return addKeys(source, path, settings);
  const [start = 0, end = start] = own.range ?? [];
  const whole = `{ ${key}: ${source.slice(start, end)} }`;
  return addKeys(source.slice(0, start) + whole + source.slice(end), path, settings);
}

function addKeys(source: string, path: readonly string[], settings: AddedSettings): string {
  return Object.entries(settings).reduce(
    (text, [key, value]) => addKey(text, path, key, value),
    source,
  );
}

function addKey(source: string, path: readonly string[], key: string, value: Flow): string {
  const parent = nodeAt(source, path);
  const here = nodeAt(source, [...path, key]);
  const entry = `${flowMap(key)}: ${flowMap(value)}`;
  if (isScalar(here) && here.value === null) return fill(source, here, flowMap(value));
  if (isSeq(here) && Array.isArray(value)) return addItems(source, [...path, key], value);
  if (isMap(here) && isKeys(value)) return addKeys(source, [...path, key], value);
  if (here !== undefined) return source;
  if (path.length === 0 && !(isMap(parent) && parent.flow)) return addLine(source, entry);
  return isMap(parent) ? insert(source, parent as Collection, entry) : source;
}

function addItems(source: string, path: readonly string[], items: readonly Flow[]): string {
  return items.reduce<string>((text, item) => {
    const list = nodeAt(text, path);
    const isThere = isSeq(list) && list.items.some((own) => isScalar(own) && own.value === item);
    return isSeq(list) && !isThere ? insert(text, list as Collection, flowMap(item)) : text;
  }, source);
}

function isKeys(value: Flow): value is AddedSettings {
  return typeof value === 'object' && !Array.isArray(value);
}

/** Behind the last of a list or a map; in a block, on a line of its own, behind what may be said of the last one. */
function insert(source: string, { items, flow, range }: Collection, entry: string): string {
  const last = items.at(-1);
  const first = items[0];
  const opening = range?.[0] ?? 0;
  if (last === undefined || first === undefined) return put(source, opening + 1, entry);
  const end = endOf(last);
  if (flow) return put(source, end, `, ${entry}`);
  const start = startOfItem(first);
  const before = source.slice(source.lastIndexOf('\n', start - 1) + 1, start);
  const isEnded = source[end - 1] === '\n';
  const at = isEnded ? end : end + source.slice(end).search(/\r?\n|$/);
  const line = `${before}${entry}`;
  return put(source, at, isEnded ? `${line}${lineEnd(source)}` : `${lineEnd(source)}${line}`);
}

/** Where the last that a node holds ends: what is indented below it, or its brackets. */
function endOf(node: unknown): number {
  if (isPairOf(node)) return node.value === null ? endOf(node.key) + 1 : endOf(node.value);
  if ((isMap(node) || isSeq(node)) && !node.flow && node.items.length > 0)
    return endOf(node.items.at(-1));
  return (node as Node).range?.[1] ?? 0;
}

function startOfItem(item: unknown): number {
  return (isPairOf(item) ? item.key : (item as Node)).range?.[0] ?? 0;
}

function isPairOf(item: unknown): item is { key: Node; value: Node | null } {
  return typeof item === 'object' && item !== null && 'key' in item;
}

/** In the place of nothing, behind the colon. */
function fill(source: string, { range }: Node, value: string): string {
  const at = range?.[0] ?? 0;
  const key = source.slice(0, at).trimEnd().length;
  return put(source, key, ` ${value}`);
}

function addLine(source: string, entry: string): string {
  const isEnded = source === '' || source.endsWith('\n');
  return `${source}${isEnded ? '' : lineEnd(source)}${entry}${lineEnd(source)}`;
}

function put(source: string, at: number, text: string): string {
  return source.slice(0, at) + text + source.slice(at);
}

function nodeAt(source: string, path: readonly string[]): unknown {
  const document = parseDocument(source, { stringKeys: true });
  return path.length === 0 ? (document.contents ?? undefined) : document.getIn(path, true);
}

function lineEnd(source: string): string {
  return source.includes('\r\n') ? '\r\n' : '\n';
}
