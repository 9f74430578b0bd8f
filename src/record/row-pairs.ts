import type { PublishedRow } from './published-record.ts';

/** Published rows, each with the one that has its place today; absent where none has. */
export type RowPairs = (readonly [PublishedRow, PublishedRow | undefined])[];

/**
 * The ways in which the rows of a published finding can be those of today. They are told apart by their values, or by
 * their keys where a column has another name. Where there are more columns today, the published rows are those of one
 * value there, e.g. of one wave; where there are fewer, today's are.
 */
export function rowPairs(
  published: readonly PublishedRow[],
  rows: readonly PublishedRow[],
): RowPairs[] {
  const [old, today] = [columnsOf(published), columnsOf(rows)];
  const added = today.filter((name) => !old.includes(name));
  const lost = old.filter((name) => !today.includes(name));
  if (added.length > 0 && added.length === lost.length)
    return [pair(published, published, rows, ({ key }) => key)];
  const shared = old.filter((name) => today.includes(name));
  const identity = ({ values }: PublishedRow) => valuesOf(values, shared);
  return slices(published, lost).flatMap((kept) =>
    slices(rows, added).map((slice) => pair(published, kept, slice, identity)),
  );
}

function pair(
  published: readonly PublishedRow[],
  kept: readonly PublishedRow[],
  rows: readonly PublishedRow[],
  identity: (row: PublishedRow) => string,
): RowPairs {
  const found = new Map(rows.map((row) => [identity(row), row]));
  const isKept = new Set(kept);
  return published.map((row) => [row, isKept.has(row) ? found.get(identity(row)) : undefined]);
}

/** Rows by the values that they have in some columns: all in one where these are none. */
function slices(rows: readonly PublishedRow[], columns: readonly string[]): PublishedRow[][] {
  const grouped = Map.groupBy(rows, ({ values }) => valuesOf(values, columns));
  return grouped.size === 0 ? [[]] : [...grouped.values()];
}

function columnsOf([row]: readonly PublishedRow[]): string[] {
  return Object.keys(row?.values ?? {}).toSorted();
}

function valuesOf(values: Readonly<Record<string, string>>, columns: readonly string[]): string {
  return JSON.stringify(columns.map((name) => values[name]));
}
