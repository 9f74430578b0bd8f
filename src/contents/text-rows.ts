import escapeRegExp from 'escape-string-regexp';
import type { FoundRows, RowCell } from './found-rows.ts';

/** A line and where it begins. */
interface Line {
  text: string;
  offset: number;
}

const delimiters: readonly { cut: RegExp; atLeast: { rows: number; cells: number } }[] = [
  { cut: /\t/, atLeast: { rows: 3, cells: 2 } },
  { cut: /;/, atLeast: { rows: 3, cells: 2 } },
  { cut: /\|/, atLeast: { rows: 3, cells: 2 } },
  { cut: /,/, atLeast: { rows: 3, cells: 2 } },
  { cut: /~/, atLeast: { rows: 5, cells: 3 } },
  { cut: /\^/, atLeast: { rows: 5, cells: 3 } },
  { cut: /&/, atLeast: { rows: 5, cells: 3 } },
  { cut: / ?[:/] ?/, atLeast: { rows: 8, cells: 4 } },
  { cut: / {2,}/, atLeast: { rows: 4, cells: 2 } },
  // As a table comes out of a PDF.
  { cut: / +/, atLeast: { rows: 15, cells: 3 } },
];

/** So long is no cell but a sentence with a comma in it. */
const longest = 120;

/** The tables in a text that is none as a whole: lines that follow one another and are cut into as many cells. */
export function textRows(text: string): FoundRows[] {
  const lines = linesOf(text);
  return [
    ...delimiters.flatMap(({ cut, atLeast }) => blocks(lines, cut, atLeast)),
    ...inserted(text),
    ...addresses(lines),
  ];
}

/** A list of e-mail addresses, one in each line. */
function addresses(lines: readonly Line[]): FoundRows[] {
  const cells = lines
    .map(({ text, offset }) => ({ words: text.split(/[\s,;*•]+/).filter(isNoBullet), offset }))
    .filter(({ words }) => words.every((word) => /^[^@]+@[^@]+\.\p{L}{2,}$/u.test(word)))
    .flatMap(({ words, offset }) => words.map((text) => [{ text, offset }]));
  return cells.length < 5 ? [] : [{ cells: [[{ text: 'address', offset: 0 }], ...cells] }];
}

function isNoBullet(text: string): boolean {
  return text !== '' && text !== '-';
}

function linesOf(text: string): Line[] {
  let offset = 0;
  return text
    .replace(/\r(?!\n)/g, '\n')
    .split('\n')
    .map((line) => {
      const at = offset;
      offset += line.length + 1;
      return { text: line.replace(/\r$/, ''), offset: at };
    });
}

function blocks(
  lines: readonly Line[],
  cut: RegExp,
  atLeast: { rows: number; cells: number },
): FoundRows[] {
  const found: FoundRows[] = [];
  let open: RowCell[][] = [];
  const close = () => {
    const isTable = open.length >= atLeast.rows && (open[0]?.length ?? 0) >= atLeast.cells;
    if (isTable) found.push({ cells: open });
    open = [];
  };
  for (const line of lines) {
    if (/^[\s|:+-]*$/.test(line.text) && line.text.trim() !== '') continue;
    const cells = cutLine(line, cut);
    if (cells.length !== open[0]?.length || cells.some(({ text }) => text.length > longest))
      close();
    if (cells.length >= atLeast.cells && cells.every(({ text }) => text.length <= longest))
      open.push(cells);
  }
  close();
  return found;
}

function cutLine({ text, offset }: Line, cut: RegExp): RowCell[] {
  const inner = text
    .trim()
    .replace(/^[-*•] (?=\S)/, '')
    .replace(/^\||\|$/g, '')
    .replace(/^[([]|(?:[)\]][,;]?|\\\\)$/g, '');
  // What stands between quotes is one cell.
  const whole = inner.replace(/"(?:[^"]|"")*"/g, (quoted) => quoted.replace(/[\t;|, ]/g, '\u0001'));
  // What has bars is cut at them, not at its words.
  const cells = cut.source === ' +' && whole.includes('|') ? [whole] : whole.split(cut);
  return cells.map((cell) => ({
    text: cell.replaceAll('\u0001', ' ').replaceAll('"', '').trim(),
    offset,
  }));
}

const insert =
  /\b(?:insert|replace)\s+(?:ignore\s+)?into\s+[`"[]?([\w.]+)[`"\]]?\s*(?:\(([^()]*)\))?\s*values\b/gi;

/** The rows that a dump of a database inserts, by table. */
function inserted(text: string): FoundRows[] {
  const tables = new Map<string, RowCell[][]>();
  for (const match of text.matchAll(insert)) {
    const from = match.index + match[0].length;
    const end = text.indexOf(';\n', from);
    const tuples = text.slice(from, end === -1 ? undefined : end);
    const rows = [...tuples.matchAll(/\(((?:[^()']|'(?:[^'\\]|\\.)*')*)\)/gs)].map((tuple) =>
      values(tuple[1] ?? '', from + tuple.index),
    );
    const name = match[1] ?? '';
    const known = tables.get(name) ?? [header(match[2], text, name, rows[0]?.length ?? 0)];
    for (const row of rows) known.push(row);
    tables.set(name, known);
  }
  return [...tables.values()].map((cells) => ({ cells }));
}

function values(tuple: string, offset: number): RowCell[] {
  return [...tuple.matchAll(/\s*('(?:[^']|'')*'|[^,]+)\s*(?:,|$)/g)].map(([, value = '']) => ({
    text: value.trim().replace(/^'|'$/g, '').replaceAll("''", "'"),
    offset,
  }));
}

/** The names of columns: as they are listed; else as the table was created; else none. */
function header(listed: string | undefined, text: string, table: string, width: number): RowCell[] {
  const created = new RegExp(
    `create\\s+table[^(]*\\b${escapeRegExp(table)}\\b[^(]*\\(([\\s\\S]*?)\\n?\\)\\s*;`,
    'i',
  ).exec(text);
  const names = listed?.split(',') ?? created?.[1]?.split(/,\s*\n?/) ?? [];
  return Array.from({ length: width }, (_, at) => ({
    text: (names[at] ?? '').trim().replace(/^[`"[]?(\w+).*$/s, '$1') || `column ${at + 1}`,
    offset: 0,
  }));
}
