import { audit, type Breach } from '#disclosure/attack/breaches.ts';
import type { DisclosureRule } from '#disclosure/attack/disclosure-rule.ts';
import {
  addsUp,
  type Equations,
  indexCells,
  joinEquations,
  printedIn,
} from '#disclosure/solver/equations.ts';
import { canHold } from '#disclosure/solver/ranges.ts';
import { type Cube, cubesOf } from '#disclosure/table/cubes.ts';
import type { TableEquations } from '#disclosure/table/table-equations.ts';
import { fitWithheld } from '#disclosure/table/withheld.ts';
import { oneBase, sumsToBase, sumToBase } from './base-sums.ts';
import { linkTables, mayBeOfSame, type OpenLink } from './table-links.ts';
import type { SumEvidence } from './sum-evidence.ts';
import { type UndeclaredSum, undeclaredSums } from './undeclared.ts';

/** What adds up across tables, and what may although nobody says so. */
export interface HiddenSums {
  /** What every reader takes for true. */
  sure: Equations;
  /** What must be declared either way where it gives a hidden number away. */
  undeclared: readonly UndeclaredSum[];
  questions: readonly OpenLink[];
}

/** Looks for sums in the tables of a study, as often as it is asked; only in those for which it matters (`isOpen`). */
export function hiddenSums(
  tables: readonly TableEquations[],
  evidence: SumEvidence,
): (isOpen: (table: number) => boolean) => HiddenSums {
  const readOnce = once((position: number) => readCubes(tables, position, evidence));
  return (isOpen) => {
    const open = new Set([...tables.keys()].filter(isOpen));
    return open.size === 0
      ? { sure: oneBase(tables), undeclared: [], questions: [] }
      : sumsOf(tables, open, { ...evidence, readOnce });
  };
}

/** The numbers of a table. */
interface TableCubes {
  /** As they are written, with the sums in each that nobody declared. */
  declared: readonly { cube: Cube; sums: readonly UndeclaredSum[] }[];
  /** With the totals that nobody declared. */
  cubes: readonly Cube[];
}

function readCubes(
  tables: readonly TableEquations[],
  position: number,
  evidence: SumEvidence,
): TableCubes {
  const source = tables[position];
  if (source === undefined) throw new Error(`no table ${position}`);
  const declared = cubesOf(source, position).map((cube) => {
    const bases = basesOf(cube, tables).flatMap(({ base, step }) => (step === 1 ? base : []));
    return { cube, sums: undeclaredSums(cube, { ...evidence, bases }) };
  });
  const sums = declared.flatMap((each) => each.sums);
  return { declared, cubes: cubesOf(withTotals(source, sums), position) };
}

function once<T>(make: (position: number) => T): (position: number) => T {
  const made = new Map<number, T>();
  return (position) => {
    const known = made.get(position) ?? make(position);
    made.set(position, known);
    return known;
  };
}

function sumsOf(
  tables: readonly TableEquations[],
  open: ReadonlySet<number>,
  { cells, rule, readOnce }: SumEvidence & { readOnce: (position: number) => TableCubes },
): HiddenSums {
  const counted = [...open].flatMap((position) => tables[position]?.table ?? []);
  const held = [...tables.entries()].filter(
    ([position, { table }]) =>
      open.has(position) || counted.some((each) => mayBeOfSame(each, table)),
  );
  const links = linkTables(
    held.flatMap(([position]) => readOnce(position).cubes),
    cells,
    (table) => open.has(table),
  );
  const toBase = (cube: Cube): Equations[] =>
    basesOf(cube, tables)
      .map((base) => sumToBase(cube, base, { cells, rule }))
      .filter(({ relations }) => relations.length > 0);
  // A total that nobody declared may be one by chance: then all numbers together still make the base.
  const read = [...open].map((position) => ({ position, ...readOnce(position) }));
  const asWritten = read.flatMap(({ declared }) => declared.map(({ cube }) => cube));
  const all = [...read.flatMap(({ cubes }) => cubes), ...asWritten];
  const bases = [...all.flatMap(toBase), oneBase(tables)];
  const sure = [...links.sure.relations, ...bases.flatMap(({ relations }) => relations)];
  const added = unique([...links.sure.cells, ...bases.flatMap((sum) => sum.cells)]);
  const known = new Map([...cells, ...added.map((cell) => [cell.id, cell] as const)]);
  return {
    sure: {
      cells: added,
      relations: unique(sure).filter((relation) => canHold(relation, known)),
    },
    undeclared: read.flatMap(({ position, declared }) => [
      // What makes the base together holds nobody twice: no value is the sum of others.
      ...declared.flatMap(({ cube, sums }) => (toBase(cube).length > 0 ? [] : sums)),
      ...sumsToBase(tables[position], position, { cells, rule }),
    ]),
    questions: links.open,
  };
}

