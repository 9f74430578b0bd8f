import { type ChartName, chartNames, drawChart } from '#charts/index.ts';
import type { ChartInput, Drawing } from '#charts/input/chart-input.ts';
import { input } from '../charts/inputs.ts';
import { kinds } from '../charts/kinds.ts';

/** What a chart costs to draw: the mean of both sizes that every page has, after a warm-up. */
export interface ChartCost {
  name: ChartName;
  milliseconds: number;
}

/** What each chart type costs, drawn from five numbers; the dearest first. */
export function measureCharts(): ChartCost[] {
  return chartNames
    .map((name) => ({ name, milliseconds: measure(name) }))
    .toSorted((a, b) => b.milliseconds - a.milliseconds);
}

function measure(name: ChartName): number {
  const drawn = input(kinds[name], [46, 31.5, 12, 7, 3.5]);
  // A new object each time: what was drawn from one is kept.
  for (let warm = 0; warm < 200; warm += 1) drawBoth(name, { ...drawn });
  const started = performance.now();
  for (let times = 0; times < 300; times += 1) drawBoth(name, { ...drawn });
  return (performance.now() - started) / 300 / 2;
}

/** Draws what every page has. */
function drawBoth(name: ChartName, input: ChartInput): Drawing[] {
  const { narrow, wide } = drawChart(name, input);
  return [narrow, wide];
}
