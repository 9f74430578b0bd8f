import type { Equations, Range, Relation, SystemCell } from '#disclosure/solver/equations.ts';
import { boundsOf } from '#disclosure/solver/ranges.ts';
import type { Cube } from '#disclosure/table/cubes.ts';
import { type Margin, marginsOf } from '#disclosure/table/margins.ts';
import { equateSums } from './equal-sums.ts';

/** What tables say of the same people. */
export interface Links {
  /** What readers take for one number, since all that both print agrees, or the study says so. */
  sure: Equations;
  /** What would be one number if two tables counted the same people: nothing printed tells, and nobody says it. */
  open: readonly OpenLink[];
}

/** Whether two tables count the same people. */
export interface OpenLink {
  /** The two tables, by their positions. */
  tables: readonly [number, number];
  equations: Equations;
}

/** Who is counted, as far as the study says. */
type Counted = Pick<Cube, 'population' | 'edition'>;

/** A margin of a cube. */
interface Side {
  cube: Cube;
  margin: Margin;
}

/** A margin with its dimensions as one text. */
interface NamedMargin {
  name: string;
  margin: Margin;
}

type Verdict = 'same' | 'other' | 'unknown';

/**
 * Numbers that several tables tell of the same people, by dimensions that they share. Two tables are taken to count the
 * same people where every margin that both print in full is the same in both, and not where one differs; what the study
 * says of it goes before. `isOpen` tells the tables for which it matters.
 */
export function linkTables(
  cubes: readonly Cube[],
  cells: ReadonlyMap<string, SystemCell>,
  isOpen: (table: number) => boolean,
): Links {
  const links: Links = { sure: { cells: [], relations: [] }, open: [] };
  const margins = new Map<Cube, readonly NamedMargin[]>();
  const read = (cube: Cube): readonly NamedMargin[] => {
    const known = margins.get(cube) ?? nameMargins(cube);
    margins.set(cube, known);
    return known;
  };
  const matters = (a: Cube, b: Cube): boolean =>
    a.table !== b.table && mayBeOfSame(a, b) && (isOpen(a.table) || isOpen(b.table));
  for (const [i, a] of cubes.entries())
    for (const b of cubes.slice(i + 1))
      if (matters(a, b)) addLinks(links, sharedMargins([a, read(a)], [b, read(b)]), cells);
  return links;
}

/** Whether two tables may count the same people, as far as the names tell that the study gives these. */
export function mayBeOfSame(one: Counted, other: Counted): boolean {
  const isSame = (name: keyof Counted) =>
    one[name] === undefined || other[name] === undefined || one[name] === other[name];
  const isNamed = one.population !== undefined && other.population !== undefined;
  return isSame('population') && (isNamed || isSame('edition'));
}

function nameMargins(cube: Cube): NamedMargin[] {
  return marginsOf(cube).map((margin) => ({ name: margin.dimensions.join('\n'), margin }));
}

/** The margins that two cubes share, the finest first. */
function sharedMargins(
  [a, all]: readonly [Cube, readonly NamedMargin[]],
  [b, others]: readonly [Cube, readonly NamedMargin[]],
): [Side, Side][] {
  return all.flatMap(({ name, margin: mine }) => {
    const theirs = others.find((each) => each.name === name)?.margin;
    const isShared = theirs && [...mine.sums.keys()].some((key) => theirs.sums.has(key));
    return isShared
      ? [
          [
            { cube: a, margin: mine },
            { cube: b, margin: theirs },
          ],
        ]
      : [];
  });
}

function addLinks(
  links: Links,
  shared: readonly [Side, Side][],
  cells: ReadonlyMap<string, SystemCell>,
): void {
  const linked: (readonly string[])[] = [];
  const verdicts = shared.map(([a, b]) => compare(a, b, cells));
  for (const [i, [a, b]] of shared.entries()) {
    const { dimensions } = a.margin;
    if (linked.some((finer) => dimensions.every((name) => finer.includes(name)))) continue;
    const own = verdicts[i] ?? 'unknown';
    const verdict = own === 'unknown' ? coarserVerdict(dimensions, shared, verdicts) : own;
    if (verdict === 'other' || (verdict === 'unknown' && dimensions.length === 0)) continue;
    linked.push(dimensions);
    const equations = equateSums(a.margin.sums, b.margin.sums, cells);
    if (equations.relations.length === 0) continue;
    if (verdict === 'unknown')
      (links.open as OpenLink[]).push({ tables: [a.cube.table, b.cube.table], equations });
    else {
      (links.sure.cells as SystemCell[]).push(...equations.cells);
      (links.sure.relations as Relation[]).push(...equations.relations);
    }
  }
}

/** Coarser margins tell as well whether the people are the same; totals that differ may only leave a group out. */
function coarserVerdict(
  dimensions: readonly string[],
  shared: readonly [Side, Side][],
  verdicts: readonly Verdict[],
): Verdict {
  const within = shared.flatMap(([{ margin }], i) => {
    const isWithin = margin.dimensions.every((name) => dimensions.includes(name));
    return isWithin ? [{ verdict: verdicts[i], isWhole: margin.dimensions.length === 0 }] : [];
  });
  if (within.some(({ verdict }) => verdict === 'same')) return 'same';
  return within.some(({ verdict, isWhole }) => verdict === 'other' && !isWhole)
    ? 'other'
    : 'unknown';
}

function compare(a: Side, b: Side, cells: ReadonlyMap<string, SystemCell>): Verdict {
  const [mine, theirs] = [a.cube.population, b.cube.population];
  const both = [...a.margin.sums].flatMap(([key, parts]) => {
    const others = b.margin.sums.get(key);
    return others ? [[boundsOf(parts, cells), boundsOf(others, cells)] as const] : [];
  });
  if (both.some(([first, second]) => first.low > second.high || second.low > first.high))
    return 'other';
  const isDeclared = mine !== undefined && mine === theirs;
  const isShare = a.cube.isShare || b.cube.isShare;
  if (isDeclared && !isShare) return 'same';
  const isTold = ({ high }: Range): boolean => high > 0 && high < Infinity;
  if (both.some(([first, second]) => isTold(first) && isTold(second))) return 'same';
  // Of the same people, one says how many there are, the other of how many something is true.
  return isDeclared ? 'other' : 'unknown';
}
