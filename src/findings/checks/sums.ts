import { group, max, sum } from 'd3-array';
import { mergeProblems, type Problem } from '#errors.ts';
import { placeOfMeasure } from '#findings/columns/cell-places.ts';
import { isNumber } from '#findings/model/cell.ts';
import type { Row } from '#findings/model/finding.ts';
import { partsOfTotal } from '#findings/model/totals.ts';
import type { MeasureName } from '#findings/specs/measures.ts';
import type { PrintedNumber } from '#tables/number.ts';
import { type AnswerGroup, answerGroups, otherValues } from './answer-groups.ts';
import type { Check, FindingParts } from './finding-check.ts';
import { baseRounding, contradictsItself, precision, printedBase, roundingOf } from './shares.ts';

/** What the printed cells of a column add up to. */
interface Sum {
  value: number;
  /** Decimals to print it with. */
  decimals: number;
  /** How far rounding may have moved it. */
  rounding: number;
  /** Every cell has a number; else the sum is the least that it can be. */
  complete: boolean;
}

/** Where each person gave one answer, the shares of all answers make 100, within what rounding explains. */
export const sharesAddUp: Check = (parts, columns, rows) =>
  mergeProblems(
    singleAnswers(parts, rows).flatMap(({ name, rows: answers }) => {
      const total = addUp(answers, 'percent');
      const [first] = answers;
      if (first === undefined || total === undefined || fits(total, 100, total.rounding)) return [];
      return [
        {
          ...placeOfMeasure(first, columns, parts.table, 'percent'),
          what: `shares of all answers${among(name)} that do not make 100 together`,
          value: total.value.toFixed(total.decimals),
          mend: `correct them, or add the answers that are missing; where a person could give several, write "choice: several" in ${parts.document.file}`,
        },
      ];
    }),
  );

/** Where each person gave one answer, the counts of all answers make the base. */
export const countsAddUp: Check = (parts, columns, rows) =>
  mergeProblems(
    singleAnswers(parts, rows).flatMap(({ name, rows: answers }) => {
      const total = addUp(answers, 'n');
      const [first] = answers;
      const base = first && printedBase(parts, first);
      if (first === undefined || total === undefined || base === undefined) return [];
      if (fits(total, base, baseRounding(parts.study))) return [];
      return [
        {
          ...placeOfMeasure(first, columns, parts.table, 'n'),
          what: `counts of all answers${among(name)} that do not make their base of ${base} together`,
          value: String(total.value),
          mend: 'correct them, add the answers that are missing, or state the base of these rows in a column "base"',
        },
      ];
    }),
  );

/** A row called a total counts as many as the rows it is the total of; told once for each total and measure. */
export const totalsAddUp: Check = (parts, columns, rows) =>
  allTotals(parts, rows).flatMap(({ column, value, of, name }) =>
    summedMeasures(parts, column).flatMap((measure) =>
      mergeProblems(
        [...group(rows, (row) => otherValues(row, column)).values()].flatMap((all): Problem[] => {
          const total = all.find((row) => row.values[column] === value);
          const others = all.filter((row) => of.includes(row.values[column] ?? ''));
          if (total === undefined || others.length === 0) return [];
          if ([total, ...others].some((row) => contradictsItself(parts, row))) return [];
          if (isTotalOf(others, total, measure, parts)) return [];
          return [
            {
              ...placeOfMeasure(total, columns, parts.table, measure),
              what: `total that is not the sum of the others, which is ${addUp(others, measure)?.value ?? 0}`,
              value: printedText(total, measure),
              mend: `correct it or one of the ${others.length} rows; or remove "${column}" from "${name}" in ${parts.document.file}`,
            },
          ];
        }),
      ),
    ),
  );

/** Each total and subtotal, with the values that it is the sum of. */
function allTotals({ spec }: FindingParts, rows: readonly Row[]) {
  const { totals = {}, subtotals = {} } = spec;
  return [
    ...Object.entries(totals).map(([column, value]) => ({
      column,
      value,
      of: partsOfTotal(spec, column, rows),
      name: 'totals',
    })),
    ...Object.entries(subtotals).flatMap(([column, each]) =>
      Object.entries(each).map(([value, of]) => ({ column, value, of, name: 'subtotals' })),
    ),
  ];
}

/** The answers to one question have the same base, and where there can be several, more answers than people. */
function summedMeasures({ spec }: FindingParts, column: string): readonly ('n' | 'base')[] {
  if (spec.answers?.column !== column) return ['n', 'base'];
  return spec.answers.choice === 'one' ? ['n'] : [];
}

function isTotalOf(
  others: readonly Row[],
  total: Row,
  measure: 'n' | 'base',
  { study }: FindingParts,
): boolean {
  const printed = total.cells[measure];
  const sum = addUp(others, measure);
  if (!isNumber(printed) || sum === undefined) return true;
  return fits(
    sum,
    printed.value,
    measure === 'base' ? baseRounding(study) * (others.length + 1) : 0,
  );
}

function printedText({ cells }: Row, measure: MeasureName): string {
  const cell = cells[measure];
  return isNumber(cell) ? String(cell.value) : '';
}

/** Groups of people who each gave one answer; without those in which a row contradicts itself. */
function singleAnswers(parts: FindingParts, rows: readonly Row[]): AnswerGroup[] {
  if (parts.spec.answers?.choice !== 'one') return [];
  return answerGroups(rows, parts.spec).filter(
    (answers) => !answers.rows.some((row) => contradictsItself(parts, row)),
  );
}

/** Adds the cells of a column; absent where none of them has a number. */
function addUp(rows: readonly Row[], measure: MeasureName): Sum | undefined {
  const cells = rows.map(({ cells }) => cells[measure]);
  const numbers: PrintedNumber[] = cells.filter(isNumber);
  if (numbers.length === 0) return undefined;
  const decimals = max(numbers, (number) => number.decimals) ?? 0;
  // What rounds to zero is a printed zero with another name.
  const small = cells.filter((cell) => cell && !isNumber(cell) && cell.symbol === 'rounds-to-zero');
  return {
    value: sum(numbers, ({ value }) => value),
    decimals,
    rounding: sum(numbers, roundingOf) + small.length * roundingOf({ decimals }),
    complete: numbers.length + small.length === rows.length,
  };
}

function fits({ value, complete }: Sum, expected: number, rounding: number): boolean {
  const slack = rounding + precision;
  return value <= expected + slack && (!complete || value >= expected - slack);
}

function among(name: string): string {
  return name === '' ? '' : ` among ${name}`;
}
