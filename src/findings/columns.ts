import { type Document, expectedOneOf } from '#documents/document.ts';
import type { Problem } from '#errors.ts';
import type { FindingSpec } from './finding-spec.ts';
import { type FlagColumn, isFlagColumn } from './flags.ts';
import { type MeasureName, measureNames } from './measures.ts';
import { isNamedRole } from './roles.ts';
import type { Table, TableColumn } from '#tables/table.ts';

/** Which columns of a table hold what; the numbers are positions in the table. */
export interface Columns {
  dimensions: Map<string, number>;
  measures: Map<MeasureName, number>;
  /** Columns that mark numbers. */
  flags: Map<FlagColumn, number>;
}

/** Decides what each column holds: what the finding says, else what its name says, else a dimension. */
export function assignColumns(
  table: Table,
  spec: FindingSpec,
  document: Document,
): { columns: Columns; problems: Problem[] } {
  const columns: Columns = { dimensions: new Map(), measures: new Map(), flags: new Map() };
  const problems = [
    ...unknownColumns(table, spec, document),
    ...table.columns.flatMap((column, index) => {
      const role =
        spec.columns?.[column.name] ??
        (isMeasure(column.name) || isFlagColumn(column.name) ? column.name : undefined);
      if (role === 'ignored') return [];
      if (role !== undefined && isFlagColumn(role)) {
        if (columns.flags.has(role)) return [secondColumn(column, role, document)];
        columns.flags.set(role, index);
        return [];
      }
      if (role !== undefined && role !== 'dimension') {
        if (columns.measures.has(role)) return [secondColumn(column, role, document)];
        columns.measures.set(role, index);
        return [];
      }
      columns.dimensions.set(column.name, index);
      return role === undefined && !isNamedRole(spec, column.name)
        ? numericDimension(table, index, document)
        : [];
    }),
  ];
  return { columns, problems };
}

function unknownColumns(table: Table, spec: FindingSpec, document: Document): Problem[] {
  const names = table.columns.map(({ name }) => name);
  return (['columns', 'filter', 'order'] as const).flatMap((part) =>
    Object.keys(spec[part] ?? {})
      .filter((name) => !names.includes(name))
      .map((name) => ({
        ...document.place([part, name], 'key'),
        what: `unknown column of ${table.file}`,
        value: name,
        mend: expectedOneOf(name, names),
      })),
  );
}

function secondColumn(
  { name, place }: TableColumn,
  measure: MeasureName | FlagColumn,
  document: Document,
): Problem {
  return {
    ...place,
    what: `second column that holds ${measure}`,
    value: name,
    mend: `keep one; or add "columns: { ${name}: ignored }" to ${document.file}`,
  };
}

/** Numbers under a name that is no measure: either it was mistyped, or the numbers name groups. */
function numericDimension(table: Table, index: number, document: Document): Problem[] {
  const column = table.columns[index];
  const texts = table.rows.map((row) => row.cells[index]?.text ?? '');
  if (column === undefined || !texts.every((text) => /^[-+]?\d[\d\s.,']*%?$/.test(text))) return [];
  return [
    {
      ...column.place,
      what: 'unknown column of numbers',
      value: column.name,
      mend: `${expectedOneOf(column.name, measureNames)}; where its numbers name groups, add "columns: { ${column.name}: dimension }" to ${document.file}`,
    },
  ];
}

function isMeasure(name: string): name is MeasureName {
  return (measureNames as readonly string[]).includes(name);
}
