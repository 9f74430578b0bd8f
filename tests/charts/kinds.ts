import type { ChartName } from '#charts/index.ts';
import type { Kind } from './inputs.ts';

/** What each chart type is drawn from. */
export const kinds: Record<ChartName, Kind> = {
  bars: {},
  figure: { counts: true },
  proportion: {},
};
