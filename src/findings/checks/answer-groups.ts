import { group } from 'd3-array';
import { expectedOneOf } from '#documents/document.ts';
import type { Problem } from '#errors.ts';
import type { Columns } from '#findings/columns/columns.ts';
import type { Row } from '#findings/model/finding.ts';
import { isSubtotal } from '#findings/model/totals.ts';
import type { FindingSpec } from '#findings/specs/finding-spec.ts';
import type { Check, FindingParts } from './finding-check.ts';

/** What a finding says of the answers to its question, and of its totals. */
export type AnswersSpec = Pick<FindingSpec, 'answers' | 'totals' | 'subtotals'>;

/** The answers that one group of people gave to the question. */
export interface AnswerGroup {
  /** The values of its other dimensions joined by " / ", e.g. "women / 18-24"; empty where there is none. */
  name: string;
  /** Its answers, without their total. */
  rows: readonly Row[];
  /** The row of their total, where the table has one. */
  total?: Row | undefined;
}

/** The rows of each group of people that answered the question; none where the finding does not say which column answers it. */
export function answerGroups(
  rows: readonly Row[],
  { answers, totals, subtotals = {} }: AnswersSpec,
): AnswerGroup[] {
  if (answers === undefined) return [];
  const { column } = answers;
  const isTotal = (row: Row) =>
    totals?.[column] !== undefined && row.values[column] === totals[column];
  return [...group(rows, (row) => otherValues(row, column))].map(([name, all]) => ({
    name,
    rows: all.filter(
      (row) => !isTotal(row) && !isSubtotal({ subtotals }, column, row.values[column]),
    ),
    total: all.find(isTotal),
  }));
}

/** The values of a row but one, joined by " / ". */
export function otherValues(row: Row, column: string): string {
  const others = Object.entries(row.values).filter(([name]) => name !== column);
  return others.map(([, value]) => value).join(' / ');
}

/** Rows with "other" after the answers of its own group, and a total after both. */
export function endWithOther(rows: readonly Row[], spec: AnswersSpec): Row[] {
  const { answers } = spec;
  if (answers === undefined) return [...rows];
  const inTurn = new Map(
    [...group(rows, (row) => otherValues(row, answers.column))].map(([name, all]) => [
      name,
      all.toSorted((a, b) => answerRank(a, spec) - answerRank(b, spec)).values(),
    ]),
  );
  return rows.map((row) => inTurn.get(otherValues(row, answers.column))?.next().value ?? row);
}

function answerRank(row: Row, { answers, totals }: AnswersSpec): number {
  const { column = '', other } = answers ?? {};
  const value = row.values[column];
  if (value === undefined) return 0;
  return value === totals?.[column] ? 2 : value === other ? 1 : 0;
}

/** What a finding says of its answers and totals is about columns that it has. */
export const answersNameColumns: Check = (parts, columns) => {
  const { answers, totals = {}, subtotals = {} } = parts.spec;
  return [
    ...(answers ? unknownDimension(parts, columns, answers.column, ['answers', 'column']) : []),
    ...Object.keys(totals).flatMap((name) =>
      unknownDimension(parts, columns, name, ['totals', name]),
    ),
    ...Object.keys(subtotals).flatMap((name) =>
      unknownDimension(parts, columns, name, ['subtotals', name]),
    ),
  ];
};

function unknownDimension(
  { document, table }: FindingParts,
  { dimensions }: Columns,
  name: string,
  path: string[],
): Problem[] {
  if (dimensions.has(name)) return [];
  return [
    {
      ...document.place(path, path[0] === 'answers' ? undefined : 'key'),
      what: `column that names no group or answer in ${table.file}`,
      value: name,
      mend: expectedOneOf(name, [...dimensions.keys()]),
    },
  ];
}

/** The values that a finding calls "other" or a total are in its rows. */
export const answersNameValues: Check = ({ spec, document, table }, _, rows) => {
  const { answers, totals = {}, subtotals = {} } = spec;
  const named = [
    ...Object.entries(subtotals).flatMap(([column, each]) =>
      Object.entries(each).flatMap(([total, parts]) => [
        { column, value: total, path: ['subtotals', column, total] },
        ...parts.map((value, index) => ({
          column,
          value,
          path: ['subtotals', column, total, index],
        })),
      ]),
    ),
    ...Object.entries(totals).map(([column, value]) => ({
      column,
      value,
      path: ['totals', column],
    })),
    ...(answers?.other === undefined
      ? []
      : [{ column: answers.column, value: answers.other, path: ['answers', 'other'] }]),
  ];
  return named.flatMap(({ column, value, path }) => {
    const present = [...new Set(rows.flatMap((row) => row.values[column] ?? []))];
    if (present.length === 0 || present.includes(value)) return [];
    return [
      {
        ...document.place(path),
        what: `value that no row of ${table.file} has in ${column}`,
        value,
        mend: expectedOneOf(value, present),
      },
    ];
  });
};

/** An order that is written does not put an answer after "other". */
export const orderEndsWithOther: Check = ({ spec, document }) => {
  const { answers, order, totals } = spec;
  const listed = (answers && order?.[answers.column]) ?? [];
  const last = listed.filter((value) => value !== (answers && totals?.[answers.column])).at(-1);
  if (answers?.other === undefined || !listed.includes(answers.other) || last === answers.other)
    return [];
  return [
    {
      ...document.place(['answers', 'other']),
      what: 'other answer that the order does not list last',
      value: answers.other,
      mend: `list it last under "order: ${answers.column}", or remove this line`,
    },
  ];
};
