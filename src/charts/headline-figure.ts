import { type ChartInput, headlineCell } from '#charts/input/chart-input.ts';
import { drawChart, type Drawings } from './index.ts';

/** The number of a headline alone, with what it is about and its interval in words, for where its chart has no room. */
export function drawHeadlineFigure(input: ChartInput): Drawings {
  return drawChart('figure', figureInput(input));
}

/** Without anything drawn one by one. */
function figureInput(input: ChartInput): ChartInput {
  const quoted = headlineCell(input);
  if (quoted === undefined) return input;
  const { row, cell } = quoted;
  const series = input.series.find(({ highlighted }) => highlighted);
  const label = [row.label, series?.label, cell.interval?.text].filter(Boolean).join(' · ');
  const rows = [{ ...row, label, highlighted: true, cells: [cell] }];
  return {
    ...input,
    stated: false,
    rows,
    series: input.series.slice(0, 1),
    axis: { ...input.axis, counted: false },
  };
}
