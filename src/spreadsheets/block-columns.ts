import { namesGroups } from '#findings/columns/measure-words.ts';
import { isFlagColumn } from '#findings/specs/flags.ts';
import { type SheetBlock, isYear, type ReadCells } from './blocks.ts';
import { headerOf } from './header-cells.ts';
import { readPhrase } from './table-words.ts';

/** What the columns of a block hold. */
export interface BlockColumns {
  /** Columns that name rows. */
  labels: number[];
  /** Columns of numbers. */
  data: number[];
  /** Columns of texts that only say something of their rows. */
  notes: number[];
  /** Columns that count the rows. */
  numbering: number[];
  /** Columns of marks, by the columns of numbers on their left that they belong to. */
  marks: Map<number, number>;
}

/** Says what each column of a block holds. */
export function blockColumns(sheet: ReadCells, block: SheetBlock): BlockColumns {
  const rows = block.sections.flatMap((section) => section.rows);
  const width = Math.max(0, ...rows.map((row) => sheet.rows[row]?.length ?? 0));
  const found: BlockColumns = { labels: [], data: [], notes: [], numbering: [], marks: new Map() };
  const all = Array.from({ length: width }, (_, column) => ({
    column,
    ...countKinds(sheet, rows, column),
  })).filter(({ words, numbers }) => words + numbers > 0);
  const flags = all.filter(({ column }) => isFlagColumn(headerOf(sheet, block, column)));
  const intervals = all.filter(
    ({ column }) => readPhrase(headerOf(sheet, block, column)).measures.join() === 'low,high',
  );
  const told = all
    .filter(({ column }) => readPhrase(headerOf(sheet, block, column)).rest === '')
    .filter(({ column }) =>
      readPhrase(headerOf(sheet, block, column)).measures.some(
        (measure) => !['n', 'base'].includes(measure),
      ),
    );
  const counting = all.filter(
    ({ column }) =>
      isNumbering(sheet, block, rows, column) &&
      all.some((other) => other.words > other.numbers && other.column > column),
  );
  const isWordless = all.every(({ words, numbers }) => words < numbers);
  const naming = all.filter(
    (one) =>
      !flags.includes(one) &&
      (namesRows(sheet, block, rows, one) ||
        (isWhole(sheet, block, rows, one) &&
          (one.column < (told[0]?.column ?? -1) ||
            (isWordless && one === all[0] && all.length > 1)))),
  );
  const measured = all.filter(
    (one) =>
      (one.numbers > one.words || intervals.includes(one)) &&
      ![...naming, ...flags, ...counting].includes(one),
  );
  const lastNumber = measured.at(-1)?.column ?? -1;
  const firstNumber = measured[0]?.column ?? -1;
  const hasLeft = all.some((one) => one.column < firstNumber && !measured.includes(one));
  for (const one of all) {
    const { column, words } = one;
    if (flags.includes(one)) found.notes.push(column);
    else if (measured.includes(one)) found.data.push(column);
    else if (measured.length === 0 && one.numbers > 0) found.data.push(column);
    else if (counting.includes(one)) found.numbering.push(column);
    else if (
      isMarks(sheet, block, rows, column) &&
      measured.some((other) => other.column === column - 1)
    )
      found.marks.set(column - 1, column);
    else if (column < lastNumber || !hasLeft || words === 0) found.labels.push(column);
    else found.notes.push(column);
  }
  const between = found.labels.filter(
    (column) => column > firstNumber && firstNumber !== -1 && hasLeft,
  );
  const notes = between.filter((column) => isSparse(sheet, rows, column));
  return {
    ...found,
    labels: found.labels.filter((column) => !notes.includes(column)),
    notes: [...notes, ...found.notes],
  };
}

interface Kinds {
  column: number;
  words: number;
  numbers: number;
}

function countKinds(
  sheet: ReadCells,
  rows: readonly number[],
  column: number,
): Omit<Kinds, 'column'> {
  const kinds = rows.map((row) => sheet.contents[row]?.[column]?.kind);
  return {
    words: kinds.filter((kind) => kind === 'words').length,
    numbers: kinds.filter((kind) => kind === 'numbers' || kind === 'symbol').length,
  };
}

/** Whether a column of whole numbers names groups or waves, as "age" and "year" do. */
function namesRows(
  sheet: ReadCells,
  block: SheetBlock,
  rows: readonly number[],
  { column, words, numbers }: Kinds,
): boolean {
  if (numbers <= words) return false;
  const values = wholeNumbers(sheet, rows, column);
  if (values === undefined) return false;
  const header = headerOf(sheet, block, column);
  const { measures } = readPhrase(header);
  if (measures.length > 0) return false;
  if (header !== '' && namesGroups(header)) return true;
  const isFirst = !(sheet.rows[rows[0] ?? 0] ?? []).some(
    (cell) => cell !== undefined && cell.column < column,
  );
  return values.every(isYear) && (isFirst || new Set(values).size < values.length || header === '');
}

/** Whether only letters and signs that mark numbers stand in a column without a name. */
function isMarks(
  sheet: ReadCells,
  { headerRows }: SheetBlock,
  rows: readonly number[],
  column: number,
): boolean {
  const texts = rows.flatMap((row) => sheet.rows[row]?.[column]?.text ?? []);
  const own = headerRows.map((row) => sheet.rows[row]?.[column]);
  return (
    own.every((cell) => cell === undefined) &&
    texts.every((text) => /^(?:[a-z]{1,2}|[*†‡#]{1,3}|\(\w\))$/.test(text))
  );
}

/** Whether whole numbers stand in a column that no measure is named after. */
function isWhole(
  sheet: ReadCells,
  block: SheetBlock,
  rows: readonly number[],
  { column }: Kinds,
): boolean {
  const values = wholeNumbers(sheet, rows, column);
  return (
    values !== undefined &&
    values.length > 0 &&
    readPhrase(headerOf(sheet, block, column)).measures.length === 0
  );
}

function isNumbering(
  sheet: ReadCells,
  block: SheetBlock,
  rows: readonly number[],
  column: number,
): boolean {
  const values = wholeNumbers(sheet, rows, column) ?? [];
  const header = headerOf(sheet, block, column);
  return (
    rows.length > (header === '' ? 1 : 2) &&
    values.length === rows.length &&
    values.every((value, at) => value === at + (values[0] ?? 0)) &&
    (values[0] ?? 2) <= 1 &&
    /^(?:|n°|no\.?|#|nr\.?|rang|rank|id)$/i.test(header)
  );
}

function wholeNumbers(
  sheet: ReadCells,
  rows: readonly number[],
  column: number,
): number[] | undefined {
  const values: number[] = [];
  for (const row of rows) {
    const content = sheet.contents[row]?.[column];
    if (content === undefined || content.kind === 'blank') continue;
    if (content.kind === 'words') continue;
    if (content.kind !== 'numbers' || content.form !== 'single') return undefined;
    const [one] = content.numbers;
    if (one === undefined || one.percent || !/^\d+$/.test(one.digits)) return undefined;
    values.push(Number(one.digits));
  }
  return values;
}

function isSparse(sheet: ReadCells, rows: readonly number[], column: number): boolean {
  const filled = rows.filter((row) => sheet.rows[row]?.[column] !== undefined);
  return filled.length < rows.length / 2;
}
