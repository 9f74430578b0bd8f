import type { Equations, Range, Relation } from './equations.ts';
import { furthest, type Prepared, type ReachQuestion, relax } from './relaxation.ts';
import { favour } from './tableau-copies.ts';
import { at, eliminate, type TableauRow } from './tableau.ts';
import { undecidedAsNone } from './undecided.ts';
import type { Work } from './work.ts';

/** The cells that an attacker does not know exactly, and what binds them. */
export interface Unknowns {
  /** Position of each cell among the variables; further variables are what `atMost` relations leave out. */
  positions: ReadonlyMap<string, number>;
  prepared: Prepared | undefined;
  /** Range of each variable. */
  bounds: readonly Range[];
  /** The true counts, or what is closest to them. */
  start: readonly number[];
  /** Solutions found so far: each shows possible values of all cells at once. */
  witnesses: (readonly number[])[];
  /** Solutions found for other sets of hidden cells, which may do here too. */
  memory: Memory | undefined;
}

/** For each question the table that answered it last, as the cells that differ from the true one. */
export type Memory = Map<string, readonly (readonly [id: string, count: number])[]>;

/** What else unknowns are set up with. */
interface UnknownsOptions {
  memory?: Memory | undefined;
  work?: Work | undefined;
  /** How far ranges may grow later (`rebound`). Default: not at all. */
  most?: number;
}

/**
 * Sets the attacker's problem up: `ranges` (`knownRanges`) holds what is known of each cell that is not known exactly.
 * Its solutions are all tables that anyone could take for the true one.
 */
export function setUnknowns(
  { cells, relations }: Equations,
  ranges: ReadonlyMap<string, Range>,
  { memory, work, most = 0 }: UnknownsOptions = {},
): Unknowns {
  const positions = new Map([...ranges.keys()].map((id, position) => [id, position]));
  const counts = new Map(cells.map(({ id, count }) => [id, count]));
  const bounds = [...ranges.values()];
  const start = [...ranges.keys()].map((id) => counts.get(id) ?? 0);
  const rows: TableauRow[] = [];
  for (const relation of relations) {
    const { terms, sum } = rowOf(relation, positions, counts);
    if (terms.length === 0) continue;
    if (!relation.atMost) rows.push({ terms, sum });
    else {
      rows.push({ terms: [...terms, [bounds.length, 1]], sum });
      bounds.push({
        low: 0,
        high: terms.reduce((all, [j]) => all + Math.max(most, highOf(bounds, j)), Math.abs(sum)),
      });
      start.push(sum - terms.reduce((all, [j, factor]) => all + factor * at(start, j), 0));
    }
  }
  const tableau = eliminate(rows, bounds.length, work);
  const prepared = tableau && { rows, tableau };
  return { positions, prepared, bounds, start, witnesses: [], memory };
}

/** The same cells and relations with other ranges: saves solving the rows again. Each cell of `ranges` must be among the unknowns. */
export function rebound(
  unknowns: Unknowns,
  ranges: ReadonlyMap<string, Range>,
  memory?: Memory,
): Unknowns {
  const bounds = [...unknowns.bounds];
  for (const [id, range] of ranges) bounds[unknowns.positions.get(id) ?? -1] = range;
  return { ...unknowns, bounds, witnesses: [], memory };
}

/** The same problem made ready for questions in which mainly the cells `ids`, and what is left out of sums, can change. */
export function expectChanges(unknowns: Unknowns, ids: Iterable<string>): Unknowns {
  const { prepared, positions, bounds } = unknowns;
  if (prepared === undefined) return unknowns;
  const rests = bounds.map((_, position) => position).slice(positions.size);
  const favoured = new Set([...ids].flatMap((id) => positions.get(id) ?? []).concat(rests));
  return { ...unknowns, prepared: { ...prepared, tableau: favour(prepared.tableau, favoured) } };
}

/** Whether some possible table has the cell at `goal` or beyond, upwards (sign 1) or downwards (-1). Undecided counts as no. */
export function canReach(
  unknowns: Unknowns,
  id: string,
  { sign, goal }: { sign: 1 | -1; goal: number },
): boolean {
  const { prepared, witnesses } = unknowns;
  const question = ask(unknowns, id, sign);
  const variable = question.aim.variable;
  if (witnesses.some((values) => sign * at(values, variable) >= sign * goal)) return true;
  const key = `${sign} ${goal} ${id}`;
  const found =
    recall(unknowns, key) ??
    (prepared && undecidedAsNone(() => furthest(prepared, question, sign * goal)));
  if (found === undefined) return false;
  witnesses.push(found);
  unknowns.memory?.set(key, differences(unknowns, found));
  return true;
}

