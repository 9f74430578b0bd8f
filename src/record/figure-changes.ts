import { baseOf } from '#findings/model/base-of.ts';
import { type Cell, isNumber } from '#findings/model/cell.ts';
import type { Finding } from '#findings/model/finding.ts';
import { type MeasureName, measureNames } from '#findings/specs/measures.ts';
import type { PrintedNumber } from '#tables/number.ts';
import type { PublishedFinding, PublishedRow } from './published-record.ts';
import { type RowPairs, rowPairs } from './row-pairs.ts';

/** What a finding states, published or today. */
type Figures = Pick<PublishedFinding, 'base' | 'rows'>;

/** A figure that readers were shown and do not find any more. */
export interface FigureChange {
  /** The row that it stood in; absent for the base that a finding states once for all its rows. */
  row?: PublishedRow;
  measure: MeasureName;
  was: PrintedNumber;
  /** What stands there today: another number, or a symbol; absent where there is nothing. */
  now?: Cell | undefined;
}

/** Which figure it is, e.g. "services, percent". */
export function figureName({ row, measure }: Pick<FigureChange, 'row' | 'measure'>): string {
  return row === undefined || row.key === '' ? measure : `${row.key}, ${measure}`;
}

/**
 * The figures of a published finding that are others today, or gone, in the order in which they were shown. What was
 * added, and rows and columns in another order, change none of them; neither do decimals that say no more, as 66.0 for 66.
 */
export function figureChanges(published: Figures, finding: Figures): FigureChange[] {
  const [first = [], ...others] = rowPairs(published.rows, finding.rows).map((pairs) => [
    ...baseChanges(published, finding, pairs),
    ...pairs.flatMap(([row, now]) => rowChanges(row, now, finding)),
  ]);
  return others.reduce(
    (least, changes) => (changes.length < least.length ? changes : least),
    first,
  );
}

/** The corrections that a finding tells of and its published version did not, the last first; one text may be told twice. */
export function newCorrections(
  published: Pick<PublishedFinding, 'corrections'>,
  { corrections = [] }: Pick<Finding, 'corrections'>,
): NonNullable<Finding['corrections']> {
  const isNew = noneOf(published.corrections);
  return corrections
    .toReversed()
    .filter(({ text }) => isNew(text))
    .toReversed();
}

/** The names of the corrections that readers were told of with a published version, and that a finding tells no more. */
export function untoldCorrections(
  published: Pick<PublishedFinding, 'corrections'>,
  { corrections = [] }: Pick<Finding, 'corrections'>,
): string[] {
  return published.corrections.filter(noneOf(corrections.map(({ text }) => text)));
}

/** Whether a text is none of some, each of which stands for one. */
function noneOf(texts: readonly string[]): (text: string) => boolean {
  const left = [...texts];
  return (text) => {
    const place = left.indexOf(text);
    if (place >= 0) left.splice(place, 1);
    return place < 0;
  };
}

function rowChanges(
  row: PublishedRow,
  today: PublishedRow | undefined,
  finding: Figures,
): FigureChange[] {
  return measureNames.flatMap((measure) => {
    const was = row.cells[measure];
    const now = today && (measure === 'base' ? baseOf(finding, today) : today.cells[measure]);
    return isNumber(was) && !isSame(was, now) ? [{ row, measure, was, now }] : [];
  });
}

/** The base of all rows; today each of them may state it. */
function baseChanges({ base }: Figures, finding: Figures, pairs: RowPairs): FigureChange[] {
  if (typeof base !== 'number') return [];
  const was = { value: base, decimals: 0 };
  const stated = typeof finding.base === 'number' ? finding.base : undefined;
  const rows = pairs.flatMap(([, row]) => row ?? []);
  const isStatedByRows =
    stated === undefined && rows.length > 0 && rows.every(({ cells }) => isSame(was, cells.base));
  if (stated === base || isStatedByRows) return [];
  const now = stated === undefined ? undefined : { value: stated, decimals: 0 };
  return [{ measure: 'base', was, now }];
}

function isSame({ value }: PrintedNumber, now: Cell | undefined): boolean {
  return isNumber(now) && now.value === value;
}
