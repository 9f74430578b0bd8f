import { finder, type FoundRows, type RowCell } from './found-rows.ts';
import { textRows } from './text-rows.ts';

/** The tables in JSON: lists of objects or of lists, objects of lists, and one object in each line. */
export function jsonRows(text: string): FoundRows[] {
  const find = finder(text);
  return valuesIn(text).flatMap((value) => tablesIn(value, find));
}

function valuesIn(text: string): unknown[] {
  try {
    return [JSON.parse(text)];
  } catch {
    const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
    try {
      return [lines.map((line): unknown => JSON.parse(line))];
    } catch {
      return valueWithin(text);
    }
  }
}

/** What a program is given or begins with, e.g. `var rows = [{ … }];`. */
function valueWithin(text: string): unknown[] {
  const [start, end] = [text.search(/\[\s*[[{"]/), text.lastIndexOf(']')];
  if (start === -1) return [];
  try {
    return [JSON.parse(text.slice(start, end + 1))];
  } catch {
    return [];
  }
}

type Find = (sought: string) => number;

function tablesIn(value: unknown, find: Find): FoundRows[] {
  const lines = linesIn(value);
  if (lines !== undefined) return textRows(lines).map((rows) => placed(rows, find));
  if (typeof value !== 'object' || value === null || isShape(value)) return [];
  const inner = () => Object.values(value).flatMap((child) => tablesIn(child, find));
  if (Array.isArray(value)) {
    const objects = value.filter(isObject);
    if (objects.length > 1 && objects.length === value.length)
      return [ofObjects(objects, find), ...inner()];
    const lists = value.filter((child) => Array.isArray(child)) as unknown[][];
    if (
      lists.length > 2 &&
      lists.length === value.length &&
      lists.every((list) => !list.some(isNested))
    )
      return [{ cells: lists.map((list) => list.map((leaf) => cell(leaf, find))) }];
    return inner();
  }
  const columns = Object.entries(value).filter(
    (entry): entry is [string, unknown[]] => Array.isArray(entry[1]) && !entry[1].some(isNested),
  );
  const height = columns[0]?.[1].length ?? 0;
  if (columns.length > 1 && height > 2 && columns.every(([, list]) => list.length === height))
    return [ofColumns(columns, height, find)];
  const children = Object.values(value).filter(isObject);
  const isKeyed = children.length > 2 && children.length === Object.keys(value).length;
  return isKeyed ? [ofObjects(children, find), ...inner()] : inner();
}

/** The outline of a land on a map, in GeoJSON, is made of points that are nobody's. */
function isShape(value: object): boolean {
  return 'type' in value && /Polygon|LineString/.test(String(value.type)) && 'coordinates' in value;
}

/** A text of several lines, or several texts that may be lines of one. */
function linesIn(value: unknown): string | undefined {
  if (typeof value === 'string') return value.trim().includes('\n') ? value : undefined;
  const isLines =
    Array.isArray(value) && value.length > 2 && value.every((child) => typeof child === 'string');
  return isLines ? value.map((line: string) => line.replace(/\n$/, '')).join('\n') : undefined;
}

function placed({ cells }: FoundRows, find: Find): FoundRows {
  return {
    cells: cells.map((row) => row.map(({ text }) => ({ text, offset: find(text) }))),
  };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isNested(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

function cell(value: unknown, find: Find): RowCell {
  const text =
    typeof value === 'string' ? value : value === null || value === undefined ? '' : String(value);
  return { text, offset: find(text) };
}

function ofObjects(objects: readonly Record<string, unknown>[], find: Find): FoundRows {
  const flat = objects.map((object) => new Map(leavesOf(object, '')));
  const names = [...new Set(flat.flatMap((leaves) => [...leaves.keys()]))];
  return {
    cells: [
      names.map((name) => ({ text: name, offset: 0 })),
      ...flat.map((leaves) => names.map((name) => cell(leaves.get(name), find))),
    ],
  };
}

/** What an object holds, also in objects inside it; a point of a map as one text. */
function leavesOf(object: Record<string, unknown>, before: string): [string, unknown][] {
  return Object.entries(object).flatMap(([key, value]): [string, unknown][] => {
    if (isObject(value)) return leavesOf(value, `${before}${key} `);
    if (!Array.isArray(value)) return [[before + key, value]];
    const isPoint =
      value.length > 1 && value.length < 4 && value.every((part) => typeof part === 'number');
    return isPoint ? [[before + key, `${value[1]}, ${value[0]}`]] : [];
  });
}

function ofColumns(columns: readonly [string, unknown[]][], height: number, find: Find): FoundRows {
  return {
    cells: [
      columns.map(([name]) => ({ text: name, offset: 0 })),
      ...Array.from({ length: height }, (_, at) => columns.map(([, list]) => cell(list[at], find))),
    ],
  };
}
