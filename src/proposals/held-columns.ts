import type { FindingSpec } from '#findings/specs/finding-spec.ts';
import type { KeyedTable } from './keyed-table.ts';

/** As many columns as a chart shows at once. */
const shown = 2;

/**
 * The settings of a finding that shows a part of a table with more columns than any chart can: columns without a total
 * are held at the value that the headline has there, times first; absent where that is not needed.
 */
export function holdColumns(
  spec: FindingSpec,
  { dimensions }: KeyedTable,
): { spec: FindingSpec; held: Record<string, string> } | undefined {
  const values = spec.headline.row?.split(' / ') ?? [];
  const open = dimensions.filter(
    ({ name, total }) => total === undefined && name !== spec.answers?.column,
  );
  const inOrder = open.toSorted(
    (a, b) => Number(b.tells === 'time') - Number(a.tells === 'time') || a.keys.size - b.keys.size,
  );
  const surplus = inOrder.slice(0, Math.max(0, dimensions.length - shown));
  if (surplus.length === 0) return undefined;
  const names = dimensions.map(({ name }) => name);
  const held = Object.fromEntries(
    surplus.map(({ name }) => [name, values[names.indexOf(name)] ?? '']),
  );
  const row = values.filter((_, index) => !Object.hasOwn(held, names[index] ?? '')).join(' / ');
  const { waves, countries, order = {}, ...others } = spec;
  const left = Object.entries(order).filter(([name]) => !Object.hasOwn(held, name));
  return {
    spec: {
      ...others,
      ...(left.length > 0 && { order: Object.fromEntries(left) }),
      ...(waves && !Object.hasOwn(held, waves.column) && { waves }),
      ...(countries !== undefined && !Object.hasOwn(held, countries) && { countries }),
      filter: { ...spec.filter, ...held },
      headline: { ...spec.headline, row },
    },
    held,
  };
}
