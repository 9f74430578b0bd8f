import { type Cell, isNumber } from '#findings/model/cell.ts';
import type { Finding } from '#findings/model/finding.ts';
import type { Output } from '#outputs/parts/output.ts';
import type { FindingView } from '#views/finding/finding-view.ts';

/** The finding for programs: numbers as numbers, codes beside labels, a missing number as null with the reason. */
export const json: Output = {
  type: 'application/json; charset=utf-8',
  render: (view) => `${JSON.stringify(jsonFinding(view), null, 2)}\n`,
};

/** What a file in JSON says of a finding and of what its numbers rest on. */
export function statedFacts(view: FindingView) {
  const { table } = view;
  const [{ description, fileNotes }] = view.breakdowns;
  const symbols = [...table.legend.symbols, ...table.legend.flags];
  return {
    id: view.id,
    language: view.lang,
    title: view.title,
    headline: view.headline,
    description,
    address: view.address,
    version: view.version,
    ...Object.fromEntries(view.basis.map(({ id, text }) => [id, text])),
    limits: view.basis.flatMap(({ limit }) => limit ?? []),
    ...(fileNotes.length > 0 && { notes: fileNotes }),
    ...(symbols.length > 0 && { symbols }),
  };
}

function jsonFinding(view: FindingView) {
  const { finding, columns } = view;
  const named = finding.dimensions.flatMap(
    (name) => columns.find(({ of, role }) => of === name && role === 'label') ?? [],
  );
  const counted = columns.filter(({ role }) => role === 'measure');
  return {
    ...statedFacts(view),
    counts: counts(finding),
    columns: [...named, ...counted].map(({ of: name, label, decimals }) => ({
      name,
      label,
      decimals,
    })),
    rows: finding.rows.map(({ values, cells, flags }, row) => ({
      values,
      labels: named.map(({ cells: labels }) => labels[row]),
      ...Object.fromEntries(
        Object.entries(cells).map(([measure, cell]) => [measure, jsonCell(cell)]),
      ),
      ...(Object.keys(flags).length > 0 && { flags }),
    })),
  };
}

/** What it takes to compare the counts with those of a later release. */
function counts({ counting, answers, base }: Finding) {
  const { column, choice } = answers ?? {};
  return {
    ...counting,
    ...(answers && { answers: { column, choice } }),
    ...(typeof base === 'number' && { base }),
  };
}

function jsonCell(cell: Cell): number | { value: null; reason: string } {
  return isNumber(cell) ? cell.value : { value: null, reason: cell.symbol };
}
