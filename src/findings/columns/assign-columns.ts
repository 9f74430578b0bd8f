import { type Document, expectedOneOf } from '#documents/document.ts';
import type { Problem } from '#errors.ts';
import { isNamed } from '#findings/model/roles.ts';
import type { FindingSpec } from '#findings/specs/finding-spec.ts';
import { type FlagColumn, isFlagColumn } from '#findings/specs/flags.ts';
import { type MeasureName, measureNames } from '#findings/specs/measures.ts';
import type { StudySpec } from '#findings/specs/study-spec.ts';
import { defaultSymbols } from '#findings/specs/symbols.ts';
import type { Table, TableColumn } from '#tables/table.ts';
import { columnsMend } from './columns-mend.ts';
import type { Columns } from './columns.ts';
import { holdsNumbers, lookInto } from './number-column.ts';
import { type NumberColumn, unexplainedNumbers } from './unexplained-numbers.ts';

/** What was decided, and what is wrong with it. */
interface Assigned {
  columns: Columns;
  problems: Problem[];
  /** Whether nobody can tell what some column holds, so that nothing can be said of the rows. */
  unsettled: boolean;
}

/**
 * Decides what each column holds: what the finding says, else what its name says, else what it mostly holds. A column
 * that mostly holds numbers is never taken for names of groups unless the finding says so.
 */
export function assignColumns(
  table: Table,
  spec: FindingSpec,
  document: Document,
  { symbols = defaultSymbols }: Partial<Pick<StudySpec, 'symbols'>> = {},
): Assigned {
  const columns: Columns = { dimensions: new Map(), measures: new Map(), flags: new Map() };
  const unexplained: NumberColumn[] = [];
  const problems = [...unknownColumns(table, spec, document)];
  table.columns.forEach((column, index) => {
    const role = spec.columns?.[column.name] ?? roleOfName(column.name);
    if (role === 'ignored' || column.name === spec.question?.column) return;
    if (role !== undefined && role !== 'dimension') {
      if (!assign(columns, role, index)) problems.push(secondColumn(column, role, spec, document));
      return;
    }
    const held = lookInto(table, index, symbols);
    const isNumeric = holdsNumbers(column.name, held);
    if (role === undefined && isNumeric && !isNamed(spec, column.name))
      unexplained.push({ column, index, held });
    else columns.dimensions.set(column.name, index);
    if (role === 'dimension' && isNumeric && held.symbols > 0) problems.push(hiddenNames(column));
  });
  const told = unexplainedNumbers(unexplained, { table, spec, document, columns });
  for (const { measure, index } of told.meant) columns.measures.set(measure, index);
  return {
    columns,
    problems: [...problems, ...told.problems],
    unsettled: problems.length > 0 || told.meant.length < unexplained.length,
  };
}

function assign(columns: Columns, role: MeasureName | FlagColumn, index: number): boolean {
  const isTaken = isFlagColumn(role) ? columns.flags.has(role) : columns.measures.has(role);
  if (isTaken) return false;
  if (isFlagColumn(role)) columns.flags.set(role, index);
  else columns.measures.set(role, index);
  return true;
}

function roleOfName(name: string): MeasureName | FlagColumn | undefined {
  return isMeasure(name) || isFlagColumn(name) ? name : undefined;
}

function unknownColumns(table: Table, spec: FindingSpec, document: Document): Problem[] {
  const names = table.columns.map(({ name }) => name);
  const asked = spec.question?.column;
  const named = (['columns', 'filter', 'order'] as const).flatMap((part) =>
    Object.keys(spec[part] ?? {}).map((name) => ({
      name,
      place: document.place([part, name], 'key'),
    })),
  );
  return [
    ...named,
    ...(asked === undefined
      ? []
      : [{ name: asked, place: document.place(['question', 'column']) }]),
  ]
    .filter(({ name }) => !names.includes(name))
    .map(({ name, place }) => ({
      ...place,
      what: `unknown column of ${table.file}`,
      value: name,
      mend: expectedOneOf(name, names),
    }));
}

function secondColumn(
  { name, place }: TableColumn,
  measure: MeasureName | FlagColumn,
  spec: FindingSpec,
  document: Document,
): Problem {
  return {
    ...place,
    what: `second column that holds ${measure}`,
    value: name,
    mend: `keep one; or ${columnsMend({ [name]: 'ignored' }, { spec, document })}`,
  };
}

/** Numbers as names of groups would be published without a rule for small ones. */
function hiddenNames({ name, place }: TableColumn): Problem {
  return {
    ...place,
    what: 'numbers, some of them suppressed, that are called names of groups',
    value: name,
    mend: `say which measure it holds instead of "dimension": ${measureNames.join(', ')}; or "ignored"`,
  };
}

function isMeasure(name: string): name is MeasureName {
  return (measureNames as readonly string[]).includes(name);
}
