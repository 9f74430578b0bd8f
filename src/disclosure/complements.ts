import { shownRange, type Cell, type Range, type Relation } from './equations.ts';
import type { Entry } from './sums.ts';

/** Those of the base who are not in a cell, where they are few: nobody prints them, and anyone can subtract. */
export function complementOf(
  count: Entry | undefined,
  {
    base,
    tableBase,
    minimum,
  }: { base: Entry | undefined; tableBase: number | undefined; minimum: number },
): { cell: Cell; relation: Relation }[] {
  const total =
    base?.cell ?? (tableBase === undefined ? undefined : { id: tableBase, count: tableBase });
  if (count === undefined || total === undefined || count.cell.id === total.id) return [];
  if (base?.cell.withheld || shownRange(count.cell).high === Infinity) return [];
  const id = `all but ${count.cell.id}`;
  const rest = total.count - count.cell.count;
  if (rest <= 0 || rest >= minimum) return [];
  const cell: Cell = { id, count: rest, printed: false };
  const shown: Range | undefined = count.cell.shown && {
    low: Math.max(0, total.count - count.cell.shown.high),
    high: total.count - count.cell.shown.low,
  };
  return [
    {
      cell: shown === undefined ? cell : { ...cell, shown },
      relation: { id: `rest of ${count.cell.id}`, parts: [count.cell.id, id], total: total.id },
    },
  ];
}
