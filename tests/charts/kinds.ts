import type { ChartName } from '#charts/index.ts';
import type { Kind } from './inputs.ts';

const groups = [
  ['San Pedro', 'سان بيدرو'],
  ['Abidjan', 'أبيدجان'],
  ['Both towns', 'المدينتان معًا'],
] as const;

const withTotal = [groups[2], groups[0], groups[1]] as const;

const ages = [
  ['18–24', '18–24'],
  ['25–34', '25–34'],
  ['35–49', '35–49'],
  ['50 or more', '50 أو أكثر'],
  ['No answer', 'دون إجابة'],
] as const;

const agreement = [
  ['Strongly agree', 'أوافق بشدة'],
  ['Agree', 'أوافق'],
  ['Neither', 'لا هذا ولا ذاك'],
  ['Disagree', 'أعارض'],
  ['Strongly disagree', 'أعارض بشدة'],
  ['No answer', 'دون إجابة'],
] as const;

const housing = [
  ['Own home', 'مسكن خاص'],
  ['Rented', 'مستأجر'],
  ['With family', 'مع الأسرة'],
  ['No fixed home', 'دون مسكن ثابت'],
] as const;

const often = [
  ['Never', 'أبدًا'],
  ['Rarely', 'نادرًا'],
  ['Sometimes', 'أحيانًا'],
  ['Often', 'غالبًا'],
  ['Always', 'دائمًا'],
] as const;

/** One row that needs no label. */
const unlabelled = [['', '']] as const;

const years = Array.from(
  { length: 12 },
  (_, index) => [`${2010 + index}`, `${2010 + index}`] as const,
);

const waves = [
  ['2016', '2016'],
  ['2020', '2020'],
  ['2024', '2024'],
  ['2028', '2028'],
] as const;

const apart = ['Difference', 'الفارق'] as const;

const change = ['Change', 'التغيّر'] as const;

/** What each chart type is drawn from. */
export const kinds: Record<ChartName, Kind> = {
  bars: {},
  dots: {},
  dumbbell: {
    series: groups.slice(0, 2),
    differences: apart,
    variants: {
      'with-total': { series: withTotal, total: true, differences: apart },
      'with-total-and-intervals': {
        series: withTotal,
        total: true,
        intervals: true,
        differences: apart,
      },
    },
  },
  figure: { counts: true },
  heatmap: {
    series: ages,
    variants: {
      'many-columns': { series: years },
      'intervals-in-cells': { series: groups, intervals: true },
    },
  },
  histogram: { rows: ages, scale: { kind: 'amount', outside: [4] } },
  likert: {
    series: agreement,
    scale: { kind: 'opposed', neutral: 2, outside: [5] },
    whole: true,
    variants: {
      unlabelled: {
        series: agreement.slice(0, 5),
        scale: { kind: 'opposed', neutral: 2, outside: [] },
        whole: true,
        rows: unlabelled,
      },
      'one-answer-each': {
        series: [agreement[1], agreement[2], agreement[3], agreement[5]],
        scale: { kind: 'opposed', neutral: 1, outside: [3] },
        whole: true,
      },
      'no-neutral': {
        series: [...agreement.slice(0, 2), ...agreement.slice(3, 5)],
        scale: { kind: 'opposed', outside: [] },
        whole: true,
      },
    },
  },
  map: { countries: true },
  multiples: { series: groups },
  proportion: {},
  stacked: {
    series: housing,
    whole: true,
    variants: {
      amount: { series: often, scale: { kind: 'amount', outside: [] }, whole: true },
      unlabelled: { series: housing, whole: true, rows: unlabelled },
      counts: { series: housing, whole: true, counts: true },
    },
  },
  slope: { series: waves.slice(0, 2), waves: 'same', differences: change },
  trend: {
    series: waves,
    waves: 'changed',
    variants: {
      'changed-early': { series: years, waves: 'changed-early' },
      unchanged: { series: waves, waves: 'same', differences: change },
    },
  },
};
