import { isYear, type ReadCells, type Section, type SheetBlock } from './blocks.ts';
import type { BlockColumns } from './block-columns.ts';
import { canonicalDigits } from './number-text.ts';
import { addressOf, type SheetCell } from './sheet.ts';
import type { TidyCell } from './understood.ts';
import { type CalledMeasure, type Phrase, readPhrase } from './table-words.ts';

/** A row or a column of numbers, and what stands at its head. */
export interface Line {
  /** Its row, or its column. */
  at: number;
  /** One label for each level, from the outside in; absent where nothing stands there. */
  labels: (Label | undefined)[];
  /** What its labels call its numbers. */
  measures: readonly CalledMeasure[];
  isValid: boolean;
  weighting?: Phrase['weighting'];
  /** The last text at its head, as it stands. */
  head?: string;
  /** The base that stands in a label, as in "Men (n=812)". */
  base?: TidyCell;
  /** Whether it has no label of its own, but stands below another that has. */
  continues: boolean;
}

/** A text that names a row or a column. */
interface Label {
  /** Without what it says about numbers. */
  text: string;
  address: string;
  indent: number;
}

/** The columns of numbers as lines: one level for each row of the header. */
export function columnLines(sheet: ReadCells, block: SheetBlock, { data }: BlockColumns): Line[] {
  const levels = block.headerRows.map((row, level) =>
    spread(sheet, row, data, level < block.headerRows.length - 1),
  );
  const lines = data.map((at) => {
    const cells = levels.map((level) => level.get(at));
    return readLine(
      sheet,
      at,
      cells.map((cell, level) => (cell && cells.indexOf(cell) < level ? undefined : cell)),
    );
  });
  return withBracketedBases(sheet, lines);
}

/** The cells of a header row over columns: a cell that spans others, or has blank ones beside it, is over these too. */
function spread(
  sheet: ReadCells,
  row: number,
  data: readonly number[],
  isUpper: boolean,
): Map<number, SheetCell> {
  const found = new Map<number, SheetCell>();
  let last: SheetCell | undefined;
  for (const column of data) {
    const area = sheet.merged.find(
      (one) => one.top <= row && row <= one.bottom && one.left <= column && column <= one.right,
    );
    const own = area ? sheet.rows[area.top]?.[area.left] : sheet.rows[row]?.[column];
    const isMerged = sheet.merged.some(
      (one) => one.top === row && one.right > one.left && one.left >= (data[0] ?? 0),
    );
    const cell = own ?? (isUpper && !isMerged && !area ? last : undefined);
    if (own !== undefined) last = own;
    if (cell !== undefined) found.set(column, cell);
  }
  return found;
}

/** The rows of numbers as lines: a level for headings that stand above them alone, and one for each column of labels. */
export function rowLines(
  sheet: ReadCells,
  sections: readonly Section[],
  { labels }: BlockColumns,
): Line[] {
  const isHeaded = sections.some(({ headings }) => headings.length > 0);
  const above = new Map<number, SheetCell>();
  return sections.flatMap(({ headings, rows }) => {
    above.clear();
    return rows.map((row) => {
      const own = labels.map(
        (column) => sheet.rows[row]?.[column] ?? mergedOver(sheet, row, column),
      );
      const isBlank = own.every((cell) => cell === undefined);
      const filled = own.map((cell, level) => {
        const isLast = level === own.length - 1;
        if (cell !== undefined) {
          above.set(level, cell);
          for (let inner = level + 1; inner < own.length; inner += 1) above.delete(inner);
        }
        return cell ?? (!isLast || isBlank || isContinued(own) ? above.get(level) : undefined);
      });
      const line = readLine(sheet, row, isHeaded ? [headings.at(-1), ...filled] : filled);
      return { ...line, continues: isBlank };
    });
  });
}

/** Numbers in brackets at the end of every label are bases: "Men (812)". A single one, or years, are not. */
function withBracketedBases(sheet: ReadCells, lines: readonly Line[]): Line[] {
  const found = lines.map((line) => {
    const label = line.labels.findLast((one) => one !== undefined);
    const [, text = '', typed = ''] =
      /^(.*\S)\s*\((\d[\d.,  \u202f]*)\)$/u.exec(label?.text ?? '') ?? [];
    const digits = canonicalDigits(typed, sheet.decimal);
    return { line, label, text, digits };
  });
  const isBase = ({ digits = '' }: { digits?: string | undefined }) =>
    /^\d+$/.test(digits) && Number(digits) >= 10 && !isYear(Number(digits));
  const named = found.filter(({ label }) => label !== undefined);
  if (named.length < 2 || !named.every(isBase)) return [...lines];
  return found.map(({ line, label, text, digits }) => ({
    ...line,
    labels: line.labels.map((one) => (one === label && one !== undefined ? { ...one, text } : one)),
    ...(digits !== undefined &&
      label && { base: { text: digits, printed: label.text, address: label.address } }),
  }));
}

/** Whether only words for measures stand in a row, as "n" and "%" below each other do. */
function isContinued(own: readonly (SheetCell | undefined)[]): boolean {
  const told = own.flatMap((cell) => cell ?? []);
  return told.length > 0 && told.every(({ text }) => readPhrase(text).rest === '');
}

function mergedOver(sheet: ReadCells, row: number, column: number): SheetCell | undefined {
  const area = sheet.merged.find(
    (one) => one.top < row && row <= one.bottom && one.left <= column && column <= one.right,
  );
  return area && sheet.rows[area.top]?.[area.left];
}

function readLine(sheet: ReadCells, at: number, cells: readonly (SheetCell | undefined)[]): Line {
  const phrases = cells.map((cell) => cell && readPhrase(cell.text));
  const based = phrases.findIndex((phrase) => phrase?.base !== undefined);
  const digits = canonicalDigits(phrases[based]?.base?.trim() ?? '', sheet.decimal);
  const cell = cells[based];
  const told = phrases.flatMap((phrase) => phrase ?? []);
  const head = cells.findLast((one) => one !== undefined)?.text;
  const weighting = told.find((phrase) => phrase.weighting)?.weighting;
  return {
    at,
    labels: phrases.map((phrase, level) => {
      const from = cells[level];
      const text = phrase === undefined ? '' : withoutMarks(phrase.rest);
      return from === undefined || text === ''
        ? undefined
        : { text, address: addressOf(from), indent: from.indent };
    }),
    measures: mostTelling(told.map((phrase) => phrase.measures)),
    isValid: told.some((phrase) => phrase.isValid && phrase.measures.length > 0),
    ...(head !== undefined && { head }),
    ...(weighting && { weighting }),
    ...(digits !== undefined &&
      cell && { base: { text: digits, printed: cell.text, address: addressOf(cell) } }),
    continues: false,
  };
}

/** Of the words on several levels the one that says most: "Lower" below "% with interval" is a limit. */
function mostTelling(all: readonly (readonly CalledMeasure[])[]): readonly CalledMeasure[] {
  const told = all.filter((one) => one.length > 0);
  return (
    told.find((one) => one.every((measure) => measure === 'low' || measure === 'high')) ??
    told.at(-1) ??
    []
  );
}

/** Footnote marks at the end of a label are no part of it; "km²" is. */
function withoutMarks(text: string): string {
  return text.replace(/(?<=[^\s])\s*(?:[*†‡]+|(?<![km])[¹²³⁴-⁹]+)$/u, '').trim();
}
