import type { Chart, ChartInput, ChartWidth } from '#charts/input/chart-input.ts';
import { layRows, rowSizes } from '#charts/parts/bar-rows.ts';
import { legendOf, type Names, namesOverFirst } from '#charts/parts/legend.ts';
import { drawComposition } from '#charts/stacks/bar-rows-of-parts.ts';
import { placeRow } from '#charts/stacks/opposed-row.ts';
import type { Opposed } from '#charts/stacks/opposed-texts.ts';
import { layOpposed } from '#charts/stacks/opposed.ts';

/** Answers from one view to the opposite one, on both sides of a line at the middle of the scale. */
export const likert: Chart = {
  question: 'Which way do answers lean?',
  draws: 'all',
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
    const { names, opposed } = nameAnswers(input, size);
    return drawComposition(input, size, {
      names,
      share,
      layBar: (placed) => placeRow(placed, opposed, size),
      line: { x: opposed.centre, over: false },
    });
  },
};

/** Bars have more of the sheet than elsewhere: three texts stand beside them. */
const share = 0.26;

/** Names need room over their answers; a key leaves it to the bars. */
function nameAnswers(input: ChartInput, size: ChartWidth): { names: Names; opposed: Opposed } {
  const { series } = input;
  const rows = layRows(input, size, { share });
  const broad = layOpposed(input, rows.before, size, rowSizes[size].small * 4);
  const above = namesOverFirst(rows, series, size, (first) => placeRow(first, broad, size).places);
  if (above) return { names: above, opposed: broad };
  const opposed = layOpposed(input, rows.before, size);
  return { names: legendOf(series, opposed.tones, [...series.keys()], size), opposed };
}