/** A table with the totals that nobody declared, so that nobody is counted twice when it is held against others. */
function withTotals(
  source: TableEquations,
  sums: readonly UndeclaredSum[],
): Pick<TableEquations, 'table' | 'entries'> {
  const { table, entries } = source;
  const found = sums.flatMap(({ dimension, total, isWhole }) =>
    isWhole && total !== undefined ? [[dimension, total] as const] : [],
  );
  return found.length === 0
    ? source
    : { table: { ...table, totals: { ...Object.fromEntries(found), ...table.totals } }, entries };
}

/** The bases that a reader may take for the sum of a cube: that of its table, and that of the study. */
function basesOf({ table }: Cube, tables: readonly TableEquations[]) {
  const { base, studyBase, baseStep = 1 } = tables[table]?.table ?? {};
  const stated = [...new Set([base, studyBase].filter((each) => each !== undefined))];
  return stated.map((each) => ({ base: each, step: baseStep }));
}

/** Those sums that, if they are no chance, give something away that is safe without them. */
export function revealingSums<T extends { equations: Equations }>(
  equations: Equations,
  candidates: readonly T[],
  {
    hidden,
    rule,
    known,
  }: { hidden: ReadonlySet<string>; rule: DisclosureRule; known: readonly Breach[] },
): T[] {
  const safe = new Set(known.map(({ id }) => id));
  const breachesWith = (some: readonly T[]): Breach[] =>
    audit(withSums(equations, some, rule), hidden, rule).filter(({ id }) => !safe.has(id));
  if (candidates.length === 0) return [];
  const together = breachesWith(candidates);
  if (together.length === 0 && agree(equations, candidates, rule)) return [];
  const alone = candidates.filter((each) => breachesWith([each]).length > 0);
  if (alone.length > 0) return alone;
  const ids = new Set(together.flatMap(({ range, relations }) => (range ? relations : [])));
  return candidates.filter((each) => each.equations.relations.some(({ id }) => ids.has(id)));
}

/** Sums that nobody declared beside all that is known, without those that cannot be true then: no reader believes them. */
function withSums(
  equations: Equations,
  some: readonly { equations: Equations }[],
  rule: DisclosureRule,
): Equations {
  const fitted = supposing(equations, some, rule);
  const cells = indexCells(fitted.cells);
  return {
    ...fitted,
    relations: fitted.relations.filter((each) => addsUp(each, printedIn(cells))),
  };
}

/** Whether sums can all be true together. */
function agree(
  equations: Equations,
  some: readonly { equations: Equations }[],
  rule: DisclosureRule,
): boolean {
  const { cells, relations } = supposing(equations, some, rule);
  const byId = indexCells(cells);
  return relations.every((each) => addsUp(each, printedIn(byId)));
}

function supposing(
  equations: Equations,
  some: readonly { equations: Equations }[],
  rule: DisclosureRule,
): Equations {
  const all = joinEquations([equations, ...some.map((each) => each.equations)]);
  return fitWithheld({ ...all, relations: unique(all.relations) }, rule);
}

function unique<T extends { id: string }>(relations: readonly T[]): T[] {
  return [...new Map(relations.map((relation) => [relation.id, relation])).values()];
}
