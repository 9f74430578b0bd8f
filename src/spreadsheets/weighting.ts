import { ask, note, type Notebook } from './notebook.ts';
import { decimalsOf } from './number-text.ts';
import type { TidyCell, Understood } from './understood.ts';

/** Compares percentages with their counts out of the bases; where some differ, it is asked whether they were weighted. */
export function settleWeighting(
  { columns, rows, base }: Pick<Understood, 'columns' | 'rows' | 'base'>,
  notebook: Notebook,
): boolean {
  const at = (role: string) => columns.findIndex((column) => column.role === role);
  const [n, percent, bases] = [at('n'), at('percent'), at('base')];
  const told = rows.flatMap((row) => {
    const cells = [row[n], row[percent], row[bases] ?? base];
    const [count, share, whole] = cells.map((cell) =>
      Number(cell?.text === '' ? Number.NaN : cell?.text),
    );
    const isTold =
      n !== -1 && percent !== -1 && [count, share, whole].every((one) => Number.isFinite(one));
    return isTold
      ? [
          {
            cells,
            off: Math.abs((100 * (count ?? 0)) / (whole ?? 1) - (share ?? 0)),
            most: roundingAt(row[percent]),
          },
        ]
      : [];
  });
  const differing = told.filter(({ off, most }) => off > most);
  const [example] = differing;
  if (told.length === 0) return false;
  if (example === undefined) {
    note(notebook, 'base', 'each percentage is its count out of its base');
    return false;
  }
  const [count, share, whole] = example.cells;
  const choices = [
    { id: 'weighted', says: 'yes, they were weighted' },
    { id: 'unweighted', says: 'no, they are rounded or mistaken' },
  ] as const;
  const taken = ask(notebook, {
    id: 'weighted',
    asks: `Were the percentages weighted? ${share?.address} says ${share?.text}, but ${count?.text} of ${whole?.text} are ${((100 * Number(count?.text)) / Number(whole?.text)).toFixed(1)} %`,
    because: `${differing.length} of ${told.length} percentages are not their counts out of their bases`,
    choices: differing.length * 2 > told.length ? choices : choices.toReversed(),
  });
  return taken === 'weighted';
}

function roundingAt(cell: TidyCell | undefined): number {
  return 0.5 * 10 ** -decimalsOf(cell?.text ?? '') + 0.05;
}
