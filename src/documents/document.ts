import leven, { closestMatch } from 'leven';
import { LineCounter } from 'yaml';
import { type Place, type Problem, quoteSome, startOf } from '#errors.ts';
import { type Offsets, offsetOf, type Path } from './offsets.ts';
import { readJson } from './read-json.ts';
import { readYaml } from './read-yaml.ts';

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

/** Parses YAML, or JSON where the file is named so. */
export function parseDocument(file: string, source: string): Parsed<Document> {
  if (isTooDeep(source)) return { problems: [tooDeep(file)] };
  const text = source.replace(/^\uFEFF/, '');
  const lines = new LineCounter();
  lines.lineStarts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const { faults, value, offsets } = file.endsWith('.json') ? readJson(file, text) : readYaml(text);
  if (faults.length > 0)
    return { problems: faults.map(({ offset, ...fault }) => ({ ...placeAt(offset), ...fault })) };
  let found: Offsets | undefined;
  const place = (path: Path, part: 'key' | 'value' = 'value') =>
    placeAt(offsetOf((found ??= offsets()), path, part));
  return { value: { file, value, place }, problems: [] };
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
