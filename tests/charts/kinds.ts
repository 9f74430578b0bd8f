import type { ChartName } from '#charts/index.ts';
import type { Kind } from './inputs.ts';

const groups = [
  ['San Pedro', 'سان بيدرو'],
  ['Abidjan', 'أبيدجان'],
  ['Both towns', 'المدينتان معًا'],
] as const;

const ages = [
  ['18–24', '18–24'],
  ['25–34', '25–34'],
  ['35–49', '35–49'],
  ['50 or more', '50 أو أكثر'],
  ['No answer', 'دون إجابة'],
] as const;

/** What each chart type is drawn from. */
export const kinds: Record<ChartName, Kind> = {
  bars: {},
  figure: { counts: true },
  histogram: { rows: ages, scale: { kind: 'amount', outside: [4] } },
  map: { countries: true },
  multiples: { series: groups },
  proportion: {},
};
