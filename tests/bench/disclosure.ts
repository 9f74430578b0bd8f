import { audit } from '#disclosure/attack/breaches.ts';
import { suppress } from '#disclosure/pattern/suppress.ts';
import type { Equations } from '#disclosure/solver/equations.ts';
import { attackStudies } from '../disclosure/attack/attack.ts';
import { fewestHidden } from '../disclosure/attack/optimum.ts';
import { numbersFrom, oneWay, threeWay, twoWay } from '../disclosure/tables.ts';
import type { AllFigures, Figures } from './figures.ts';
import type { Run } from './run.ts';

const minimum = 5;

const list = <T>(size: number, make: () => T): T[] => Array.from({ length: size }, make);

/** How many cells are hidden for the sake of small ones beside how few could be, in tables of many shapes, and what it costs with the proof. */
export function measureHiding({ tell }: Run): AllFigures {
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
  const shapes: readonly [
    shape: string,
    tables: number,
    make: () => Equations,
    isBounded: boolean,
  ][] = [
    ['6', 40, () => oneWay(...list(6, count(5))), true],
    ['3 × 3', 40, two(3, 3), true],
    ['4 × 5', 30, two(4, 5), true],
    ['6 × 6', 10, two(6, 6, 12), true],
    ['2 × 3 × 3', 20, three(2, 3, 3), true],
    ['10 × 10 × 3', 3, three(10, 10, 3), false],
    ['12 × 12 × 4', 2, three(12, 12, 4), false],
    ['20 × 20, a third small', 3, two(20, 20, 3), false],
  ];
  const rows = shapes.map(([shape, tables, make, isBounded]) => {
    tell(`${tables} tables of ${shape}`);
    return [shape, hidingOf(list(tables, make), isBounded)];
  });
  return { hiding: Object.fromEntries(rows) };
}

function hidingOf(tables: readonly Equations[], isBounded: boolean): Figures[string] {
  const started = process.cpuUsage();
  const hidden = tables.map((table) => {
    const { hidden: cells } = suppress(table, { minimum });
    if (audit(table, new Set(cells.keys()), { minimum }).length > 0)
      throw new Error('what is hidden can be derived');
    return [...cells.values()].filter((reason) => reason === 'secondary').length;
  });
  const { user, system } = process.cpuUsage(started);
  return {
    tables: tables.length,
    'hidden for others': sum(hidden),
    'fewest possible, at least': isBounded
      ? sum(tables.map((table) => fewestHidden(table, minimum)))
      : undefined,
    'CPU s each': (user + system) / 1e6 / tables.length,
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, number) => all + number, 0);
}

/** What an attacker with an integer solver finds in all that 500 made-up studies publish. */
export async function measureAttack({ tell }: Run): Promise<AllFigures> {
  tell('attack on 500 made-up studies');
  const { published, hiding, refused, falseAlarms, derivable, crashes } = await attackStudies(
    list(500, () => 0).map((_, seed) => seed),
  );
  const found = {
    'false alarms': falseAlarms,
    'cells that a reader can derive': derivable,
    crashes,
  };
  for (const [what, where] of Object.entries(found))
    if (where.length > 0) tell(`${what}: seeds ${where.map(({ seed }) => seed).join(', ')}`);
  const counts = Object.entries(found).map(([what, where]) => [what, where.length] as const);
  const rows = [
    ['published', published],
    ['hiding something', hiding],
    ['refused', refused],
    ...counts,
  ] as const;
  return { attack: Object.fromEntries(rows.map(([what, studies]) => [what, { studies }])) };
}
