import { nice, ticks } from 'd3-array';
import type { Axis } from '#charts/input/chart-input.ts';
import { isNumber } from '#findings/model/cell.ts';
import type { Row } from '#findings/model/finding.ts';
import { type MeasureName, measures } from '#findings/specs/measures.ts';
import type { Translator } from '#i18n/translator.ts';

/** About how many lines an axis has. */
const tickCount = 4;

/** Where the chart of some rows begins and ends: at zero, and a round number above the largest. */
export function axisOf({ format }: Translator, rows: readonly Row[], measure: MeasureName): Axis {
  const { percent, whole } = measures[measure];
  const values = rows.flatMap(({ cells }) => numbersOf(cells, measure));
  const [low, high] = nice(Math.min(0, ...values), Math.max(0, ...values) || 1, tickCount);
  const end = percent ? Math.min(100, high) : high;
  const steps = ticks(low, end, tickCount);
  const decimals = Math.max(...steps.map(decimalsOf));
  return {
    low,
    high: end,
    ticks: steps.map((value) => ({
      value,
      text: format.figure({ percent }, value, decimals),
    })),
    counted: whole,
  };
}

/** What a row draws: its number, and the interval of a share. */
function numbersOf(cells: Row['cells'], measure: MeasureName): number[] {
  const ends = measure === 'percent' ? [cells.low, cells.high] : [];
  return [cells[measure], ...ends].filter(isNumber).map(({ value }) => value);
}

function decimalsOf(value: number): number {
  return String(value).split('.')[1]?.length ?? 0;
}
