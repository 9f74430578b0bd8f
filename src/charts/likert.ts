import { type Chart, type ChartInput, type ChartWidth, chartWidths } from './chart.ts';
import { emptyFrame, plotAlong } from './frame.ts';
import { keyOf, type Names, namesAbove } from './key.ts';
import { drawLabels } from './label.ts';
import { layOpposed, type Opposed, placeRow } from './opposed.ts';
import { layRows, rowLabelsOf, rowSizes } from './rows.ts';
import { drawSegments, drawUpright, segmentLabels } from './segments.ts';

/** Answers from one view to the opposite one, on both sides of a line at the middle of the scale. */
export const likert: Chart = {
  answers: 'Which way do answers lean?',
  needs: [],
  draws: 'all',
  takes: {
    rows: ['none', 'groups', 'countries', 'waves'],
    series: ['answers'],
    choice: 'one',
    scale: ['opposed'],
    measures: ['share', 'count'],
  },
  draw(input, size) {
    if (input.rows.length === 0) return emptyFrame(size, input.dir);
    const { names, opposed } = nameAnswers(input, size);
    const rows = layRows(input, size, { share, top: names.bottom });
    const placed = rows.placed.map((row) => placeRow(row, opposed, size));
    const segments = placed.flatMap((row) => row.segments);
    const labels = [
      ...names.labels,
      ...rowLabelsOf(rows),
      ...segmentLabels(segments, size),
      ...placed.flatMap((row) => row.labels),
    ];
    const height = rows.bottom + 4;
    const frame = { width: chartWidths[size], height, top: 0, bottom: height, dir: input.dir };
    return plotAlong(frame, { low: 0, high: frame.width }, [
      drawUpright(rows, opposed.centre),
      ...drawSegments([...segments, ...names.swatches]),
      ...drawLabels(labels, frame),
    ]);
  },
};

/** Bars have more of the sheet than elsewhere: three texts stand beside them. */
const share = 0.26;

/** The names of the answers: over the first row where they fit and no label stands between, else as a key. */
function nameAnswers(input: ChartInput, size: ChartWidth): { names: Names; opposed: Opposed } {
  const { placed, before } = layRows(input, size, { share });
  const [first] = placed;
  const broad = layOpposed(input, before, size, rowSizes[size].small * 4);
  const isPlain = first !== undefined && (before > 0 || first.labels.length === 0);
  const above = isPlain && namesAbove(placeRow(first, broad, size).places, input.series, size);
  if (above) return { names: above, opposed: broad };
  const opposed = layOpposed(input, before, size);
  return { names: keyOf(input.series, opposed.tones, [...input.series.keys()], size), opposed };
}
