import type { ChartInput, ChartRow } from '#charts/input/chart-input.ts';
import { gapHeight } from '#charts/lines/value-lines.ts';
import { dodge } from '#charts/sheet/dodge.ts';
import { lineHeight, linesNeeded } from './spec-part.ts';

/** So many characters has a line of the text at the end of a line at most. */
export const longestName = 26;

/** Where the texts of lines stand, in the unit of their values, so that none covers another. */
export interface LinePlaces {
  /** How high the view must be, in pixels. */
  height: number;
  /** For each row: where its name stands, and where its line ends; the latter absent where it does not reach the last wave. */
  names: { at: number; end: number | undefined }[];
  /** For each row: where its first number stands. */
  starts: number[];
  /** Where the symbol of a number that is missing stands, by row and wave. */
  gap: (row: number, wave: number) => number;
}

/** Finds the places of all texts of lines. */
export function linePlaces(input: ChartInput): LinePlaces {
  const { rows, axis } = input;
  const heights = rows.map((row) => linesNeeded(nameOf(row), longestName) * lineHeight + 4);
  const height = Math.max(300, heights.reduce((sum, own) => sum + own, 0) + lineHeight * 2);
  const unit = (axis.high - axis.low) / height;
  /** Texts without a value stand below the lowest one. */
  const below = axis.low - lineHeight * 1.5 * unit;
  const spread = (wishes: readonly (number | undefined)[], tall: readonly number[]) => {
    const blocks = wishes.map((value = below, at) => ({
      top: (axis.high - value) / unit - (tall[at] ?? 0) / 2,
      height: tall[at] ?? 0,
    }));
    const tops = dodge(blocks, [-lineHeight, height + lineHeight * 2.5]);
    return tops.map((top, at) => axis.high - (top + (tall[at] ?? 0) / 2) * unit);
  };
  const ends = rows.map(({ cells }) => cells.findLast(({ value }) => value !== undefined)?.value);
  const begins = rows.map(({ cells }) => cells.find(({ value }) => value !== undefined)?.value);
  const names = spread(ends, heights);
  return {
    height,
    names: rows.map(({ cells }, row) => ({ at: names[row] ?? 0, end: cells.at(-1)?.value })),
    starts: spread(
      begins,
      rows.map(() => lineHeight + 2),
    ),
    gap: (row, wave) =>
      gapHeight(rows[row]?.cells.map(({ value }, x) => ({ x, y: value, joins: true })) ?? [], wave),
  };
}

/** The last number of a row, what it is of, and whom it refers to. */
function nameOf({ label, base = '', cells }: ChartRow): string {
  return `${cells.at(-1)?.text ?? ''}  ${label}\n${base}`.trim();
}

/** When waves were, in years; their order where that is not known of all, or does not rise. */
export function waveTimes({ series }: ChartInput): number[] {
  const times = series.map(({ time }, at) => time ?? at);
  const isRising = times.every((time, at) => at === 0 || time > (times[at - 1] ?? 0));
  return isRising ? times : times.map((_, at) => at);
}

/** Half-way between waves that did not ask the same. */
export function changeTimes(input: ChartInput): number[] {
  const times = waveTimes(input);
  return input.series.flatMap(({ comparable }, at) =>
    at > 0 && comparable !== true ? [((times[at - 1] ?? 0) + (times[at] ?? 0)) / 2] : [],
  );
}
