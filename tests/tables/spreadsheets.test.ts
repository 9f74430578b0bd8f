import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { cleanTable } from '#tables/clean.ts';
import { parseTable } from '#tables/parse-table.ts';
import type { Table } from '#tables/table.ts';
import { tableRows } from './table-rows.ts';
import type { Place } from '../../src/errors.ts';

type Cells = string[][];

interface Export {
  encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
  byteOrderMark: boolean;
  delimiter: ',' | ';' | '\t';
  named: boolean;
  lineEnd: '\n' | '\r\n' | '\r';
  lastLineEnd: boolean;
  quoted: 'all' | 'needed';
  /** Empty cells after each row, empty rows after the last. */
  emptyCells: number;
  emptyRows: number;
  /** What stands around each cell. */
  blank: '' | ' ' | '\u00a0';
}

// Accented letters of Windows-1252 that never make valid UTF-8 side by side.
const letter = fc.constantFrom(...'abcXYZ019éèçñüÀ.,;:-%/ \'"|=#&()\t\n');
const word = fc
  .oneof(
    { weight: 4, arbitrary: fc.string({ unit: letter, maxLength: 6 }) },
    { weight: 2, arbitrary: fc.constantFrom('48', '12,5', '12.5', '1,718', '1 718', '48 %', '') },
    { weight: 1, arbitrary: fc.constantFrom('18-24', 'sep=;', '"', '""', 'a"b', ';', ',', '\n') },
  )
  .map((text) => text.trim());
const beyond = fc.string({
  unit: fc.constantFrom('a', '€', '名', '🙂', 'ر', '\u202f', 'œ'),
  maxLength: 4,
});

const exportArbitrary: fc.Arbitrary<Export> = fc.record({
  encoding: fc.constantFrom('utf-8', 'utf-16le', 'utf-16be', 'windows-1252'),
  byteOrderMark: fc.boolean(),
  delimiter: fc.constantFrom(',', ';', '\t'),
  named: fc.boolean(),
  lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
  lastLineEnd: fc.boolean(),
  quoted: fc.constantFrom('all', 'needed'),
  emptyCells: fc.nat(2),
  emptyRows: fc.nat(2),
  blank: fc.constantFrom('', ' ', '\u00a0'),
});

const tableArbitrary = (cell: fc.Arbitrary<string>): fc.Arbitrary<Cells> =>
  fc.integer({ min: 2, max: 4 }).chain((width) => {
    const line = { minLength: width, maxLength: width };
    const header = fc.uniqueArray(
      cell.filter((text) => text !== ''),
      line,
    );
    const row = fc.array(cell, line).filter((cells) => cells.some((text) => text !== ''));
    const rows = fc.array(row, { minLength: 1, maxLength: 5 });
    return fc.tuple(header, rows).map(([names, cells]) => [names, ...cells]);
  });

let outcomes = { read: 0, refused: 0 };
beforeEach(() => {
  outcomes = { read: 0, refused: 0 };
});

describe('parseTable(file, bytes)', () => {
  it('reads a table as it was exported, or refuses it at a place in the file', () => {
    const cases = fc.tuple(tableArbitrary(word), exportArbitrary);
    fc.assert(fc.property(cases, readsOrRefuses), { seed: 1, numRuns: 4000 });
    // Refused are two delimiters or two decimal marks that both fit, and letters in a row.
    expect(outcomes.read).toBeGreaterThan(2000);
    expect(outcomes.refused).toBeGreaterThan(100);
  });

  it('does so beyond Latin letters', () => {
    const unicode = exportArbitrary.filter(({ encoding }) => encoding !== 'windows-1252');
    const cases = fc.tuple(tableArbitrary(beyond.map((text) => text.trim())), unicode);
    fc.assert(fc.property(cases, readsOrRefuses), { seed: 2, numRuns: 1000 });
    expect(outcomes.read).toBeGreaterThan(500);
  });

  it('gives a table or problems for any bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), isTableOrProblems), {
      seed: 3,
      numRuns: 3000,
    });
  });

  it('gives a table or problems for any text made of what tables are made of', () => {
    const unit = fc.constantFrom(
      ...'a1é,;\t"\n\r .%-',
      '\u00a0',
      '"\n',
      '",',
      'sep=',
      '1,718',
      '#REF!',
    );
    const texts = fc.string({ unit, maxLength: 60 }).map((text) => new TextEncoder().encode(text));
    fc.assert(fc.property(texts, isTableOrProblems), { seed: 4, numRuns: 5000 });
  });

  it('gives a table or problems for an export with damaged bytes', () => {
    const damages = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 4 });
    const cases = fc
      .tuple(tableArbitrary(word), exportArbitrary, damages)
      .map(([cells, how, spots]) => {
        const bytes = exportBytes(cells, how);
        for (const [at, byte] of spots) bytes[at % bytes.length] = byte;
        return bytes;
      });
    fc.assert(fc.property(cases, isTableOrProblems), { seed: 5, numRuns: 2000 });
  });
});

