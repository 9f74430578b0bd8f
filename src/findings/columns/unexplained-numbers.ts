import type { Document } from '#documents/document.ts';
import { pasted, yamlLine } from '#documents/yaml-line.ts';
import { type Problem, quoteSome, startOf } from '#errors.ts';
import type { FindingSpec } from '#findings/specs/finding-spec.ts';
import { type MeasureName, measureNames, measures } from '#findings/specs/measures.ts';
import type { Table, TableColumn } from '#tables/table.ts';
import { columnsMend } from './columns-mend.ts';
import type { Columns } from './columns.ts';
import { meantMeasures, namesGroups, wordsOf } from './measure-words.ts';
import { areYears, type Held } from './number-column.ts';

/** A column of numbers of which nothing says what they are. */
export interface NumberColumn {
  column: TableColumn;
  index: number;
  held: Held;
}

/** What the columns stand in. */
interface Around {
  table: Table;
  spec: FindingSpec;
  document: Document;
  /** What is decided already. */
  columns: Columns;
}

/** A column whose name says what it is meant to hold, though not in the words of constats. */
interface Meant {
  name: string;
  index: number;
  measure: MeasureName;
}

/** Numbers under names that are no measure: one problem for each column, or one for a table that is turned. */
export function unexplainedNumbers(
  unexplained: readonly NumberColumn[],
  around: Around,
): { meant: Meant[]; problems: Problem[] } {
  const meant = meanings(unexplained, around.columns);
  const open = unexplained.filter(({ index }) => !meant.some((known) => known.index === index));
  const across = open.filter(({ column, held }) => !(namesGroups(column.name) || areYears(held)));
  const isTurned = across.length > 1;
  const single = isTurned ? unexplained.filter((one) => !across.includes(one)) : unexplained;
  return {
    meant,
    problems: [
      ...single.map((one) => unknownNumbers(one, meant, around)),
      ...(isTurned ? [turnedTable(across, around)] : []),
    ],
  };
}

/** Each measure goes to one column, first to those that are called so; to none where several may be it. */
function meanings(unexplained: readonly NumberColumn[], { measures }: Columns): Meant[] {
  const taken = new Set<MeasureName>(measures.keys());
  const known: Meant[] = [];
  for (const isWhole of [true, false]) {
    const wanted = unexplained
      .filter(({ index }) => !known.some((meant) => meant.index === index))
      .map(({ column, index, held }) => ({
        name: column.name,
        index,
        fitting: meantMeasures(column.name, isWhole).filter(
          (measure) => !taken.has(measure) && fits(held, measure),
        ),
      }));
    const meant = wanted.flatMap(({ name, index, fitting }) => {
      const [measure] = fitting.filter(
        (one) => !wanted.some((other) => other.index !== index && other.fitting[0] === one),
      );
      return measure === undefined ? [] : [{ name, index, measure }];
    });
    for (const { measure } of meant) taken.add(measure);
    known.push(...meant);
  }
  return known.toSorted((a, b) => a.index - b.index);
}

function fits({ smallest, largest, measured }: Held, measure: MeasureName): boolean {
  const { bounds, whole } = measures[measure];
  return smallest >= bounds[0] && largest <= bounds[1] && !(whole && measured > 0);
}

function unknownNumbers(
  { column, held }: NumberColumn,
  meant: readonly Meant[],
  around: Around,
): Problem {
  const own = meant.find(({ name }) => name === column.name);
  return {
    ...column.place,
    what: 'unknown column of numbers',
    value: column.name,
    mend: own ? mendMeant(own, held, meant, around) : mendUnknown(column.name, held, meant, around),
  };
}

function mendMeant(
  { measure }: Meant,
  held: Held,
  meant: readonly Meant[],
  around: Around,
): string {
  const roles = rolesOf(meant);
  return `did you mean "${measure}"? rename the column, or ${columnsMend(roles, around)}
  ${otherwise(held)}`;
}

function mendUnknown(name: string, held: Held, meant: readonly Meant[], around: Around): string {
  const mend = (role: string) => columnsMend({ ...rolesOf(meant), [name]: role }, around);
  if (namesGroups(name) && !isMeasured(held) && hasBlanks(name, around))
    return `where it says something of some rows, as notes do, ${mend('ignored')}
  where its numbers name groups, write dimension; where they are results, their measure: ${measureNames.join(', ')}`;
  if (namesGroups(name) && !isMeasured(held))
    return `where its numbers name groups, ${mend('dimension')}
  ${waves(name, held)}where they are results, write their measure instead: ${measureNames.join(', ')}`;
  const role = likely(held, around.columns);
  const sideways = role === 'ignored' ? 'a measure for another group has rows of its own; ' : '';
  return `say which measure it holds: ${measureNames.join(', ')}; e.g. ${mend(role)}
  ${sideways}${waves(name, held)}${otherwise(held)}`;
}

function hasBlanks(name: string, { table: { columns } }: Around): boolean {
  return columns.some((column) => column.name === name && column.texts.includes(''));
}

function rolesOf(meant: readonly Meant[]): Record<string, MeasureName> {
  return Object.fromEntries(meant.map(({ name, measure }) => [name, measure]));
}

function otherwise(held: Held): string {
  const groups = isMeasured(held) ? '' : 'where its numbers name groups, write dimension; ';
  return `${groups}where nobody needs it, write ignored`;
}

/** Whether no group can be named by what a column holds. */
function isMeasured({ symbols, measured }: Held): boolean {
  return symbols + measured > 0;
}

/** No change from wave to wave is told until somebody says that each asked the same. */
function waves(name: string, held: Held): string {
  if (!areYears(held)) return '';
  const line = yamlLine({ waves: { column: name, sameQuestion: false } });
  return `where they are waves, write this, or true where each asked the same:${pasted(line)}\n  `;
}

/** What to try first: a measure that no other column has and that the numbers can be. */
function likely(held: Held, { measures: taken }: Columns): MeasureName | 'ignored' {
  const [first] = (['percent', 'n', 'mean'] as const).filter(
    (measure) => !taken.has(measure) && fits(held, measure),
  );
  return first !== undefined && taken.size === 0 ? first : 'ignored';
}

/** A crosstab, or a column for each year: numbers of one measure stand side by side. */
function turnedTable(across: readonly NumberColumn[], { table, columns }: Around): Problem {
  const names = across.map(({ column }) => column.name);
  const [first] = across;
  return {
    ...(first?.column.place ?? startOf(table.file)),
    what: `numbers side by side in ${names.length} columns whose names are no measure`,
    value: names[0],
    mend: `turn the table: a row for each answer and group, one column that names the group, and one column for each measure; for ${quoteSome(names)} e.g.${pasted(...exampleRows(names, columns))}
  a column that nobody needs is "ignored" under "columns"`,
  };
}

function exampleRows(names: readonly string[], { dimensions }: Columns): string[] {
  const [answer = 'answer'] = dimensions.keys();
  const group = names.every((name) => /^\d{4}$/.test(name)) ? 'year' : 'group';
  const rows = names.slice(0, 2).map((name, index) => `yes,${groupOf(name)},${[41, 38][index]}`);
  return [`${csvCell(answer)},${group},percent`, ...rows];
}

/** The group that a column is about: "women" of "women_percent", "FR" of "FR". */
function groupOf(name: string): string {
  const all = wordsOf(name);
  const words = all.filter((word) => meantMeasures(word).length === 0);
  const isWhole = words.length === 0 || words.length === all.length;
  return isWhole ? csvCell(name) : words.join(' ');
}

function csvCell(text: string): string {
  return /[",;\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
