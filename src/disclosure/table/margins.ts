import { cellId } from './cell-id.ts';
import { isTotalValue } from './count-table.ts';
import { type Cube, type CubePoint } from './cubes.ts';

/** The numbers of a cube by some of its dimensions, all others added up. */
export interface Margin {
  dimensions: readonly string[];
  /** The cells that make each number when added, by the values that it stands for. */
  sums: ReadonlyMap<string, readonly string[]>;
}

/** Of more dimensions than this, only some margins are formed. */
const mostDimensions = 4;

/** All margins of a cube, the finest first. */
export function marginsOf(cube: Cube): Margin[] {
  return subsets(cube.dimensions)
    .toSorted((a, b) => b.length - a.length)
    .flatMap((dimensions) => marginOf(cube, dimensions) ?? []);
}

/** One margin of a cube; absent where something in it does not add up. */
export function marginOf(cube: Cube, dimensions: readonly string[]): Margin | undefined {
  let points: readonly CubePoint[] | undefined = cube.points;
  for (const dimension of cube.dimensions)
    if (!dimensions.includes(dimension)) points = points && collapse(points, cube, dimension);
  const single = points?.filter(({ values }) =>
    dimensions.every((name) => !isTotalValue(cube.totals[name], values[name])),
  );
  if (single === undefined || single.length === 0) return undefined;
  return {
    dimensions,
    sums: new Map(single.map(({ values, parts }) => [cellId(values), parts])),
  };
}

/** The points without one dimension: its total, or all of its values that are no totals. */
function collapse(
  points: readonly CubePoint[],
  { totals, apart }: Cube,
  dimension: string,
): CubePoint[] | undefined {
  if (apart.includes(dimension)) return undefined;
  const total = totals[dimension];
  const groups = Map.groupBy(points, ({ values }) => cellId(without(values, dimension)));
  return [...groups.values()].map((group) => {
    const whole = group.find(({ values }) => values[dimension] === topOf(total));
    const parts = group.filter(({ values }) => !isTotalValue(total, values[dimension]));
    return {
      values: without(group[0]?.values ?? {}, dimension),
      parts: whole?.parts ?? parts.flatMap((point) => point.parts),
    };
  });
}

/** The total that is no part of another. */
function topOf(total: Cube['totals'][string] | undefined): string | undefined {
  if (total === undefined || typeof total === 'string') return total;
  const parts = Object.values(total).flat();
  const tops = Object.keys(total).filter((value) => !parts.includes(value));
  return tops.length === 1 ? tops[0] : undefined;
}

function subsets(names: readonly string[]): string[][] {
  if (names.length > mostDimensions) return [[...names], ...names.map((name) => [name]), []];
  return names.reduce<string[][]>(
    (all, name) => [...all, ...all.map((subset) => [...subset, name])],
    [[]],
  );
}

function without(values: Readonly<Record<string, string>>, key: string): Record<string, string> {
  return Object.fromEntries(Object.entries(values).filter(([name]) => name !== key));
}