it('cleanTable(file, bytes) keeps all cells, and changes nothing the second time', () => {
  const cases = fc.tuple(tableArbitrary(word), exportArbitrary);
  let written = 0;
  const property = fc.property(cases, ([cells, how]) => {
    const { text } = cleanTable('t', exportBytes(cells, how));
    if (text === undefined) return;
    written += 1;
    const bytes = new TextEncoder().encode(text);
    const { table, problems } = parseTable('t', bytes);
    expect(problems).toEqual([]);
    expect(table && cellsOf(table)).toEqual(cells);
    expect(cleanTable('t', bytes)).toEqual({ text, changes: [], problems: [] });
  });
  fc.assert(property, { seed: 6, numRuns: 1500 });
  expect(written).toBeGreaterThan(750);
});

function readsOrRefuses([cells, how]: [Cells, Export]): void {
  const bytes = exportBytes(cells, how);
  const { table, problems } = parseTable('t', bytes);
  outcomes[table === undefined ? 'refused' : 'read'] += 1;
  if (table === undefined) return expectPlaced(problems, bytes);
  expect([problems, cellsOf(table)]).toEqual([[], cells]);
  expectFound(table, exportText(cells, how).split(/\r\n|[\r\n]/));
}

/** Each cell that the file writes as it is begins where its place says. */
function expectFound(table: Table, lines: readonly string[]): void {
  const names = table.columns.map(({ name, place }) => ({ text: name, place }));
  const all = [...names, ...tableRows(table).flatMap(({ cells }) => cells)];
  // Thousands of cells: all are looked at before one question is asked.
  const lost = all.filter(({ text, place }) => {
    const rest = lines[place.line - 1]?.slice(place.column - 1) ?? '';
    return !/["\n]/.test(text) && !rest.trimStart().startsWith(text);
  });
  expect(lost).toEqual([]);
}

function isTableOrProblems(bytes: Uint8Array): void {
  const { table, problems } = parseTable('t', bytes);
  if (table === undefined) expectPlaced(problems, bytes);
  else expect(problems).toEqual([]);
  cleanTable('t', bytes);
}

function cellsOf(table: Table): Cells {
  return [
    table.columns.map(({ name }) => name),
    ...tableRows(table).map(({ cells }) => cells.map(({ text }) => text)),
  ];
}

function expectPlaced(places: readonly Place[], bytes: Uint8Array): void {
  const lineEnds = bytes.filter((byte) => byte === 10 || byte === 13).length;
  const isIn = (value: number, most: number) => 1 <= value && value <= most;
  const elsewhere = places.filter(
    ({ file, line, column }) =>
      file !== 't' || !isIn(line, lineEnds + 1) || !isIn(column, bytes.length + 1),
  );
  expect([places.length > 0, elsewhere]).toEqual([true, []]);
}

function exportBytes(cells: Cells, how: Export): Uint8Array {
  return encode(exportText(cells, how), how);
}

function exportText(cells: Cells, how: Export): string {
  const { delimiter, lineEnd, emptyCells, emptyRows, blank } = how;
  const needed = (text: string) => /[",;\t\n]|^sep=/.test(text);
  const quote = (text: string) => `"${text.replaceAll('"', '""').replaceAll('\n', lineEnd)}"`;
  const write = (text: string) =>
    how.quoted === 'all' || needed(text) ? quote(blank + text + blank) : blank + text + blank;
  const end = delimiter.repeat(emptyCells);
  const lines = cells.map((line) => line.map(write).join(delimiter) + end);
  const empty = Array.from({ length: emptyRows }, () => end);
  const named = how.named ? [`sep=${delimiter}`] : [];
  return [...named, ...lines, ...empty].join(lineEnd) + (how.lastLineEnd ? lineEnd : '');
}

function encode(text: string, { encoding, byteOrderMark }: Export): Uint8Array {
  const marked = byteOrderMark ? `\ufeff${text}` : text;
  if (encoding === 'utf-8') return new TextEncoder().encode(marked);
  if (encoding === 'windows-1252') return Uint8Array.from(Buffer.from(text, 'latin1'));
  const bytes = Buffer.from(marked, 'utf16le');
  return Uint8Array.from(encoding === 'utf-16le' ? bytes : bytes.swap16());
}
