import {
  type Equations,
  type Range,
  shownRange,
  type SystemCell,
} from '#disclosure/solver/equations.ts';
import type { Entry } from './sum-relations.ts';
import { figureOf } from './withheld.ts';

/** Names those of a base who are not in a cell. */
export function complementId(id: string): string {
  return `all but ${id}`;
}

/** What those of a base who are not in a cell are told by. */
interface Beside {
  base: Entry | undefined;
  tableBase: number | undefined;
  minimum: number;
  /** What a percentage of a rounded base says of them: more than the count and the base each by itself. */
  told: Range | undefined;
}

/** Those of the base who are not in a cell, where they are few: nobody prints them, and anyone can subtract. */
export function complementOf(
  count: Entry | undefined,
  { base, tableBase, minimum, told }: Beside,
): Equations[] {
  const total =
    base?.cell ?? (tableBase === undefined ? undefined : { id: tableBase, count: tableBase });
  if (count === undefined || total === undefined || count.cell.id === total.id) return [];
  if (base?.cell.withheld || shownRange(count.cell).high === Infinity) return [];
  const id = complementId(count.cell.id);
  const rest = total.count - count.cell.count;
  if (rest <= 0 || rest >= minimum) return [];
  const cell: SystemCell = { id, count: rest, printed: false };
  const whole = base ? shownRange(base.cell) : { low: total.count, high: total.count };
  const shown: Range | undefined = count.cell.shown && {
    low: Math.max(0, whole.low - count.cell.shown.high),
    high: whole.high - count.cell.shown.low,
  };
  const sum = { id: `rest of ${count.cell.id}`, parts: [count.cell.id, id], total: total.id };
  const figures = figureCells(id, rest, told);
  return [
    {
      cells: [shown === undefined ? cell : { ...cell, shown }, ...figures],
      relations: [sum, ...figures.map((each) => ({ id: each.id, parts: [id], total: each.id }))],
    },
  ];
}

/** The percentage as a figure of its own: it can be hidden, which hides it with the count. */
function figureCells(id: string, count: number, told: Range | undefined): SystemCell[] {
  if (told === undefined || count < told.low || told.high < count) return [];
  return [{ id: figureOf(id), count, shown: told, people: false }];
}
