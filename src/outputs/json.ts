import { type Cell, isNumber } from '#findings/cell.ts';
import type { FindingView } from '#views/finding.ts';
import type { Output } from './output.ts';

/** The finding for programs: numbers as numbers, codes beside labels, a missing number as null with the reason. */
export const json: Output = {
  type: 'application/json; charset=utf-8',
  render: (view) => `${JSON.stringify(jsonFinding(view), null, 2)}\n`,
};

function jsonFinding(view: FindingView) {
  const { finding, table } = view;
  const symbols = [...table.legend.symbols, ...table.legend.flags];
  return {
    id: view.id,
    language: view.lang,
    title: view.title,
    headline: view.headline,
    description: view.description,
    address: view.address,
    version: view.version,
    ...Object.fromEntries(view.basis.map(({ id, text }) => [id, text])),
    limits: view.basis.flatMap(({ limit }) => limit ?? []),
    ...(view.notes.length > 0 && { notes: view.notes }),
    ...(symbols.length > 0 && { symbols }),
    columns: view.columns,
    rows: finding.rows.map(({ values, cells, flags }, index) => ({
      values,
      labels: table.rows[index]?.names ?? [],
      ...Object.fromEntries(
        Object.entries(cells).map(([measure, cell]) => [measure, jsonCell(cell)]),
      ),
      ...(Object.keys(flags).length > 0 && { flags }),
    })),
  };
}

function jsonCell(cell: Cell): number | { value: null; reason: string } {
  return isNumber(cell) ? cell.value : { value: null, reason: cell.symbol };
}
