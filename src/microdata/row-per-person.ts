import { isAttribute, isFine } from './attributes.ts';
import { countDistinct } from '#tables/table.ts';
import { type ColumnKind, isSeries } from './column-kinds.ts';
import type { ColumnTexts } from './column-texts.ts';
import type { TableTexts } from './table-texts.ts';
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
  const { size, columns, kinds, counted, first } = texts;
  if (first === undefined || size < fewRows) return undefined;
  if (counted.isOfGroups || kinds.some((kind) => isSeries(kind, size))) return undefined;
  const about = kinds.filter(isAttribute);
  if (counted.isMeasured)
    return isSparse(kinds, texts) || isRepeating(kinds, texts)
      ? evidence('what persons are, and no column that counts them', first)
      : undefined;
  if (about.length > 1) return evidence('what persons are, and no column that counts them', first);
  if (size < manyRows || columns.length < 2) return undefined;
  const said = kinds.filter(({ isNumbering }) => !isNumbering);
  if (said.length === 0 || namesThings(said, size) || isGrid(said, texts)) return undefined;
  return {
    ...evidence('answers, and no column that counts them', first),
    otherwise: 'where each row is a thing, such as a law, name each in a column of its own',
  };
}

function evidence(what: string, place: Evidence['place']): Evidence {
  return { what, place };
}

/** Whether persons are told finely apart, and far fewer of the possible groups are there than there would be in a table of groups. */
function isSparse(kinds: readonly ColumnKind[], { size }: TableTexts): boolean {
  const about = kinds.filter(isAttribute);
  if (size < manyRows || about.length < 2 || !about.some(isFine)) return false;
  if (isComplete(about, size)) return false;
  const groups = about.reduce((product, { column }) => product * column.distinct.length, 1);
  return countGroups(about, size) < size || size < groups * 0.25;
}

/** Whether two of them make each pair of theirs once, as in a table of averages by sex and age. */
function isComplete(kinds: readonly ColumnKind[], size: number): boolean {
  return kinds.some((one, index) =>
    kinds
      .slice(index + 1)
      .some(
        (other) =>
          one.column.distinct.length > 1 &&
          other.column.distinct.length > 1 &&
          one.column.distinct.length * other.column.distinct.length === size &&
          countGroups([one, other], size) === size,
      ),
  );
}

/** Whether the same group has several rows, which differ in numbers alone: a group would be measured once. */
function isRepeating(kinds: readonly ColumnKind[], { size }: TableTexts): boolean {
  const varying = ({ isMeasure, column }: ColumnKind) =>
    isMeasure && column.distinct.length > size / 3;
  const group = kinds.filter((kind) => !varying(kind) && !kind.isNumbering);
  if (size < manyRows || group.length < 2 || !kinds.some(varying)) return false;
  return countGroups(group, size) <= size * 0.85;
}

/** Whether a column names what each row is about, which is then no person: persons have numbers, codes or nothing. */
function namesThings(kinds: readonly ColumnKind[], rows: number): boolean {
  return kinds.some(
    ({ column, numbers }) =>
      numbers === undefined &&
      column.worded &&
      column.distinct.length >= rows * 0.95 &&
      isNaming(column),
  );
}

function isNaming({ distinct }: ColumnTexts): boolean {
  return distinct.every((text) => text.length <= 80);
}

/** Whether two columns of few values each tell all rows apart. */
function isGrid(kinds: readonly ColumnKind[], { size }: TableTexts): boolean {
  const few = kinds.filter(({ column }) => column.distinct.length <= size / 2);
  return few.some((one, index) =>
    few
      .slice(index + 1)
      .some(
        (other) =>
          one.column.distinct.length * other.column.distinct.length >= size &&
          countGroups([one, other], size) === size,
      ),
  );
}

function countGroups(kinds: readonly ColumnKind[], size: number): number {
  return countDistinct(
    kinds.map(({ column }) => column),
    size,
  );
}

/** Rows that stand in a table again and again: one of groups says nothing twice. */
export function repeatedRows({ columns, size, first }: TableTexts): Evidence | undefined {
  if (first === undefined || size < manyRows) return undefined;
  return countDistinct(columns, size) > size / 2 ? undefined : evidence('rows that repeat', first);
}
