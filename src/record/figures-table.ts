import { type Cell, isNumber } from '#findings/model/cell.ts';
import { type FlagName, flagNames } from '#findings/specs/flags.ts';
import { type MeasureName, measureNames } from '#findings/specs/measures.ts';
import { symbolNames } from '#findings/specs/symbols.ts';
import { cutRecords } from '#tables/csv-records.ts';
import { writeCsv } from '#tables/write-csv.ts';
import type { PublishedRow } from './published-record.ts';

/** The figures of a finding as CSV: its dimensions, its measures, then their flags. */
export function writeFigures(rows: readonly PublishedRow[]): string {
  const dimensions = dimensionsOf(rows);
  const measures = measureNames.filter((name) => rows.some(({ cells }) => cells[name]));
  const flagged = measureNames.filter((name) => rows.some(({ flags }) => flags[name]));
  return writeCsv(
    [...dimensions, ...measures, ...flagged.map(flagColumn)],
    rows.map(({ values, cells, flags }) => [
      ...dimensions.map((name) => values[name] ?? ''),
      ...measures.map((name) => printedFigure(cells[name])),
      ...flagged.map((name) => (flags[name] ?? []).join(' ')),
    ]),
  );
}

/** The dimensions of some figures, in the order of their columns. */
export function dimensionsOf([first]: readonly PublishedRow[]): string[] {
  return Object.keys(first?.values ?? {});
}

/** The rows of such a text, whose first columns are these dimensions; absent where something else stands there. */
export function readFigures(
  text: string,
  dimensions: readonly string[],
): PublishedRow[] | undefined {
  const { records, badQuote } = cutRecords(text, 1, ',');
  if (badQuote !== undefined) return undefined;
  const rows = Array.from({ length: records.size }, (_, record) =>
    Array.from({ length: records.width(record) }, (__, cell) => records.raw(record, cell)),
  );
  const [names = [], ...others] = rows;
  const measures = names.slice(dimensions.length).map(measureOf);
  const read = others.map((cells) => readRow(cells, dimensions, measures));
  return read.every((row) => row !== undefined) ? read : undefined;
}

/** A column of numbers, or of the marks of these. */
interface NumberColumn {
  measure: MeasureName;
  isFlag: boolean;
}

function readRow(
  cells: readonly string[],
  dimensions: readonly string[],
  columns: readonly (NumberColumn | undefined)[],
): PublishedRow | undefined {
  if (cells.length !== dimensions.length + columns.length) return undefined;
  const values = Object.fromEntries(dimensions.map((name, at) => [name, cells[at] ?? '']));
  const row: PublishedRow = {
    key: Object.values(values).join(' / '),
    values,
    cells: {},
    flags: {},
  };
  for (const [index, column] of columns.entries()) {
    const text = cells[dimensions.length + index] ?? '';
    if (column === undefined) return undefined;
    if (text === '') continue;
    const { measure, isFlag } = column;
    const cell = isFlag ? undefined : readCell(text);
    const flags = isFlag ? text.split(' ') : [];
    if (cell !== undefined) row.cells[measure] = cell;
    else if (flags.length > 0 && flags.every(isFlagName)) row.flags[measure] = flags;
    else return undefined;
  }
  return row;
}

/** A figure as it was printed; a reason stands between brackets. */
export function printedFigure(cell: Cell | undefined): string {
  if (cell === undefined) return '';
  return isNumber(cell) ? cell.value.toFixed(cell.decimals) : `(${cell.symbol})`;
}

function readCell(text: string): Cell | undefined {
  const symbol = symbolNames.find((name) => text === `(${name})`);
  if (symbol !== undefined) return { symbol };
  const number = /^-?\d+(?:\.(?<decimals>\d+))?$/.exec(text);
  return number
    ? { value: Number(text), decimals: number.groups?.['decimals']?.length ?? 0 }
    : undefined;
}

function flagColumn(measure: MeasureName): string {
  return `${measure}_flag`;
}

function measureOf(name: string): NumberColumn | undefined {
  const measure = measureNames.find((known) => known === name || flagColumn(known) === name);
  return measure && { measure, isFlag: measure !== name };
}

function isFlagName(name: string): name is FlagName {
  return (flagNames as readonly string[]).includes(name);
}
