import type { ChartName } from '#charts/index.ts';
import { barSpec } from './bar-spec.ts';
import { dotSpec } from './dot-spec.ts';
import { figureSpec } from './figure-spec.ts';
import { heatmapSpec } from './heatmap-spec.ts';
import { histogramSpec } from './histogram-spec.ts';
import { likertSpec } from './likert-spec.ts';
import { slopeSpec, trendSpec } from './line-spec.ts';
import { pairSpec } from './pair-spec.ts';
import { panelSpec } from './panel-spec.ts';
import { proportionSpec } from './proportion-spec.ts';
import type { ChartSpec, SpecInput } from './spec-part.ts';
import { stackSpec } from './stack-spec.ts';

/** How each chart type is said in Vega-Lite. */
export const specForms: Record<ChartName, (own: SpecInput) => ChartSpec> = {
  bars: barSpec,
  dots: dotSpec,
  dumbbell: pairSpec,
  figure: figureSpec,
  heatmap: heatmapSpec,
  histogram: histogramSpec,
  likert: likertSpec,
  map: barSpec,
  multiples: panelSpec,
  proportion: proportionSpec,
  slope: slopeSpec,
  stacked: stackSpec,
  trend: trendSpec,
};
