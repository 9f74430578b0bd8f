import { type DisclosureRule, smallestHidden } from '#disclosure/attack/disclosure-rule.ts';
import { type Range, shownRange, type SystemCell } from '#disclosure/solver/equations.ts';
import { boundsOf, isUnknown } from '#disclosure/solver/ranges.ts';
import { figureOf } from '#disclosure/table/withheld.ts';

/** What it takes to judge whether numbers add up: the cells by their ids, and what counts as small. */
export interface SumEvidence {
  cells: ReadonlyMap<string, SystemCell>;
  rule: DisclosureRule;
}

/** What is known of cells together. */
export interface CellSum {
  /** How many cells they are. */
  size: number;
  /** Between what they lie; a hidden one may be any. */
  bounds: Range;
  /** The same where each that nobody here knows is small. */
  likely: Range;
  /** How many may stand for somebody. */
  there: number;
  /** How many are large enough to be shown. */
  shown: number;
}

/** No cells. */
export const emptySum: CellSum = {
  size: 0,
  bounds: { low: 0, high: 0 },
  likely: { low: 0, high: 0 },
  there: 0,
  shown: 0,
};

/** What cells make together. */
export function sumOfCells(ids: readonly string[], { cells, rule }: SumEvidence): CellSum {
  const all = ids.flatMap((id) => cells.get(id) ?? []);
  return {
    size: ids.length,
    bounds: boundsOf(ids, cells),
    likely: all.map((cell) => likelyRange(cell, { cells, rule })).reduce(addRanges, noRange),
    there: all.filter((cell) => isUnknown(cell) || cell.count > 0).length,
    shown: all.filter((cell) => !isUnknown(cell) && cell.count >= rule.minimum).length,
  };
}

/** Two sums together. */
export function addSums(a: CellSum, b: CellSum): CellSum {
  return {
    size: a.size + b.size,
    bounds: addRanges(a.bounds, b.bounds),
    likely: addRanges(a.likely, b.likely),
    there: a.there + b.there,
    shown: a.shown + b.shown,
  };
}

/** A total that is large enough to be shown, of two parts at least, one of which can be shown as well. */
export function isEvident(whole: CellSum, parts: CellSum): boolean {
  return whole.shown > 0 && parts.shown > 0 && parts.there > 1;
}

/** Whether two numbers may be the same. */
export function mayBeSame(a: Range, b: Range): boolean {
  return a.low <= b.high && b.low <= a.high;
}

const noRange: Range = { low: 0, high: 0 };

function addRanges(a: Range, b: Range): Range {
  return { low: a.low + b.low, high: a.high + b.high };
}

/** What is printed of a cell, also of a hidden one; or else a small number. */
function likelyRange(cell: SystemCell, { cells, rule }: SumEvidence): Range {
  if (!isUnknown(cell)) return shownRange(cell);
  const figure = cells.get(figureOf(cell.id));
  return figure ? shownRange(figure) : { low: smallestHidden, high: rule.minimum - 1 };
}
