import { type ChartName, drawChart } from '#charts/index.ts';
import { type ChartInput, type ChartWidth, chartWidths } from '#charts/input/chart-input.ts';
import { writeSvg } from '#svg/write-svg.ts';

export const sizes = Object.keys(chartWidths) as ChartWidth[];

/** A chart as SVG text at each of its sizes; one is written when it is first asked for. */
export function drawnText(
  name: ChartName,
  input: ChartInput,
): Readonly<Record<ChartWidth, string>> {
  const drawings = drawChart(name, input);
  const written: Partial<Record<ChartWidth, string>> = {};
  const svgOf = (size: ChartWidth) => (written[size] ??= writeSvg(drawings[size].svg));
  return {
    get narrow() {
      return svgOf('narrow');
    },
    get wide() {
      return svgOf('wide');
    },
    get broad() {
      return svgOf('broad');
    },
    get picture() {
      return svgOf('picture');
    },
  };
}
