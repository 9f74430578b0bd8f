import leven, { closestMatch } from 'leven';
import { isMap, isPair, isScalar, LineCounter, parseDocument as parseYaml, visit } from 'yaml';
import type { Document as YamlDocument, Node } from 'yaml';
import { type Place, type Problem, quoteSome, startOf } from '#errors.ts';
import { jsonFault } from './json-fault.ts';
import { lineAt, reservedKeys, yamlFaults } from './yaml-faults.ts';

/** Where a value stands inside a document, e.g. `['filter', 'answer']`. */
export type Path = readonly (string | number)[];

/** A YAML or JSON file that remembers where each of its values stands. */
export interface Document {
  file: string;
  value: unknown;
  /** Where the value at `path` begins; with `key`, where its key begins. An absent value is placed at its parent. */
  place(path: Path, part?: 'key' | 'value'): Place;
}

export interface Parsed<T> {
  /** Absent where a problem keeps it from being whole. */
  value?: T;
  problems: Problem[];
}

/** So deep lies nothing that a study says; what reads it level by level would run out of room. */
const deepest = 50;

/** Parses YAML, or JSON where the file is named so; JSON must be strict JSON, as translation tools expect. */
export function parseDocument(file: string, source: string): Parsed<Document> {
  if (isTooDeep(source)) return { problems: [tooDeep(file)] };
  const text = source.replace(/^\uFEFF/, '');
  const lines = new LineCounter();
  const yaml = parseYaml(text, { lineCounter: lines, prettyErrors: false, stringKeys: true });
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const strict = file.endsWith('.json') ? jsonFault(text) : undefined;
  const faults = strict
    ? [{ value: lineAt(text, strict.offset) || file, ...strict }]
    : [...yamlFaults(yaml, text), ...(file.endsWith('.json') ? [] : reservedKeys(yaml))];
  if (faults.length > 0)
    return { problems: faults.map(({ offset, ...fault }) => ({ ...placeAt(offset), ...fault })) };
  const place = (path: Path, part: 'key' | 'value' = 'value') =>
    placeAt(offsetOf(yaml, path, part));
  return { value: { file, value: yaml.toJS() as unknown, place }, problems: [] };
}

/** Whether brackets or dashes open inside one another as nobody writes them; blocks are indented one by one. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  for (const [token] of text.matchAll(/"(?:[^"\\\n]|\\.)*"|[[{}\]]/g)) {
    if (token === '[' || token === '{') depth += 1;
    if (token === ']' || token === '}') depth = Math.max(0, depth - 1);
    if (depth > deepest) return true;
  }
  return /^ {400}/m.test(text) || /(?:[-?] ){50}/.test(text);
}

function tooDeep(file: string): Problem {
  return {
    ...startOf(file),
    what: `file with more than ${deepest} levels inside one another`,
    mend: 'take it back as it was before; a study has a few levels only',
  };
}

/** Everything in a document that holds nothing else, with its path; lists are not looked into. */
export function documentLeaves(value: unknown, path: Path = []): { path: Path; value: unknown }[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [{ path, value }];
  return Object.entries(value).flatMap(([key, child]) => documentLeaves(child, [...path, key]));
}

/** A mend that names the nearest of `known` to a mistyped `word`, and what else it could be. */
export function expectedOneOf(word: string, known: readonly string[]): string {
  if (known.length === 0) return 'remove it: nothing is expected here';
  const near = nearest(word, known);
  const all = `expected ${known.length > 1 ? 'one of ' : ''}${quoteSome(known)}`;
  if (near === undefined) return all;
  const isShort = known.length > 1 && known.length <= 8;
  return `did you mean "${near}"?${isShort ? ` ${all}` : ''}`;
}

/** The one of `known` that a mistyped `word` stands for, at most so many letters apart; absent where none is close. */
export function nearest(
  word: string,
  known: readonly string[],
  most = Math.min(Math.max(2, word.length / 3), word.length - 1),
): string | undefined {
  const near = closestMatch(word, known);
  return near !== undefined && leven(word, near) <= most ? near : undefined;
}

function offsetOf(yaml: YamlDocument, path: Path, part: 'key' | 'value'): number {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const parent = depth === 1 ? yaml.contents : yaml.getIn(path.slice(0, depth - 1), true);
    const step = path[depth - 1];
    const pair = isMap(parent)
      ? parent.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === step)
      : undefined;
    const key = pair?.key as Node | undefined;
    const node = yaml.getIn(path.slice(0, depth), true) as Node | undefined;
    const found = part === 'key' || depth < path.length ? (key ?? node) : (node ?? key);
    if (found?.range) return found.range[0];
  }
  return firstOffset(yaml);
}

function firstOffset(yaml: YamlDocument): number {
  let offset = 0;
  visit(yaml, (_, node) => {
    if (isScalar(node) && node.range) offset = node.range[0];
    return isScalar(node) ? visit.BREAK : undefined;
  });
  return offset;
}
