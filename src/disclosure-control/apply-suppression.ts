import type { HiddenMeasures } from '#disclosure/table/table-equations.ts';
import { type Cell, isNumber } from '#findings/model/cell.ts';
import type { Finding, Row } from '#findings/model/finding.ts';
import { findingVersion } from '#findings/model/version.ts';
import type { MeasureName } from '#findings/specs/measures.ts';
import type { StudySpec } from '#findings/specs/study-spec.ts';
import type { PrintedNumber } from '#tables/number.ts';

/** A number that must stand nowhere in what is published. Only the leak check of the finished site may look at it. */
export interface SuppressedCell {
  /** The id of its finding. */
  finding: string;
  /** The value of each dimension of its row. */
  values: Row['values'];
  measure: MeasureName;
  number: PrintedNumber;
}

/** The finding as it is published: where a number is hidden stands the symbol that says so. */
export function hide(
  finding: Finding,
  hidden: readonly HiddenMeasures[],
  study: StudySpec,
): Finding {
  if (!hidden.some(({ n, percent, base }) => n || percent || base)) return finding;
  const rows = finding.rows.map((row, index) => hideCells(row, hidden[index], study.minimumCell));
  const headline = rows.find(({ key }) => key === finding.headline.row.key) ?? finding.headline.row;
  const safe = { ...finding, rows, headline: { ...finding.headline, row: headline } };
  // The version is made of what is published: one made of hidden numbers could be guessed back into them.
  return { ...safe, version: findingVersion(safe, study) };
}

/**
 * A zero goes with the base of its row, and then is a symbol like others, of which readers do not know that it stands
 * for nobody: it is held to the rule as a number that the source hides. So are few people in such rows, since theirs
 * may be zeros.
 */
export function hideFew(
  finding: Finding,
  hidden: readonly HiddenMeasures[],
  minimum: number,
): Finding {
  const isFew = ({ cells }: Row): boolean => {
    const { n = cells.percent } = cells;
    return isNumber(n) && (n === cells.n ? n.value < minimum : n.value === 0);
  };
  const isHidden = (row: Row, index: number): boolean => hidden[index]?.base === true && isFew(row);
  if (!finding.rows.some(isHidden)) return finding;
  const rows = finding.rows.map((row, index) =>
    isHidden(row, index) ? { ...row, cells: withoutCount(row.cells) } : row,
  );
  return { ...finding, rows };
}

function withoutCount({ n, percent, ...others }: Row['cells']): Row['cells'] {
  const suppressed: Cell = { symbol: 'suppressed' };
  return {
    ...(n && { n: suppressed }),
    ...(percent && { percent: suppressed }),
    ...others,
  };
}

/** An interval tells by its width of how many it is: it goes with a base that the source hides. */
export function hideIntervals(finding: Finding, study: StudySpec): Finding {
  if (!finding.rows.some(hasIntervalOfHidden)) return finding;
  const suppressed: Cell = { symbol: 'suppressed' };
  const rows = finding.rows.map((row) =>
    hasIntervalOfHidden(row)
      ? { ...row, cells: { ...row.cells, low: suppressed, high: suppressed } }
      : row,
  );
  const headline = rows.find(({ key }) => key === finding.headline.row.key) ?? finding.headline.row;
  const safe = { ...finding, rows, headline: { ...finding.headline, row: headline } };
  return { ...safe, version: findingVersion(safe, study) };
}

/** Whether a row prints an interval beside a base that is suppressed. */
export function hasIntervalOfHidden({ cells: { base, low, high } }: Row): boolean {
  const isSuppressed = base !== undefined && !isNumber(base) && base.symbol === 'suppressed';
  return isSuppressed && (isNumber(low) || isNumber(high));
}

/** Hides what must be; all of a row whose base is hidden, but for counts that are too large to tell that the base is small. */
function hideCells(row: Row, hidden: HiddenMeasures | undefined, minimum: number): Row {
  if (hidden === undefined || !(hidden.n || hidden.percent || hidden.base)) return row;
  const suppressed: Cell = { symbol: 'suppressed' };
  const { n } = row.cells;
  const isFew = hidden.base && isNumber(n) && n.value < minimum;
  const isHidden = { n: hidden.n || isFew, base: hidden.base };
  const cells = Object.entries(row.cells).map(([measure, cell]) => {
    const known = measure === 'n' || measure === 'base' ? isHidden[measure] : hidden.percent;
    return [measure, known && isNumber(cell) ? suppressed : cell];
  });
  return { ...row, cells: Object.fromEntries(cells) as Row['cells'] };
}

/** The numbers of a finding that its published form has no more. */
export function suppressedCells(before: Finding, after: Finding | undefined): SuppressedCell[] {
  return before.rows.flatMap(({ values, cells }, index) =>
    before.measures.flatMap((measure) => {
      const number = cells[measure];
      if (!isNumber(number) || isNumber(after?.rows[index]?.cells[measure])) return [];
      return [{ finding: before.id, values, measure, number }];
    }),
  );
}
