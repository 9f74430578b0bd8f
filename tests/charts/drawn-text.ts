import { type ChartName, drawChart } from '#charts/index.ts';
import type { ChartInput } from '#charts/input/chart-input.ts';
import { writeSvg } from '#svg/write-svg.ts';

/** A chart as SVG text at both of its widths. */
export function drawnText(name: ChartName, input: ChartInput): { narrow: string; wide: string } {
  const { narrow, wide } = drawChart(name, input);
  return { narrow: writeSvg(narrow.svg), wide: writeSvg(wide.svg) };
}
