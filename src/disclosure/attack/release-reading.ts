import {
  addsUp,
  type Equations,
  membersOf,
  type Range,
  type Relation,
  shownRange,
  type SystemCell,
} from '#disclosure/solver/equations.ts';
import { contradictions } from './contradictions.ts';
import type { DisclosureRule } from './disclosure-rule.ts';
import { earlierName, isExact, overlap, type Release } from './releases.ts';

/** All that is known when a release is held against those after it. */
export interface Known {
  current: Equations;
  today: ReadonlyMap<string, SystemCell>;
  rule: DisclosureRule;
  /** Numbers of earlier releases, and what binds them. */
  own: Map<string, SystemCell>;
  relations: Map<string, Relation>;
  /** The number of each cell, by its name in a release. */
  numbers: Map<string, string>;
  /** The number of each cell in the next release that has it, or today. */
  latest: Map<string, string>;
}

/** Cells of a release that tell something of one another. */
export interface Part {
  cells: Release['cells'][number][];
  relations: Relation[];
}

/** The number that a cell of a release is taken for; none where it is one of its own. */
export type Guess = (id: string) => string | undefined;

/** What a part says if its cells are taken for certain numbers. */
export interface PartReading extends Equations {
  /** The number of each cell. */
  taken: ReadonlyMap<string, string>;
}

/** A cell as it is read: its number, and what that takes. */
interface ReadCell extends Equations {
  number: string;
}

/** Reads a part as a guess has it; a figure that does not fit the number it is taken for has one of its own. */
export function readPart(known: Known, release: Release, part: Part, guess: Guess): PartReading {
  const read = part.cells.map(
    (cell) => [cell.id, readCell(known, release, cell, guess(cell.id))] as const,
  );
  const taken = new Map(read.map(([id, { number }]) => [id, number]));
  const numberOf = (id: string): string =>
    taken.get(id) ?? known.numbers.get(earlierName(release, id)) ?? id;
  return {
    cells: read.flatMap(([, { cells }]) => cells),
    relations: [
      ...read.flatMap(([, { relations }]) => relations),
      ...part.relations.map((relation) => renamed(relation, release, numberOf)),
    ],
    taken,
  };
}

function readCell(
  known: Known,
  release: Release,
  { id, shown }: Release['cells'][number],
  number: string | undefined,
): ReadCell {
  const name = earlierName(release, id);
  const own = { number: name, cells: [earlierCell(name, shown)], relations: [] };
  if (number === undefined) return own;
  if (shown === undefined) return { number, cells: [], relations: [] };
  const range = rangeIn(known)(number);
  const both = overlap(range, shown);
  if (number === id)
    return both
      ? { ...own, relations: [{ id: `unchanged since ${name}`, parts: [id], total: name }] }
      : own;
  if (both) return { number, cells: [earlierCell(number, both)], relations: [] };
  return known.today.has(id) ? readCell(known, release, { id, shown }, id) : own;
}

/** A number that readers have had in hand: never hidden again, and no subject of the rule by itself. Or one that was hidden from them. */
function earlierCell(id: string, shown: Range | undefined): SystemCell {
  if (shown === undefined)
    return { id, count: 0, withheld: true, earlier: true, people: false, printed: false };
  const cell = { id, count: shown.low, people: false };
  return isExact(shown) ? { ...cell, keep: true } : { ...cell, shown, printed: false };
}

function renamed(relation: Relation, release: Release, numberOf: (id: string) => string): Relation {
  const { id, parts, total } = relation;
  return {
    ...relation,
    id: earlierName(release, id),
    parts: parts.map(numberOf),
    total: typeof total === 'string' ? numberOf(total) : total,
  };
}

/** Whether a reading contradicts nothing of what is known. */
export function fits(known: Known, reading: PartReading): boolean {
  const { current, today, own } = known;
  const read = new Map(reading.cells.map((cell) => [cell.id, cell]));
  const before = [...known.relations.values()];
  const touched = before.filter((relation) => membersOf(relation).some((id) => read.has(id)));
  const ranges = rangeIn(known, read);
  const sums = [...touched, ...reading.relations];
  if (!sums.every((relation) => addsUp(relation, ranges))) return false;
  const open = new Set(sums.flatMap(membersOf).filter((id) => !isExact(ranges(id))));
  if (open.size === 0) return true;
  const equations = {
    cells: [...new Map([...today, ...own, ...read]).values()],
    relations: [...current.relations, ...before, ...reading.relations],
  };
  return contradictions(equations, known.rule, ({ id }) => open.has(id)).length === 0;
}

/** The sums of a part that are wrong as a guess has them, by their names in the release. */
export function brokenSums(known: Known, release: Release, part: Part, guess: Guess): Set<string> {
  const { cells, relations } = readPart(known, release, part, guess);
  const ranges = rangeIn(known, new Map(cells.map((cell) => [cell.id, cell])));
  return new Set(relations.flatMap((each) => (addsUp(each, ranges) ? [] : [each.id])));
}

/** Holds on to a reading. */
export function keepReading(
  known: Known,
  release: Release,
  { cells, relations, taken }: PartReading,
): void {
  for (const cell of cells) known.own.set(cell.id, cell);
  for (const relation of relations) {
    const { parts, total, atMost } = relation;
    const key = JSON.stringify([parts, total, atMost]);
    if (!known.relations.has(key)) known.relations.set(key, relation);
  }
  for (const [id, number] of taken) {
    known.numbers.set(earlierName(release, id), number);
    known.latest.set(id, number);
  }
}

function rangeIn(
  { today, own }: Known,
  read: ReadonlyMap<string, SystemCell> = new Map(),
): (id: string) => Range {
  return (id) => {
    const cell = read.get(id) ?? own.get(id) ?? today.get(id);
    return cell ? shownRange(cell) : { low: 0, high: Infinity };
  };
}
