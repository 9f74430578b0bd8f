/** Whole numbers from `low` to `high`, both included; `high` may be `Infinity`. */
export interface Range {
  low: number;
  high: number;
}

/**
 * One count that is printed, or that anyone can work out from what is printed.
 * A cell printed in several places is one cell: hiding it means hiding it everywhere, with its percentage.
 */
export interface SystemCell {
  /** Names the cell in every relation and result; the same id is the same number wherever it is printed. */
  id: string;
  /** The count, a whole number from 0; where only a percentage is known, the whole count closest to it. */
  count: number;
  /**
   * What the printed figure says of the count. Default: exactly `count`.
   * A printed percentage of a known base says a range (`percentRange`), a rounded base another (`roundedRange`).
   */
  shown?: Range;
  /** The source itself hides the count: nobody here knows it, `count` is one that fits (`fitWithheld`). Default: false. */
  withheld?: boolean;
  /** It is an earlier release that hid a withheld cell, and it is no number of today: readers may learn it, but not that it is small. Default: false. */
  earlier?: boolean;
  /** Nobody may be in a withheld cell, as readers know. Default: false, since zeros are printed. */
  mayBeEmpty?: boolean;
  /** Counts people, and so falls under the rule. Default: true. */
  people?: boolean;
  /** Is printed unless hidden. Default: true. False for a count that only a subtraction gives, e.g. those who did not answer yes. */
  printed?: boolean;
  /** Stays printed: is never hidden for the sake of another cell (under the rule itself it is). Default: false. */
  keep?: boolean;
  /** How many printed figures are lost when this cell is hidden, e.g. a base with the percentages that rest on it. Default: 1. */
  figures?: number;
}

/** What adds up, as every reader knows it: the counts of `parts` make `total`. */
export interface Relation {
  /** Names the relation where it gives a cell away, e.g. "answer in group=all". */
  id: string;
  /** Ids of the cells that are added; nobody is counted in two of them. */
  parts: readonly string[];
  /** Id of the cell that is their sum, or the sum itself where it is known from elsewhere. */
  total: string | number;
  /** The parts may leave people out (a question not answered, an answer not listed): their sum is at most the total. Default: false. */
  atMost?: boolean;
}

/** The cells of a sum, with its total. */
export function membersOf({ parts, total }: Relation): readonly string[] {
  return typeof total === 'string' ? [...parts, total] : parts;
}

/** Everything that is printed in one place of study or in several, as one system. */
export interface Equations {
  cells: readonly SystemCell[];
  relations: readonly Relation[];
}

/** Joins the systems of several tables; a cell that stands in more than one is printed if any prints it, and must be the same in each. */
export function joinEquations(systems: readonly Equations[]): Equations {
  const cells = new Map<string, SystemCell>();
  for (const cell of systems.flatMap((system) => system.cells)) {
    const known = cells.get(cell.id);
    cells.set(cell.id, known === undefined ? cell : joinCells(known, cell));
  }
  return { cells: [...cells.values()], relations: systems.flatMap((system) => system.relations) };
}

/** A cell that is printed as two counts: what is wrong is in the numbers, not in the system. */
export class TwoCountsError extends Error {
  readonly id: string;
  readonly counts: readonly [number, number];
  constructor(id: string, counts: readonly [number, number]) {
    super(`two counts for one cell: ${id}: ${counts.join(', ')}`);
    this.id = id;
    this.counts = counts;
  }
}

/** One cell printed in two ways, e.g. as a count here and as a percentage there: readers know both. Throws `TwoCountsError` where they cannot be the same. */
export function joinCells(a: SystemCell, b: SystemCell): SystemCell {
  const [first, second] = [printedRange(a), printedRange(b)];
  const shown = { low: Math.max(first.low, second.low), high: Math.min(first.high, second.high) };
  const count = first.high - first.low <= second.high - second.low ? a.count : b.count;
  if (count < shown.low || shown.high < count) throw new TwoCountsError(a.id, [a.count, b.count]);
  return {
    id: a.id,
    count,
    ...(shown.high === Infinity && !a.shown && !b.shown ? {} : { shown }),
    ...((a.withheld || b.withheld) && { withheld: true }),
    ...((a.mayBeEmpty || b.mayBeEmpty) && { mayBeEmpty: true }),
    people: (a.people ?? true) || (b.people ?? true),
    printed: (a.printed ?? true) || (b.printed ?? true),
    keep: (a.keep ?? false) || (b.keep ?? false),
    figures: Math.max(a.figures ?? 1, b.figures ?? 1),
  };
}

/** Throws where the system is not one: an unknown or repeated id, a count that is not whole, a sum that its exact counts do not make. */
export function checkEquations({ cells, relations }: Equations): void {
  const byId = indexCells(cells);
  if (byId.size !== cells.length) throw new Error('a cell id stands twice');
  for (const cell of cells) checkCount(cell);
  for (const relation of relations) checkRelation(relation, byId);
}

/** The cells by their id. */
export function indexCells(cells: readonly SystemCell[]): Map<string, SystemCell> {
  return new Map(cells.map((cell) => [cell.id, cell]));
}

/** What the printed figure says of a cell's count. */
export function shownRange(cell: SystemCell): Range {
  if (cell.shown !== undefined) return cell.shown;
  return cell.withheld ? { low: 0, high: Infinity } : { low: cell.count, high: cell.count };
}

function printedRange(cell: SystemCell): Range {
  const told = cell.shown !== undefined || cell.printed !== false;
  return told ? shownRange(cell) : { low: 0, high: Infinity };
}

function checkCount(cell: SystemCell): void {
  const { id, count } = cell;
  const { low, high } = shownRange(cell);
  if (!Number.isSafeInteger(count) || count < 0) throw new Error(`not a count: ${id}: ${count}`);
  if (count < low || high < count)
    throw new Error(`the printed figure is not that of the count: ${id}: ${count}`);
}

function checkRelation(relation: Relation, cells: Map<string, SystemCell>): void {
  const { id, parts, total } = relation;
  const ids = typeof total === 'string' ? [...parts, total] : parts;
  const unknown = ids.find((cell) => !cells.has(cell));
  if (unknown !== undefined) throw new Error(`unknown cell in ${id}: ${unknown}`);
  if (new Set(ids).size !== ids.length) throw new Error(`a cell stands twice in ${id}`);
  if (!addsUp(relation, printedIn(cells)))
    throw new Error(`the parts do not make the total: ${id}`);
}

/** Whether the parts of a sum can make its total, as far as is known between what numbers each cell lies. */
export function addsUp(
  { parts, total, atMost = false }: Relation,
  rangeOf: (id: string) => Range,
): boolean {
  const sum = typeof total === 'string' ? rangeOf(total) : { low: total, high: total };
  const ranges = parts.map(rangeOf);
  const low = ranges.reduce((all, range) => all + range.low, 0);
  const high = ranges.reduce((all, range) => all + range.high, 0);
  return low <= sum.high && (atMost || sum.low <= high);
}

/** What the printed figures say of each of some cells. */
export function printedIn(cells: ReadonlyMap<string, SystemCell>): (id: string) => Range {
  return (id) => {
    const cell = cells.get(id);
    if (cell === undefined) throw new Error(`unknown cell: ${id}`);
    return shownRange(cell);
  };
}
