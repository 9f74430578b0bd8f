import { audit } from '#disclosure/attack/breaches.ts';
import { suppress } from '#disclosure/pattern/suppress.ts';
import type { Equations } from '#disclosure/solver/equations.ts';
import { attackStudies } from '../disclosure/attack/attack.ts';
import { fewestHidden } from '../disclosure/attack/optimum.ts';
import { numbersFrom, oneWay, threeWay, twoWay } from '../disclosure/tables.ts';

const minimum = 5;

/** What hiding costs in tables of one shape. */
export interface HidingCost {
  shape: string;
  tables: number;
  /** Cells that are hidden for the sake of small ones. */
  hidden: number;
  /** How many must be, at least; absent where that is too hard to tell. */
  fewest: number | undefined;
  /** Seconds of a processor for each table, proof included. */
  cpu: number;
}

const list = <T>(size: number, make: () => T): T[] => Array.from({ length: size }, make);

/** How many cells are hidden beside how few could be, in tables of many shapes. */
export function measureHiding(): HidingCost[] {
  const random = numbersFrom(11);
  const count = (oneIn: number) => () =>
    random(oneIn) === 0 ? 1 + random(minimum - 1) : minimum + random(60);
  const two =
    (rows: number, columns: number, oneIn = 8) =>
    () =>
      twoWay(list(rows, () => list(columns, count(oneIn))));
  const three =
    (x: number, y: number, z: number, oneIn = 12) =>
    () =>
      threeWay(list(x, () => list(y, () => list(z, count(oneIn)))));
  return [
    hiding('6', 40, () => oneWay(...list(6, count(5))), true),
    hiding('3 × 3', 40, two(3, 3), true),
    hiding('4 × 5', 30, two(4, 5), true),
    hiding('6 × 6', 10, two(6, 6, 12), true),
    hiding('2 × 3 × 3', 20, three(2, 3, 3), true),
    hiding('10 × 10 × 3', 3, three(10, 10, 3), false),
    hiding('12 × 12 × 4', 2, three(12, 12, 4), false),
    hiding('20 × 20, a third small', 3, two(20, 20, 3), false),
  ];
}

function hiding(
  shape: string,
  tables: number,
  make: () => Equations,
  isBounded: boolean,
): HidingCost {
  const made = list(tables, make);
  const started = process.cpuUsage();
  const hidden = made.map((table) => {
    const { hidden: cells } = suppress(table, { minimum });
    if (audit(table, new Set(cells.keys()), { minimum }).length > 0)
      throw new Error('what is hidden can be derived');
    return [...cells.values()].filter((reason) => reason === 'secondary').length;
  });
  const { user, system } = process.cpuUsage(started);
  const add = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0);
  return {
    shape,
    tables,
    hidden: add(hidden),
    fewest: isBounded ? add(made.map((table) => fewestHidden(table, minimum))) : undefined,
    cpu: (user + system) / 1e6 / tables,
  };
}

/** What an attacker with an integer solver finds in all that 500 made-up studies publish. */
export function measureAttack() {
  return attackStudies(list(500, () => 0).map((_, seed) => seed));
}
