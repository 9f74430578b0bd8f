import type { Chart } from '#charts/input/chart-input.ts';
import { namesOverFirst } from '#charts/parts/answer-names.ts';
import { legendOf } from '#charts/parts/legend.ts';
import { drawComposition, layBarRows } from '#charts/stacks/bar-rows-of-parts.ts';
import { placeRow } from '#charts/stacks/opposed-row.ts';
import { layOpposed } from '#charts/stacks/opposed.ts';

/** Answers from one view to the opposite one, on both sides of a line at the middle of the scale. */
export const likert: Chart = {
  question: 'Which way do answers lean?',
  draws: 'all',
  annotates: true,
  intervals: true,
  accepts: {
    rows: ['none', 'groups', 'countries', 'waves'],
    series: ['answers'],
    choice: 'one',
    scale: ['opposed'],
    tones: true,
    measures: ['share', 'count'],
  },
  draw(input, size) {
    const { series } = input;
    const { before, placed } = layBarRows(input, size);
    const opposed = layOpposed(input, before, size);
    const above = namesOverFirst(
      placed[0],
      series,
      size,
      (first) => placeRow(first, opposed, size).places,
    );
    return drawComposition(input, size, {
      names: above ?? legendOf(series, opposed.tones, [...series.keys()], size),
      layBar: (row) => placeRow(row, opposed, size),
      line: { x: opposed.centre, over: false },
      under: opposed.under,
    });
  },
};
