import { type CellObject, read, utils, type WorkSheet } from '@e965/xlsx';
import { type Problem, startOf } from '#errors.ts';
import { readDigits } from '#tables/digits.ts';
import { textDecimals } from './number-text.ts';
import { type Area, filledCells, type Sheet, type SheetCell, type SheetNumber } from './sheet.ts';
import { withWesternDigits } from './western-number.ts';

/** Reads XLSX, XLS and ODS: each sheet as it is shown, formulas by the values that were saved with them. */
export function readWorkbook(
  file: string,
  bytes: Uint8Array,
): { sheets: Sheet[]; problems: Problem[] } {
  try {
    const book = quietly(() =>
      read(bytes, { type: 'array', cellNF: true, cellText: true, cellStyles: true }),
    );
    const sheets = book.SheetNames.map((name, index) => {
      const hidden = (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) > 0;
      return readWorksheet(name, hidden, book.Sheets[name] ?? {});
    });
    return { sheets, problems: [] };
  } catch {
    const mend =
      'open it in Excel or LibreOffice, take its password off if it has one, and save it as .xlsx or as CSV';
    return {
      sheets: [],
      problems: [{ ...startOf(file), what: 'workbook that cannot be read', mend }],
    };
  }
}

/** The reader tells of number formats on the console, where nobody could do anything about them. */
function quietly<T>(work: () => T): T {
  const { error } = console;
  console.error = () => undefined;
  try {
    return work();
  } finally {
    console.error = error;
  }
}

function readWorksheet(name: string, hidden: boolean, sheet: WorkSheet): Sheet {
  const rows: Sheet['rows'] = [];
  for (const [address, cell] of Object.entries(sheet)) {
    if (address.startsWith('!')) continue;
    const { r: row, c: column } = utils.decode_cell(address);
    const read = readCell(row, column, cell as CellObject);
    if (read !== undefined) (rows[row] ??= [])[column] = read;
  }
  const filled = Array.from(rows, (row) => Array.from(row ?? [], (cell) => cell));
  const proved = textDecimals(
    filledCells(filled).flatMap(({ number, text }) => (number ? [] : [text])),
  );
  return {
    name,
    hidden,
    rows: filled,
    decimal: proved ?? '.',
    isDecimalProved: proved !== undefined,
    merged: (sheet['!merges'] ?? []).map(({ s, e }): Area => ({
      top: s.r,
      left: s.c,
      bottom: e.r,
      right: e.c,
    })),
    hiddenRows: hiddenOf(sheet['!rows']),
    hiddenColumns: hiddenOf(sheet['!cols']),
  };
}

function readCell(row: number, column: number, cell: CellObject): SheetCell | undefined {
  const shown = String(cell.w ?? cell.v ?? '');
  const text = withWesternDigits(shown.trim());
  const indent = shown.length - shown.trimStart().length;
  if (cell.t === 'z' || (text === '' && typeof cell.v !== 'number')) return undefined;
  const number =
    cell.t === 'n' && typeof cell.v === 'number' ? shownNumber(cell.v, cell, text) : undefined;
  return {
    row,
    column,
    indent,
    text: number?.text ?? text,
    ...(number && { number: number.number }),
  };
}

/** A number with the digits that its format shows; absent where it is shown as a date, or not as a number at all. */
function shownNumber(
  value: number,
  { z = 'General' }: CellObject,
  text: string,
): { text: string; number: SheetNumber } | undefined {
  const plain = plainDigits(value);
  if (z === 'General' || text === '')
    return { text: plain, number: { digits: plain, percent: false } };
  const format = String(z).replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '');
  if (/[dmyhs]/i.test(format) || !/\d/.test(text)) return undefined;
  const percent = text.includes('%');
  const whole = format.includes('%') ? plainDigits(value * 100) : plain;
  const digits = [',', '.'].flatMap((group) => agreeing(text, group, whole))[0];
  if (digits === undefined) return { text, number: { digits: whole, percent } };
  return {
    text,
    number: { digits, percent, ...(Number(digits) !== Number(whole) && { held: whole }) },
  };
}

/** The digits of a text, if they are the number rounded. */
function agreeing(text: string, group: string, whole: string): string[] {
  const [found] = /[\d.,\s\u00a0\u202f'’]*\d/.exec(text) ?? [];
  const cut = readDigits((found ?? '').trim());
  if (cut === undefined) return [];
  const { integer, mark, fraction = '' } = cut;
  const isGrouped = mark === group;
  const size = isGrouped || fraction === '' ? `${integer}${fraction}` : `${integer}.${fraction}`;
  const decimals = isGrouped ? 0 : fraction.length;
  const isSame = Math.abs(Number(size) - Math.abs(Number(whole))) <= 0.500001 * 10 ** -decimals;
  return isSame ? [Number(whole) < 0 && Number(size) !== 0 ? `-${size}` : size] : [];
}

/** The digits that a spreadsheet keeps: fifteen of them, so that 0.1 + 0.2 is 0.3. */
function plainDigits(value: number): string {
  const short = String(Number(value.toPrecision(15)));
  return /e/i.test(short) ? value.toFixed(Math.abs(value) < 1 ? 15 : 0) : short;
}

function hiddenOf(lines: readonly ({ hidden?: boolean } | undefined | null)[] = []): Set<number> {
  return new Set(
    Array.from(lines, (line, index) => (line?.hidden ? index : -1)).filter((index) => index >= 0),
  );
}
