import { drawHeadlineFigure } from '#charts/headline-figure.ts';
import { drawChart, type Drawings } from '#charts/index.ts';
import type { ChartWidth, Drawing } from '#charts/input/chart-input.ts';
import { element, type SvgElement } from '#svg/element.ts';
import type { ChartView } from '#views/charts/chart-view.ts';
import type { Box } from './card-layout.ts';

/** How large the labels of a chart are in its drawings for pages, in pixels. */
const labels = { narrow: 15, wide: 19 } as const satisfies Partial<Record<ChartWidth, number>>;

/** How much larger than on a page a chart may be: beyond that, dots and letters look coarse. */
const largest = 2.4;

/**
 * A chart as large as it goes into a box, on the side where reading starts: of its drawings the one that fills it best,
 * as long as its words have `least` pixels. Where neither has, its figure stands alone.
 */
export function artwork({ type, input }: ChartView, box: Box, least: number): SvgElement {
  const whole = largestIn(box, drawChart(type, { ...input, stated: false }), least);
  const { svg, scale, width } =
    whole.words < least ? largestIn(box, drawHeadlineFigure(input), least) : whole;
  const x = input.dir === 'rtl' ? box.x + box.width - width : box.x;
  const transform = `translate(${Math.round(x)} ${Math.round(box.y)}) scale(${scale})`;
  return element('g', { fill: 'var(--ink)', transform }, [svg]);
}

function largestIn(box: Box, drawings: Drawings, least: number) {
  const fitted = (name: keyof typeof labels) => fit(drawings[name], labels[name], box);
  const [narrow, wide] = [fitted('narrow'), fitted('wide')];
  if (Math.min(narrow.words, wide.words) < least) return narrow.words > wide.words ? narrow : wide;
  return narrow.area > wide.area ? narrow : wide;
}

function fit({ svg, width, height }: Drawing, label: number, box: Box) {
  const scale = Math.min(box.width / width, box.height / height, largest);
  const area = width * height * scale ** 2;
  return { svg, scale, width: width * scale, words: label * scale, area };
}
