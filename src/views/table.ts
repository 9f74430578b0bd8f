import { isNumber, type SymbolName } from '#findings/cell.ts';
import type { Finding } from '#findings/finding.ts';
import type { Translator } from '#i18n/translator.ts';
import { formatCell } from './quote.ts';

/** The rows of a finding as a table in its language. */
export interface TableView {
  caption: string;
  columns: { label: string; numeric: boolean }[];
  /** The first cells of a row name it, one for each dimension. */
  rows: { names: string[]; numbers: string[] }[];
  /** What each symbol in the table means. */
  symbols: { name: string; meaning: string }[];
}

export function tableView(translator: Translator, finding: Finding, caption: string): TableView {
  const { t } = translator;
  const { dimensions, measures, rows } = finding;
  return {
    caption,
    columns: [
      ...dimensions.map((dimension) => ({
        label: translator.text('terms', `${dimension}.label`),
        numeric: false,
      })),
      ...measures.map((measure) => ({ label: t(`measure.${measure}`), numeric: true })),
    ],
    rows: rows.map(({ values, cells }) => ({
      names: dimensions.map((dimension) =>
        translator.text('terms', `${dimension}.values.${values[dimension] ?? ''}`),
      ),
      numbers: measures.map((measure) => {
        const cell = cells[measure];
        if (cell === undefined) throw new Error(`no ${measure} in a row of ${finding.id}`);
        return formatCell(cell, measure, translator);
      }),
    })),
    symbols: symbolsIn(finding).map((name) => ({
      name: t(`symbol.${name}`),
      meaning: t(`symbol.${name}.meaning`),
    })),
  };
}

function symbolsIn({ rows }: Finding): SymbolName[] {
  const cells = rows.flatMap((row) => Object.values(row.cells));
  return [...new Set(cells.flatMap((cell) => (isNumber(cell) ? [] : [cell.symbol])))].toSorted();
}
