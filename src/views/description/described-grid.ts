import { sidesOf } from '#charts/parts/tones.ts';
import { isNumber } from '#findings/model/cell.ts';
import type { Finding, Row } from '#findings/model/finding.ts';
import type { DrawnBreakdown } from '#findings/shape/breakdown.ts';
import { gridOf, isTotalOf } from '#findings/shape/grid.ts';
import { startsAnew } from '#findings/specs/flags.ts';
import type { Translator } from '#i18n/translator.ts';
import { valueLabel } from '#study/texts/value-labels.ts';
import { unknownCell } from '#views/charts/chart-cell.ts';
import { scaledSeries } from '#views/charts/chart-series.ts';
import { type ScaledSeries, sideTexts } from '#views/charts/opposed-sums.ts';
import { formatCell } from '#views/words/cell-text.ts';
import { withFlags } from '#views/words/symbol-legend.ts';

/** The grid of a breakdown as it is told: the same numbers that its chart draws, in the same order. */
export interface DescribedGrid {
  /** What stands within each row; one empty name where there is one number for each. */
  series: string[];
  rows: DescribedRow[];
}

export interface DescribedRow {
  name: string;
  /** It holds all the others together. */
  total: boolean;
  cells: DescribedCell[];
  /** The sums of both sides of an opposed scale, as far as they are known and more than one answer. */
  sides: NamedCell[];
}

export interface DescribedCell {
  /** Absent where a symbol stands. */
  value?: number;
  decimals: number;
  /** The number with its flags, or the name of the symbol. */
  text: string;
  /** It was not measured as those before it. Default: it was. */
  startsAnew?: boolean;
}

/** What a breakdown has to tell. */
export function describedGrid(
  translator: Translator,
  finding: Finding,
  drawn: DrawnBreakdown,
): DescribedGrid {
  const { layout } = drawn;
  const { rows, series, at } = gridOf(finding, drawn);
  const name = (dimension: string | undefined, value: string) =>
    dimension === undefined ? '' : valueLabel(translator, finding, dimension, value);
  const scaled = scaledSeries(translator, finding, drawn);
  return {
    series: series.map((value) => name(layout.series, value)),
    rows: rows.map((value) => ({
      name: name(layout.rows, value),
      total: isTotalOf(finding, layout.rows, value),
      cells: series.map((within) => describedCell(translator, finding, at(value, within))),
      sides: describedSides(
        translator,
        finding,
        scaled,
        series.map((within) => at(value, within)),
      ),
    })),
  };
}

/** The sums of both sides of an opposed scale, each named by its answers: "Agree and strongly agree: 62%". */
function describedSides(
  translator: Translator,
  finding: Finding,
  scaled: ScaledSeries,
  rows: readonly (Row | undefined)[],
): NamedCell[] {
  const texts = sideTexts(translator, finding, scaled, rows);
  if (texts === undefined) return [];
  const sides = sidesOf(scaled);
  return (['before', 'after'] as const).flatMap((side) => {
    const names = sides[side].map((index) => scaled.series[index]?.label ?? '');
    const text = texts[side];
    if (text === undefined || names.length < 2) return [];
    return [{ name: translator.format.list(names), text, decimals: 0 }];
  });
}

function describedCell(
  translator: Translator,
  finding: Finding,
  row: Row | undefined,
): DescribedCell {
  const { measure } = finding.headline;
  const cell = row?.cells[measure];
  if (row === undefined || cell === undefined)
    return { text: unknownCell(translator).text, decimals: 0 };
  const text = withFlags(translator, formatCell(cell, measure, translator), row, measure);
  const anew = startsAnew(row.flags[measure]) && { startsAnew: true };
  return isNumber(cell)
    ? { value: cell.value, decimals: cell.decimals, text, ...anew }
    : { decimals: 0, text, ...anew };
}

/** A cell with its name: "Hospital: 31%". */
export interface NamedCell extends DescribedCell {
  name: string;
}

/** Those that have a number, and those that have none. */
export function known<T extends DescribedCell>(cells: readonly T[]): (T & { value: number })[] {
  return cells.flatMap((cell) =>
    cell.value === undefined ? [] : [{ ...cell, value: cell.value }],
  );
}

/** Names with their numbers in one line: "Hospital: 31%; friends: 12%"; dots stand for those beyond as many as are named. */
export function itemList(
  { t }: Translator,
  cells: readonly NamedCell[],
  named = cells.length,
): string {
  return [
    ...cells
      .slice(0, named)
      .map(({ name, text }) => (name === '' ? text : t('describe.item', { name, text }))),
    ...(cells.length > named ? ['…'] : []),
  ].join(t('describe.join'));
}

/** How far two numbers are apart: in percentage points where they are shares. */
export function difference(
  { t, format }: Translator,
  one: DescribedCell & { value: number },
  other: DescribedCell & { value: number },
  shares: boolean,
): string {
  const decimals = Math.max(one.decimals, other.decimals);
  const apart = Number(Math.abs(one.value - other.value).toFixed(decimals));
  const n = format.number(apart, decimals);
  return shares ? t('describe.points', { n }, { count: apart }) : n;
}
