import type { Finding, Row } from '#findings/model/finding.ts';
import type { MeasureName } from '#findings/specs/measures.ts';
import type { Translator } from '#i18n/translator.ts';
import { formatCell } from '#views/words/cell-text.ts';
import { intervalText } from '#views/words/interval-text.ts';
import { type Legend, legend } from '#views/words/symbol-legend.ts';
import type { Column } from './table-columns.ts';

/** The rows of a finding as a table in its language. */
export interface TableView {
  caption: string;
  columns: { label: string; numeric: boolean }[];
  /**
   * The first cells of a row name it, one for each dimension. Each number has its flags at the same position, by their
   * names; absent where it has none.
   */
  rows: { names: string[]; numbers: string[]; flags: (string | undefined)[] }[];
  /** What each symbol and each flag in the table means. */
  legend: Legend;
}

/** Tables of at most so many rows are not torn apart on paper. */
export const shortTable = 15;

/** The table of a finding, or some of its rows. */
export function tableView(
  translator: Translator,
  finding: Finding,
  columns: readonly Column[],
  caption: string,
  rows: readonly Row[] = finding.rows,
): TableView {
  const dimensions = rows === finding.rows ? finding.dimensions : differing(finding, rows);
  const named = dimensions.map((name) => columnOf(columns, 'label', name));
  const counted = numberColumns(finding);
  return {
    caption,
    columns: [
      ...named.map((column) => ({ label: column?.label ?? '', numeric: false })),
      ...counted.map((name) => ({ label: translator.t(`measure.${name}`), numeric: true })),
    ],
    rows: rows.map((row) => {
      const index = finding.rows.indexOf(row);
      return {
        names: named.map((column) => textIn(column, index)),
        numbers: counted.map((name) => numberText(name, row.cells, translator)),
        flags: counted.map((name) => textIn(columnOf(columns, 'label', name), index) || undefined),
      };
    }),
    legend: legend(translator, rows),
  };
}

function columnOf(columns: readonly Column[], role: Column['role'], of: string) {
  return columns.find((column) => column.role === role && column.of === of);
}

function textIn(column: Column | undefined, row: number): string {
  const cell = column?.cells[row];
  return typeof cell === 'string' ? cell : '';
}

/** The dimensions that tell some rows apart; the first where there is but one row. */
function differing({ dimensions }: Finding, rows: readonly Row[]): string[] {
  const telling = dimensions.filter(
    (name) => new Set(rows.map(({ values }) => values[name])).size > 1,
  );
  return telling.length === 0 ? dimensions.slice(0, 1) : telling;
}

/** A column of numbers: a measure, or the two ends of an interval together. */
type NumberName = Exclude<MeasureName, 'low' | 'high'> | 'interval';

/** The columns of a table that hold numbers: first that of the headline, which a phone shows at once; the interval behind its percentage. */
function numberColumns({ measures, interval, headline }: Finding): NumberName[] {
  return [...new Set([headline.measure, ...measures])].flatMap((measure) => {
    if (measure === 'low' || measure === 'high') return [];
    return measure === 'percent' && interval !== undefined ? [measure, 'interval'] : [measure];
  });
}

function numberText(name: NumberName, cells: Row['cells'], translator: Translator): string {
  const cell = name === 'interval' ? undefined : cells[name];
  const text =
    name === 'interval'
      ? intervalText(cells, translator)
      : cell && formatCell(cell, name, translator);
  if (text === undefined) throw new Error(`a row without ${name}`);
  return text;
}
