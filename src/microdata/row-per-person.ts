import { isAttribute, isFine } from './attributes.ts';
import { type ColumnKind, isSeries, kindsOf } from './column-kinds.ts';
import type { ColumnTexts, TableTexts } from './column-texts.ts';
import { countedIn } from './counted.ts';
import type { Evidence } from './evidence.ts';

/** With so many rows, a table of attributes is about many persons. */
const manyRows = 15;

/** With so few, it takes two columns that are named after persons. */
const fewRows = 5;

/**
 * A table whose rows tell what persons are or said, and count nobody: nothing in it is a number of people, a share or a
 * measure. A list of things looks alike but names each of them, as a codebook names its questions, and a
 * grid has each pair of its values once, as one of countries and laws has.
 */
export function rowPerPerson(texts: TableTexts): Evidence | undefined {
  const { rows, columns } = texts;
  const [first] = rows;
  if (first === undefined || rows.length < fewRows) return undefined;
  const kinds = kindsOf(texts);
  const counted = countedIn(kinds, texts);
  if (counted.isOfGroups || kinds.some((kind) => isSeries(kind, rows.length))) return undefined;
  const about = kinds.filter(isAttribute);
  if (counted.isMeasured)
    return isSparse(kinds, texts) || isRepeating(kinds, texts)
      ? evidence('what persons are, and no column that counts them', first.place)
      : undefined;
  if (about.length > 1)
    return evidence('what persons are, and no column that counts them', first.place);
  if (rows.length < manyRows || columns.length < 2) return undefined;
  const said = kinds.filter(({ isNumbering }) => !isNumbering);
  if (said.length === 0 || namesThings(said, rows.length) || isGrid(said, texts)) return undefined;
  return {
    ...evidence('answers, and no column that counts them', first.place),
    otherwise: 'where each row is a thing, such as a law, name each in a column of its own',
  };
}

function evidence(what: string, place: Evidence['place']): Evidence {
  return { what, place };
}

/** Whether persons are told finely apart, and far fewer of the possible groups are there than there would be in a table of groups. */
function isSparse(kinds: readonly ColumnKind[], { rows }: TableTexts): boolean {
  const about = kinds.filter(isAttribute);
  if (rows.length < manyRows || about.length < 2 || !about.some(isFine)) return false;
  if (isComplete(about, rows)) return false;
  const groups = about.reduce((product, { column }) => product * column.distinct.size, 1);
  return keysOf(about, rows).size < rows.length || rows.length < groups * 0.25;
}

/** Whether two of them make each pair of theirs once, as in a table of averages by sex and age. */
function isComplete(kinds: readonly ColumnKind[], rows: TableTexts['rows']): boolean {
  return kinds.some((one, index) =>
    kinds
      .slice(index + 1)
      .some(
        (other) =>
          one.column.distinct.size > 1 &&
          other.column.distinct.size > 1 &&
          one.column.distinct.size * other.column.distinct.size === rows.length &&
          keysOf([one, other], rows).size === rows.length,
      ),
  );
}

/** Whether the same group has several rows, which differ in numbers alone: a group would be measured once. */
function isRepeating(kinds: readonly ColumnKind[], { rows }: TableTexts): boolean {
  const varying = ({ isMeasure, column }: ColumnKind) =>
    isMeasure && column.distinct.size > rows.length / 3;
  const group = kinds.filter((kind) => !varying(kind) && !kind.isNumbering);
  if (rows.length < manyRows || group.length < 2 || !kinds.some(varying)) return false;
  return keysOf(group, rows).size <= rows.length * 0.85;
}

/** Whether a column names what each row is about, which is then no person: persons have numbers, codes or nothing. */
function namesThings(kinds: readonly ColumnKind[], rows: number): boolean {
  return kinds.some(
    ({ column, numbers }) =>
      numbers === undefined &&
      column.worded &&
      column.distinct.size >= rows * 0.95 &&
      isNaming(column),
  );
}

function isNaming({ distinct }: ColumnTexts): boolean {
  return [...distinct.keys()].every((text) => text.length <= 80);
}

/** Whether two columns of few values each tell all rows apart. */
function isGrid(kinds: readonly ColumnKind[], { rows }: TableTexts): boolean {
  const few = kinds.filter(({ column }) => column.distinct.size <= rows.length / 2);
  return few.some((one, index) =>
    few.slice(index + 1).some((other) => keysOf([one, other], rows).size === rows.length),
  );
}

function keysOf(kinds: readonly ColumnKind[], rows: TableTexts['rows']): Set<string> {
  return new Set(
    rows.map(({ cells }) => JSON.stringify(kinds.map(({ column }) => cells[column.index]?.text))),
  );
}

/** Rows that stand in a table again and again: one of groups says nothing twice. */
export function repeatedRows({ rows }: TableTexts): Evidence | undefined {
  const [first] = rows;
  if (first === undefined || rows.length < manyRows) return undefined;
  const keys = new Set(rows.map(({ cells }) => JSON.stringify(cells.map(({ text }) => text))));
  return keys.size > rows.length / 2 ? undefined : evidence('rows that repeat', first.place);
}
