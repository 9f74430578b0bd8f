import type { FindingParts } from '#findings/checks/finding-check.ts';
import { printedBase } from '#findings/checks/shares.ts';
import type { Columns } from '#findings/columns/columns.ts';
import type { Cell } from '#findings/model/cell.ts';
import { isNumber } from '#findings/model/cell.ts';
import type { IntervalSource, Row } from '#findings/model/finding.ts';

/** Rows with the 95 % intervals of their shares, as far as there are any. */
export interface IntervalRows {
  rows: Row[];
  /** Absent where the sample allows of no interval, or nothing gives one. */
  interval?: IntervalSource;
}

/** The standard normal deviate of a 95 % interval. */
const z = 1.959964;

/**
 * The 95 % Wilson score interval of a share from 0 to 1 among `base` people: it stays between 0 and 1, and is not empty
 * at either end. Wilson, J Am Stat Assoc 1927;22:209–212; method 3 of Newcombe, Stat Med 1998;17:857–872.
 */
function wilsonInterval(share: number, base: number): [low: number, high: number] {
  const scale = 1 + z ** 2 / base;
  const centre = share + z ** 2 / (2 * base);
  const reach = z * Math.sqrt((share * (1 - share)) / base + z ** 2 / (4 * base ** 2));
  return [Math.max(0, (centre - reach) / scale), Math.min(1, (centre + reach) / scale)];
}

/**
 * Gives each share of a probability sample its interval; those of the table go before computed ones. A share is that of
 * its count; where no count is printed or shares are weighted it is the printed percentage, and its interval is as
 * approximate as that is rounded.
 */
export function withIntervals(parts: FindingParts, columns: Columns, rows: Row[]): IntervalRows {
  if (parts.study.sample !== 'probability' || !columns.measures.has('percent')) return { rows };
  if (columns.measures.has('low')) return { rows, interval: 'published' };
  if (rows.every((row) => row.cells.base === undefined && !printedBase(parts, row)))
    return { rows };
  return {
    rows: rows.map((row) => ({ ...row, cells: { ...row.cells, ...intervalCells(parts, row) } })),
    interval: 'wilson',
  };
}

function intervalCells(parts: FindingParts, row: Row): Row['cells'] {
  const { n, percent, base: ownBase } = row.cells;
  if (percent === undefined) return {};
  if (!isNumber(percent)) return both(unknownLike(percent));
  const base = printedBase(parts, row);
  if (base === undefined) return ownBase === undefined ? {} : both(unknownLike(ownBase));
  if (base === 0) return both({ symbol: 'not-applicable' });
  const { designEffect = 1, weighted } = parts.study;
  const share = isNumber(n) && !weighted ? Math.min(1, n.value / base) : percent.value / 100;
  const [low, high] = wilsonInterval(share, base / designEffect);
  const { decimals } = percent;
  return { low: printed(100 * low, decimals), high: printed(100 * high, decimals) };
}

function both(cell: Cell): Row['cells'] {
  return { low: cell, high: cell };
}

/** Why there is no interval: for the reason why there is no number. What rounds to zero has one, but nobody knows it. */
function unknownLike(cell: Cell): Cell {
  const isKnown = isNumber(cell) || cell.symbol === 'rounds-to-zero';
  return { symbol: isKnown ? 'unavailable' : cell.symbol };
}

/** With the decimals of the percentage, so that it does not look more certain than that. */
function printed(value: number, decimals: number): Cell {
  return { value: Number(value.toFixed(decimals)), decimals };
}
