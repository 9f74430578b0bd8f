import { decodeDamaged } from '#encoding/decode.ts';
import { declaredDelimiter, possibleDelimiters } from './delimiter.ts';
import { type Table, tableOf, type TableRow } from './table.ts';

/** So many lines tell what a table is about, and so many cells fit into memory one by one. */
const [maximumLines, maximumCells] = [10_000, 2_000_000];

/**
 * What can be read of a table that cannot be parsed: once for each delimiter that may be meant, every line cut at it
 * wherever it stands. For judging what it is about, never for its numbers. The first line of several cells names the
 * columns; further ones have no name. Empty where there is nothing to read, or too much.
 */
export function readLoosely(file: string, bytes: Uint8Array): Table[] {
  const whole = decodeDamaged(bytes).replace(/\r\n?/g, '\n');
  const declared = declaredDelimiter(whole);
  const lines = whole.split('\n', maximumLines);
  return possibleDelimiters(whole, declared?.name).flatMap((delimiter) => {
    const rows = lines.map((line, index) => cutLine(file, line, index + 1, delimiter));
    const [header, ...below] = rows
      .slice(declared === undefined ? 0 : 1)
      .filter(({ cells }) => cells.some(({ text }) => text !== ''))
      .filter(({ cells }, index, filled) => cells.length > 1 || !isTitle(filled, index));
    const width = Math.max(0, ...below.map(({ cells }) => cells.length));
    if (header === undefined || below.length === 0 || below.length * width > maximumCells)
      return [];
    return [tableOf(file, columnsOf(header, width), below)];
  });
}

function cutLine(file: string, line: string, number: number, delimiter: string): TableRow {
  let column = 1;
  const cells = line.split(delimiter).map((raw) => {
    const place = { file, line: number, column };
    column += raw.length + 1;
    return { text: raw.replaceAll('"', '').trim(), place };
  });
  return { place: { file, line: number, column: 1 }, cells };
}

/** Whether a row of one cell stands above the first that has several. */
function isTitle(rows: readonly TableRow[], index: number): boolean {
  return index < rows.findIndex(({ cells }) => cells.length > 1);
}

function columnsOf({ place, cells }: TableRow, width: number) {
  return Array.from({ length: Math.max(width, cells.length) }, (_, index) => ({
    name: cells[index]?.text ?? '',
    place: cells[index]?.place ?? place,
  }));
}
