import type { ChartCell, ChartInput, ChartRow, ChartSeries } from '#charts/input/chart-input.ts';
import type { SpecPart } from './spec-part.ts';

/** A number with where it stands. */
export interface SpecCell {
  row: ChartRow;
  series: ChartSeries;
  cell: ChartCell;
  /** Their positions. */
  at: { row: number; series: number };
}

/** Every number of a chart, by its rows. */
function cellsOfInput({ rows, series }: ChartInput): SpecCell[] {
  return rows.flatMap((row, rowAt) =>
    row.cells.flatMap((cell, seriesAt) => {
      const own = series[seriesAt];
      return own ? [{ row, series: own, cell, at: { row: rowAt, series: seriesAt } }] : [];
    }),
  );
}

/**
 * The data of a chart: for each number its names, codes, value and text. Where a symbol stands there is no value, `null`,
 * and the symbol as text. `more` gives what a form needs besides.
 */
export function specValues(
  input: ChartInput,
  more: (cell: SpecCell) => SpecPart = () => ({}),
): SpecPart[] {
  const labels = distinctTexts(input.rows.map(({ label }) => label));
  const named = distinctTexts(input.series.map(({ label }) => label));
  const hasSeries = input.series.some(({ label }) => label !== '');
  return cellsOfInput(input).map((each) => ({
    order: each.at.row + 1,
    label: labels[each.at.row],
    ...ofRow(each.row),
    ...(hasSeries && {
      seriesOrder: each.at.series + 1,
      series: named[each.at.series],
      ...ofSeries(each.series),
    }),
    ...ofCell(each.cell),
    ...more(each),
  }));
}

/**
 * Which numbers of each row a line may join: those with the same name of a part. Where one is missing, or must not be
 * compared with the one before it, another part begins.
 */
export function joinedParts({ rows, series }: ChartInput): (string | undefined)[][] {
  return rows.map(({ cells }, row) => {
    let part = 0;
    let isOpen = false;
    return cells.map(({ value, startsAnew }, at) => {
      const isWave = series[at]?.time !== undefined;
      const joins = !isWave || (series[at]?.comparable === true && startsAnew !== true);
      if (value !== undefined && !(isOpen && joins)) part += 1;
      isOpen = value !== undefined;
      return value === undefined ? undefined : `${row + 1}.${part}`;
    });
  });
}

function ofRow({ code, country, base, highlighted, total, difference }: ChartRow): SpecPart {
  return {
    code,
    country,
    rowBase: base,
    ...(highlighted && { highlighted }),
    ...(total && { total }),
    difference,
  };
}

function ofSeries({ code, base, total }: ChartSeries): SpecPart {
  return { seriesCode: code, seriesBase: base, ...(total && { seriesTotal: total }) };
}

function ofCell({ value, text, short, mark, interval, highlighted }: ChartCell): SpecPart {
  return {
    value: value ?? null,
    text: mark === undefined ? text : `${text}\u202f${mark}`,
    ...(value === undefined && { symbol: short }),
    ...(interval && { low: interval.low, high: interval.high, interval: interval.text }),
    ...(highlighted && { quoted: true }),
  };
}

/** No two texts alike, since what has one name is drawn in one place: one that is taken gets a blank that nobody sees. */
export function distinctTexts(texts: readonly string[]): string[] {
  const taken = new Set<string>();
  return texts.map((text) => {
    let own = text;
    while (taken.has(own)) own += '\u200b';
    taken.add(own);
    return own;
  });
}