/** The table that answered the same question last, if it fits what is known now. */
function recall({ memory, positions, bounds, start }: Unknowns, key: string): number[] | undefined {
  const differing = memory?.get(key);
  const fits = differing?.every(([id, count]) => {
    const range = bounds[positions.get(id) ?? -1];
    return range !== undefined && range.low <= count && count <= range.high;
  });
  if (differing === undefined || !fits) return undefined;
  const values = [...start];
  for (const [id, count] of differing) values[positions.get(id) ?? -1] = count;
  return values;
}

function differences(
  { positions, start }: Unknowns,
  values: readonly number[],
): (readonly [string, number])[] {
  const differing: (readonly [string, number])[] = [];
  for (const [id, position] of positions)
    if (values[position] !== start[position]) differing.push([id, at(values, position)]);
  return differing;
}

/**
 * The smallest and largest count that a cell may have for all that an attacker knows (exact: both are taken by whole
 * tables that fit everything). Undefined where no table fits at all, i.e. the printed figures contradict one another.
 * Throws `UndecidedError` where that is too hard to tell.
 */
export function feasibleRange(unknowns: Unknowns, id: string): Range | undefined {
  const { prepared } = unknowns;
  const [down, up] = [ask(unknowns, id, -1), ask(unknowns, id, 1)];
  const lowest = prepared && furthest(prepared, down);
  const highest = prepared && furthest(prepared, up);
  if (lowest === undefined || highest === undefined) return undefined;
  return { low: at(lowest, down.aim.variable), high: at(highest, up.aim.variable) };
}

/** A table that fits all that is known, as the count of each unknown cell. Undefined where there is none, or it is too hard to tell. */
export function possibleTable(unknowns: Unknowns): ReadonlyMap<string, number> | undefined {
  const { prepared, positions } = unknowns;
  const [id] = positions.keys();
  if (prepared === undefined || id === undefined) return undefined;
  const found = undecidedAsNone(() => furthest(prepared, ask(unknowns, id, -1)));
  return found && new Map([...positions].map(([cell, position]) => [cell, at(found, position)]));
}

/**
 * Which cells stand in the way when a cell is pushed as far as it goes: only if the range of one of them grows can it
 * go further (duality; the capacity constraints of Fischetti & Salazar-González 2001). Undefined where that cannot be told.
 */
export function obstacles(
  unknowns: Unknowns,
  id: string,
  { sign, goal }: { sign: 1 | -1; goal: number },
): string[] | undefined {
  const { prepared, positions } = unknowns;
  if (prepared === undefined) return undefined;
  const relaxed = undecidedAsNone(() => relax(prepared, ask(unknowns, id, sign)));
  if (relaxed === undefined || relaxed.limit >= sign * goal) return undefined;
  return [...positions].filter(([, j]) => at(relaxed.prices, j) !== 0).map(([cell]) => cell);
}

function ask({ positions, bounds, start }: Unknowns, id: string, sign: 1 | -1): ReachQuestion {
  const variable = positions.get(id);
  if (variable === undefined) throw new Error(`known exactly: ${id}`);
  return { bounds, start, aim: { variable, sign } };
}

function rowOf(
  { parts, total }: Relation,
  positions: ReadonlyMap<string, number>,
  counts: ReadonlyMap<string, number>,
): { terms: [number, number][]; sum: number } {
  const terms: [number, number][] = [];
  let sum = typeof total === 'number' ? total : 0;
  const add = (id: string, factor: 1 | -1): void => {
    const position = positions.get(id);
    if (position !== undefined) terms.push([position, factor]);
    else sum -= factor * (counts.get(id) ?? 0);
  };
  for (const part of parts) add(part, 1);
  if (typeof total === 'string') add(total, -1);
  return { terms, sum };
}

function highOf(bounds: readonly Range[], position: number): number {
  return bounds[position]?.high ?? 0;
}
