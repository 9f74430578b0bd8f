import { type CountTable, isTotalValue, type Total } from './count-table.ts';
import type { Entries } from './sum-relations.ts';

/** One number of a cube: where it stands, and the cells that make it when added. */
export interface CubePoint {
  values: Readonly<Record<string, string>>;
  parts: readonly string[];
}

/** Numbers of people by the values of some dimensions, as one table tells them. */
export interface Cube {
  /** The table that it is of, by its position among all. */
  table: number;
  /** Who is counted, in a name that the study gives them; absent where it gives none. */
  population?: string;
  /** The edition of the study whose people it counts; absent where it may be of any. */
  edition?: string;
  /** Counts those of its people of whom the table says something, as those who smoke of each group. Default: false. */
  isShare?: boolean;
  dimensions: readonly string[];
  /** The dimension whose values are the only answers of each person: none of them holds others together, but for a total of all. */
  answers?: string;
  /** Dimensions along which nothing adds up. */
  apart: readonly string[];
  totals: Readonly<Record<string, Total>>;
  points: readonly CubePoint[];
}

/** A table as its cubes are read from it. */
export interface CubeSource {
  table: CountTable;
  entries: Entries;
}

/** What a table says of numbers of people: how many its rows count, and out of how many. */
export function cubesOf({ table, entries }: CubeSource, position: number): Cube[] {
  const { answers, several = false, totals = {} } = table;
  const base = {
    table: position,
    totals,
    ...(table.population !== undefined && { population: table.population }),
    ...(table.edition !== undefined && { edition: table.edition }),
  };
  const apart = table.apart ?? [];
  const hasBases = entries.bases.some((base) => base !== undefined);
  const counts = countPoints(table, entries);
  const people = peoplePoints(table, entries);
  return [
    {
      ...base,
      apart: several && answers !== undefined ? [...apart, answers] : apart,
      ...(answers !== undefined && !several && { answers }),
      ...(answers === undefined && hasBases && { isShare: true }),
      points: counts,
    },
    { ...base, apart, points: people },
  ]
    .filter(({ points }) => points.length > 0)
    .map((cube) => ({
      ...cube,
      dimensions: [...new Set(cube.points.flatMap(({ values }) => Object.keys(values)))].toSorted(),
    }));
}

function countPoints({ rows }: CountTable, { counts }: Entries): CubePoint[] {
  return rows.flatMap(({ values }, i) => {
    const id = counts[i]?.cell.id;
    return id === undefined ? [] : [{ values, parts: [id] }];
  });
}

/** The people of each group: their base, or else all who gave an answer, where each gave one. */
function peoplePoints(table: CountTable, { counts, bases }: Entries): CubePoint[] {
  const { rows, answers, several = false, totals = {} } = table;
  const groups = new Map<
    string,
    CubePoint & { parts: string[]; isBase: boolean; isWhole: boolean }
  >();
  for (const [i, row] of rows.entries()) {
    const { values, isAnswer, isTotal } = withoutAnswer(row.values, { answers, totals });
    const key = JSON.stringify(Object.entries(values).toSorted());
    const group = groups.get(key) ?? { values, parts: [], isBase: false, isWhole: true };
    groups.set(key, group);
    const [base, count] = [bases[i]?.cell.id, counts[i]?.cell.id];
    if (base !== undefined) Object.assign(group, { isBase: true, parts: [base] });
    if (group.isBase || !isAnswer) continue;
    if (count === undefined || several) group.isWhole = isTotal && group.isWhole;
    else if (!isTotal) group.parts.push(count);
  }
  return [...groups.values()]
    .filter(({ isBase, isWhole, parts }) => parts.length > 0 && (isBase || isWhole))
    .map(({ values, parts }) => ({ values, parts }));
}

function withoutAnswer(
  values: Readonly<Record<string, string>>,
  { answers, totals }: { answers: string | undefined; totals: Readonly<Record<string, Total>> },
) {
  if (answers === undefined || values[answers] === undefined)
    return { values, isAnswer: false, isTotal: false };
  const { [answers]: answer, ...others } = values;
  return { values: others, isAnswer: true, isTotal: isTotalValue(totals[answers], answer) };
}
