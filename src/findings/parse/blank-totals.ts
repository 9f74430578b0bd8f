import { renamedIn } from '#findings/checks/filter.ts';
import type { FindingParts } from '#findings/checks/finding-check.ts';
import type { FindingSpec } from '#findings/specs/finding-spec.ts';
import type { Table } from '#tables/table.ts';

/**
 * Names the totals that a table leaves blank: where the finding says `totals: { Sex: "" }`, a blank cell of that column
 * means all, and is called "all" from here on, in the settings too; "total" where another value is called so.
 */
export function withBlankTotals(parts: FindingParts): FindingParts {
  const blank = Object.entries(parts.spec.totals ?? {}).filter(([, total]) => total === '');
  return blank.reduce((named, [column]) => nameBlank(named, column), parts);
}

function nameBlank(parts: FindingParts, column: string): FindingParts {
  const { table, spec } = parts;
  const index = table.columns.findIndex(({ name }) => name === column);
  if (index === -1) return parts;
  const taken = table.columns[index]?.texts ?? [];
  const name = ['all', 'total'].find((word) => !taken.includes(word)) ?? 'all together';
  return { ...parts, table: fillBlank(table, index, name), spec: renamed(spec, column, name) };
}

function fillBlank(table: Table, index: number, name: string): Table {
  const columns = table.columns.map((column, at) =>
    at === index ? { ...column, texts: column.texts.map((text) => text || name) } : column,
  );
  return { ...table, columns };
}

/** The settings with the name of the total wherever they call it "". */
function renamed(spec: FindingSpec, column: string, name: string): FindingSpec {
  const named = (value: string) => (value === '' ? name : value);
  const order = spec.order?.[column];
  const filter = spec.filter?.[column];
  return {
    ...spec,
    totals: { ...spec.totals, [column]: name },
    ...(order && { order: { ...spec.order, [column]: order.map(named) } }),
    ...(filter !== undefined && {
      filter: {
        ...spec.filter,
        [column]: renamedIn(filter, named),
      },
    }),
  };
}
