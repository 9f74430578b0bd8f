/** A block that would like to stand at a place, in pixels. */
export interface Wish {
  /** Where it would begin. */
  top: number;
  height: number;
}

/**
 * Where blocks begin once none covers another: as near to their wishes as can be (least squares), in the order of these,
 * and between two bounds. Where they are too many for the bounds, they go beyond the lower one.
 *
 * Without the blocks before it, each has a place that may not be above that of the one before: the nearest such places
 * are means of neighbours that would cross (pool adjacent violators; Ayer and others, 1955).
 */
export function dodge(
  wishes: readonly Wish[],
  [from, to]: readonly [from: number, to: number],
): number[] {
  const order = wishes.map((_, index) => index).toSorted((a, b) => topOf(a) - topOf(b));
  const total = wishes.reduce((sum, { height }) => sum + height, 0);
  const last = Math.max(from, to - total);
  const tops: number[] = [];
  let before = 0;
  const heightsBefore = order.map((index) => {
    const own = before;
    before += wishes[index]?.height ?? 0;
    return own;
  });
  const places = pooled(order.map((index, rank) => topOf(index) - (heightsBefore[rank] ?? 0)));
  for (const [rank, index] of order.entries()) {
    const place = Math.min(Math.max(places[rank] ?? from, from), last);
    tops[index] = place + (heightsBefore[rank] ?? 0);
  }
  return tops;

  function topOf(index: number): number {
    return wishes[index]?.top ?? from;
  }
}

/** The nearest numbers that never fall. */
function pooled(values: readonly number[]): number[] {
  const pools: { mean: number; count: number }[] = [];
  for (const value of values) {
    let pool = { mean: value, count: 1 };
    for (let above = pools.at(-1); above && above.mean > pool.mean; above = pools.at(-1)) {
      pools.pop();
      const count = above.count + pool.count;
      pool = { mean: (above.mean * above.count + pool.mean * pool.count) / count, count };
    }
    pools.push(pool);
  }
  return pools.flatMap(({ mean, count }) => Array.from({ length: count }, () => mean));
}
