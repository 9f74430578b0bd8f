import { furtherLines, mergeProblems, type Problem } from '#errors.ts';
import { placeOfMeasure } from '#findings/columns/cell-places.ts';
import { type Cell, isNumber } from '#findings/model/cell.ts';
import type { Row } from '#findings/model/finding.ts';
import type { StudySpec } from '#findings/specs/study-spec.ts';
import { codeNamed, defaultSymbols, type SymbolName } from '#findings/specs/symbols.ts';
import type { PrintedNumber } from '#tables/number.ts';
import type { Check, FindingParts } from './finding-check.ts';

/** Below this, two numbers differ by the arithmetic of computers only. */
export const precision = 1e-9;

/** How far a printed number may be from the number it was rounded from: half a unit of its last decimal. */
export function roundingOf({ decimals }: Pick<PrintedNumber, 'decimals'>): number {
  return 0.5 * 10 ** -decimals;
}

/** The base of a row as it is printed; absent where it has none, or none that can be used. */
export function printedBase({ spec, study }: FindingParts, row: Row): number | undefined {
  const { base: own } = row.cells;
  if (own !== undefined) return isNumber(own) ? own.value : undefined;
  const base = spec.base ?? study.base;
  return typeof base === 'number' && base !== Infinity ? base : undefined;
}

/** How far a printed base may be from the true one. */
export function baseRounding({ baseStep = 1 }: Partial<StudySpec>): number {
  return baseStep === 1 ? 0 : baseStep / 2;
}

/** A count is not above its base. */
export const countsFitBase: Check = (parts, columns, rows) =>
  mergeProblems(
    rows.flatMap((row) => {
      const fault = countAboveBase(parts, row);
      return fault ? [{ ...placeOfMeasure(row, columns, parts.table, 'n'), ...fault }] : [];
    }),
  );

/** What is wrong with a row in itself, wherever it stands. */
type RowFault = Pick<Problem, 'what' | 'value' | 'mend'>;

function countAboveBase(parts: FindingParts, row: Row): RowFault | undefined {
  const base = printedBase(parts, row);
  const { n } = row.cells;
  if (!isNumber(n) || base === undefined || n.value <= base + baseRounding(parts.study))
    return undefined;
  return {
    what: `n above its base of ${base}`,
    value: String(n.value),
    mend: `correct the count, or the base ${whereIsBase(parts, row)}`,
  };
}

/** The measures that are about those who were asked: of nobody there is none. */
const ofRespondents = ['percent', 'low', 'high', 'mean', 'median'] as const;

/** Of nobody there is no share and no mean, not even 0; told once for each column. */
export const nobodyHasNoShare: Check = (parts, columns, rows) =>
  ofRespondents.flatMap((measure) => {
    const numbers = rows.filter(({ cells }) => isOfNobody(cells.base) && isNumber(cells[measure]));
    const [first] = numbers;
    const cell = first?.cells[measure];
    if (first === undefined || !isNumber(cell)) return [];
    return [
      {
        ...placeOfMeasure(first, columns, parts.table, measure),
        what: `${measure} of nobody, since its base is 0`,
        value: cell.value.toFixed(cell.decimals),
        mend: `write ${symbolFor('not-applicable', parts.study)} for "not applicable"; or correct the base${furtherLines(numbers.map(({ place }) => place))}`,
      },
    ];
  });

function isOfNobody(base: Cell | undefined): boolean {
  return isNumber(base) && base.value === 0;
}

/** The symbol that the study writes for a reason, else the one that constats knows. */
function symbolFor(reason: SymbolName, { symbols = defaultSymbols }: Partial<StudySpec>): string {
  const code = codeNamed(symbols, reason);
  return code === undefined
    ? `"${codeNamed(defaultSymbols, reason)}", listed as "${reason}" under "symbols" in data/study.yaml,`
    : `"${code}"`;
}

/** A printed percentage is that of its count, within what rounding explains and the tolerance. */
export const sharesAgree: Check = (parts, columns, rows) =>
  mergeProblems(
    rows.flatMap((row) => {
      const fault = otherShare(parts, row);
      return fault ? [{ ...placeOfMeasure(row, columns, parts.table, 'percent'), ...fault }] : [];
    }),
  );

function otherShare(parts: FindingParts, row: Row): RowFault | undefined {
  const base = printedBase(parts, row);
  const { n, percent } = row.cells;
  const rounding = baseRounding(parts.study);
  if (parts.study.weighted || !isNumber(n) || !isNumber(percent) || !base) return undefined;
  if (n.value > base + rounding) return undefined;
  const { least, most } = possibleShares(n.value, base, rounding);
  const { tolerance = defaultTolerance } = parts.study;
  const slack = roundingOf(percent) + tolerance + precision;
  if (percent.value >= least - slack && percent.value <= most + slack) return undefined;
  const share = ((100 * n.value) / base).toFixed(percent.decimals + 1);
  return {
    what: `percent that is not ${n.value} of ${base}, which is ${share}`,
    value: percent.value.toFixed(percent.decimals),
    mend: `correct the percentage, its count, or the base ${whereIsBase(parts, row)}; where percentages are weighted, add "weighted: true" to ${parts.document.file}, or to data/study.yaml if all are`,
  };
}

/** Whether the numbers of a row contradict one another: what they add up to with others is then not known yet. */
export function contradictsItself(parts: FindingParts, row: Row): boolean {
  return (countAboveBase(parts, row) ?? otherShare(parts, row)) !== undefined;
}

/**
 * In percentage points. With one decimal it allows for a last digit that is one off, as sources print that round twice,
 * cut off or make shares add up: 4 of 48 percentages in table 1 of Becquet et al., BMJ Open 2020, by 0.055 at most. A
 * whole percentage that is one off is told all the same.
 */
const defaultTolerance = 0.05;

/** The shares that a count can be of a base that was rounded to a step. */
function possibleShares(n: number, base: number, rounding: number) {
  return {
    least: (100 * n) / (base + rounding),
    most: base > rounding ? Math.min(100, (100 * n) / (base - rounding)) : 100,
  };
}

function whereIsBase({ spec, document }: FindingParts, row: Row): string {
  if (row.cells.base) return 'in the same row';
  return spec.base ? `in ${document.file}` : 'in data/study.yaml';
}
