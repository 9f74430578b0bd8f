import type { Finding, Row } from '#findings/model/finding.ts';
import type { MeasureName } from '#findings/specs/measures.ts';
import type { Translator } from '#i18n/translator.ts';
import { valueLabel } from '#study/texts/value-labels.ts';
import { intervalText } from '#views/words/interval-text.ts';
import { flagText, type Legend, legend } from '#views/words/symbol-legend.ts';
import { formatCell } from '#views/words/cell-text.ts';

/** The rows of a finding as a table in its language. */
export interface TableView {
  caption: string;
  columns: { label: string; numeric: boolean }[];
  /** The first cells of a row name it, one for each dimension. */
  /** Each number has its flags at the same position, by their names; absent where it has none. */
  rows: { names: string[]; numbers: string[]; flags: (string | undefined)[] }[];
  /** What each symbol and each flag in the table means. */
  legend: Legend;
}

/** A table of a finding, or of some of its rows. */
export function tableView(
  translator: Translator,
  finding: Finding,
  caption: string,
  rows: readonly Row[] = finding.rows,
): TableView {
  const { t } = translator;
  const dimensions = rows === finding.rows ? finding.dimensions : differing(finding, rows);
  const columns = measureColumns(finding);
  return {
    caption,
    columns: [
      ...dimensions.map((dimension) => ({
        label: translator.text('terms', `${dimension}.label`),
        numeric: false,
      })),
      ...columns.map((column) => ({ label: t(`measure.${column}`), numeric: true })),
    ],
    rows: rows.map((row) => ({
      names: dimensions.map((dimension) =>
        valueLabel(translator, finding, dimension, row.values[dimension] ?? ''),
      ),
      numbers: columns.map((column) => {
        const text = numberText(column, row.cells, translator);
        if (text === undefined) throw new Error(`no ${column} in a row of ${finding.id}`);
        return text;
      }),
      flags: columns.map((column) =>
        column === 'interval' ? undefined : flagText(translator, row, column),
      ),
    })),
    legend: legend(translator, rows),
  };
}

/** The dimensions that tell some rows apart; the first where there is but one row. */
function differing({ dimensions }: Finding, rows: readonly Row[]): string[] {
  const telling = dimensions.filter(
    (name) => new Set(rows.map(({ values }) => values[name])).size > 1,
  );
  return telling.length === 0 ? dimensions.slice(0, 1) : telling;
}

/** What each dimension and each measure of a finding is called. */
export function columnLabels({ t, text }: Translator, { dimensions, measures }: Finding) {
  return [
    ...dimensions.map((name) => ({ name, label: text('terms', `${name}.label`) })),
    ...measures.map((name) => ({ name, label: t(`measure.${name}`) })),
  ];
}

/** A column of numbers: a measure, or the two ends of an interval together. */
type NumberColumn = Exclude<MeasureName, 'low' | 'high'> | 'interval';

/** The columns of a table that hold numbers: first that of the headline, which a phone shows at once; the interval behind its percentage. */
function measureColumns({ measures, interval, headline }: Finding): NumberColumn[] {
  return [...new Set([headline.measure, ...measures])].flatMap((measure) => {
    if (measure === 'low' || measure === 'high') return [];
    return measure === 'percent' && interval !== undefined ? [measure, 'interval'] : [measure];
  });
}

function numberText(
  column: NumberColumn,
  cells: Row['cells'],
  translator: Translator,
): string | undefined {
  if (column === 'interval') return intervalText(cells, translator);
  const cell = cells[column];
  return cell && formatCell(cell, column, translator);
}
