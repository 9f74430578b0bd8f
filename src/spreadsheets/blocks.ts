import type { CellContent } from './cell-content.ts';
import { areaAround, filledCells, type Sheet, type SheetCell } from './sheet.ts';
import { beginsNote, readPhrase } from './table-words.ts';

/** The rows of one table in a sheet, told apart by what they hold. */
export interface SheetBlock {
  above: SheetCell[];
  headerRows: number[];
  /** Whether its header stands above another table, from which an empty row or a heading sets it apart. */
  sharesHeader?: boolean;
  sections: Section[];
  below: SheetCell[];
}

/** Rows of numbers with the texts that stand above them alone. */
export interface Section {
  headings: SheetCell[];
  rows: number[];
  /** Whether an empty row stands before it. */
  isApart: boolean;
}

/** A sheet whose cells were read. */
export interface ReadCells extends Sheet {
  contents: CellContent[][];
}

interface Waiting {
  row: number;
  kind: 'text' | 'header';
  isApart: boolean;
}

/** Finds the tables that stand below one another in a sheet: each begins with its header. */
export function findBlocks(sheet: ReadCells): SheetBlock[] {
  const blocks: SheetBlock[] = [];
  let waiting: Waiting[] = [];
  let isApart = false;
  const left = areaAround(filledCells(sheet.rows))?.left ?? 0;
  sheet.rows.forEach((_, row) => {
    const kind = rowKind(sheet, row, left);
    if (kind === 'empty') isApart = true;
    else if (kind === 'data') {
      addRow(sheet, blocks, waiting, { row, isApart });
      waiting = [];
      isApart = false;
    } else {
      waiting.push({ row, kind, isApart });
      isApart = false;
    }
  });
  blocks.at(-1)?.below.push(...cellsIn(sheet, waiting));
  return blocks;
}

function addRow(
  sheet: ReadCells,
  blocks: SheetBlock[],
  waiting: readonly Waiting[],
  { row, isApart }: { row: number; isApart: boolean },
): void {
  const last = waiting.findLastIndex(({ kind }) => kind === 'header');
  const block = blocks.at(-1);
  if (last === -1 && block !== undefined) {
    const notes = waiting.filter((one) =>
      cellsIn(sheet, [one]).some(({ text }) => beginsNote(text)),
    );
    block.below.push(...cellsIn(sheet, notes));
    const headings = cellsIn(
      sheet,
      waiting.filter((one) => !notes.includes(one)),
    );
    const starts = isApart || waiting.some((one) => one.isApart);
    if (headings.length > 0 || starts)
      block.sections.push({ headings, rows: [row], isApart: starts });
    else block.sections.at(-1)?.rows.push(row);
    return;
  }
  let first = last;
  while (first > 0 && waiting[first - 1]?.kind === 'header' && !waiting[first]?.isApart) first -= 1;
  const before = waiting.slice(0, Math.max(first, 0));
  const cut = block === undefined ? 0 : endOfNotes(sheet, before);
  block?.below.push(...cellsIn(sheet, before.slice(0, cut)));
  blocks.push({
    above: cellsIn(sheet, last === -1 ? waiting : before.slice(cut)),
    headerRows: last === -1 ? [] : waiting.slice(first, last + 1).map((one) => one.row),
    sections: [
      {
        headings: last === -1 ? [] : cellsIn(sheet, waiting.slice(last + 1)),
        rows: [row],
        isApart: false,
      },
    ],
    below: [],
  });
}

/** How many of the texts between two tables belong to the upper one: its notes, or what stands right below it. */
function endOfNotes(sheet: ReadCells, between: readonly Waiting[]): number {
  const note = between.findLastIndex((one) =>
    cellsIn(sheet, [one]).some(({ text }) => beginsNote(text)),
  );
  if (note !== -1) return note + 1;
  const [first, ...others] = between;
  if (first === undefined || first.isApart) return 0;
  const gap = others.findIndex((one) => one.isApart);
  return gap === -1 ? 0 : gap + 1;
}

function cellsIn(sheet: ReadCells, lines: readonly Waiting[]): SheetCell[] {
  return lines.flatMap(({ row }) => (sheet.rows[row] ?? []).flatMap((cell) => cell ?? []));
}

function rowKind(sheet: ReadCells, row: number, left: number): Waiting['kind'] | 'data' | 'empty' {
  const cells = (sheet.rows[row] ?? []).flatMap((cell) => cell ?? []);
  const held = cells.map((cell) => sheet.contents[row]?.[cell.column]?.kind);
  const numbers = held.filter((kind) => kind === 'numbers').length;
  const symbols = held.filter((kind) => kind === 'symbol').length;
  if (cells.length === 0) return 'empty';
  if (
    numbers + symbols > 0 &&
    !isNumberedHeader(sheet, row) &&
    (numbers > 0 || held[0] === 'words')
  )
    return 'data';
  if (cells.length > 1) return namesMeasures(sheet, row, cells) ? 'text' : 'header';
  const [cell] = cells;
  const isOver = cell !== undefined && cell.column > left && nextFilled(sheet, row) === row + 1;
  return isOver ? 'header' : 'text';
}

/** Whether only "%" or "n" stands right below numbers: it says what the next ones are, and begins no table. */
function namesMeasures(sheet: ReadCells, row: number, cells: readonly SheetCell[]): boolean {
  const isBelowNumbers = sheet.contents[row - 1]?.some(({ kind }) => kind === 'numbers') === true;
  return (
    isBelowNumbers &&
    !isNumberedHeader(sheet, row - 1) &&
    cells.every(({ text }) => readPhrase(text).rest === '')
  );
}

/** Years or points of a scale that stand in a line as the names of columns. */
function isNumberedHeader(sheet: ReadCells, row: number, above = row): boolean {
  const found = numbersIn(sheet, row);
  const next = nextFilled(sheet, above);
  if (next === undefined || sheet.contents[row]?.some(({ kind }) => kind === 'symbol'))
    return false;
  if (found.length === 0 || (sheet.contents[row]?.[0]?.kind ?? 'blank') === 'numbers') return false;
  const numbers = found.map(({ value }) => value);
  // Counts may follow one another by chance, below names or beside "n".
  const isNamed = found.some(({ column }) => sheet.contents[row - 1]?.[column]?.kind === 'words');
  const isMeasured = filledCells([sheet.rows[row] ?? []]).some(
    ({ text }) => readPhrase(text).measures.length > 0,
  );
  const isSteps =
    numbers.length > 2 &&
    !isNamed &&
    !isMeasured &&
    numbers.every((value, at) => value === (numbers[0] ?? 0) + at);
  if (!numbers.every(isYear) && !isSteps) return false;
  const below = numbersIn(sheet, next);
  const words = sheet.contents[next]?.filter(({ kind }) => kind === 'words').length ?? 0;
  if (below.length === 0 && words === 1) return isNumberedHeader(sheet, row, next);
  if (below.length === 0 && words > 1) return true;
  return (
    below.length > 0 &&
    found.every(({ column }) => below.some((one) => one.column === column) || below.length === 1) &&
    !below.every(({ value }, at) => isYear(value) || value === (below[0]?.value ?? 0) + at)
  );
}

/** Whether a number is that of a year, as far as can be told. */
export function isYear(value: number): boolean {
  return Number.isInteger(value) && value >= 1900 && value < 2100;
}

function numbersIn(sheet: ReadCells, row: number): { column: number; value: number }[] {
  return (sheet.contents[row] ?? []).flatMap((content, column) => {
    if (content.kind !== 'numbers') return [];
    const [one] = content.numbers;
    return content.form !== 'single' || one === undefined
      ? []
      : [{ column, value: Number(one.digits) }];
  });
}

function nextFilled(sheet: ReadCells, row: number): number | undefined {
  const next = sheet.rows.findIndex(
    (cells, at) => at > row && cells.some((cell) => cell !== undefined),
  );
  return next === -1 ? undefined : next;
}
