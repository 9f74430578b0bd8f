import { layOut, type MeasureKind, type Role, type Shape } from '#charts/input/table-shape.ts';
import { type ChartName, charts } from './index.ts';

/** A chart for a shape, and why. */
export interface Choice {
  chart: ChartName;
  /** Ends the sentence "drawn as bars: …". */
  because: string;
}

/** Some shapes, and the chart that answers their question best. */
interface Preference extends Choice {
  suits(shape: Shape): boolean;
}

/** The first that suits, and whose chart can lay it out, is taken. */
const preferences: readonly Preference[] = [
  {
    chart: 'proportion',
    because: 'one share is one part of a whole',
    suits: (shape) => has(shape) && shape.measure === 'share',
  },
  {
    chart: 'proportion',
    because: 'of two answers, one tells the other',
    suits: (shape) =>
      has(shape, 'answers') &&
      shape.measure === 'share' &&
      shape.choice === 'one' &&
      countOf(shape, 'answers') === 2,
  },
  { chart: 'figure', because: 'one number says it alone', suits: (shape) => has(shape) },
  {
    chart: 'likert',
    because: 'its answers go from one view to the opposite one',
    suits: (shape) =>
      isAnswered(shape) && shape.choice === 'one' && shape.scale === 'opposed' && !hasWaves(shape),
  },
  {
    chart: 'histogram',
    because: 'its answers go from little to much',
    suits: (shape) => has(shape, 'answers') && shape.choice === 'one' && shape.scale === 'amount',
  },
  { chart: 'bars', because: 'it ranks answers', suits: (shape) => has(shape, 'answers') },
  {
    chart: 'map',
    because: 'it compares countries',
    suits: (shape) => has(shape, 'countries') && shape.measure !== 'other' && !shape.scattered,
  },
  {
    chart: 'bars',
    because: 'its countries are few, and lie far apart',
    suits: (shape) => has(shape, 'countries') && shape.measure !== 'other',
  },
  {
    chart: 'bars',
    because: 'it compares counts',
    suits: (shape) =>
      shape.measure === 'count' && shape.dimensions.length === 1 && !hasWaves(shape),
  },
  {
    chart: 'dots',
    because: 'it compares groups',
    suits: (shape) => has(shape, 'groups') || has(shape, 'countries'),
  },
  {
    chart: 'slope',
    because: 'it compares two waves',
    suits: (shape) => countOf(shape, 'waves') === 2 && otherCount(shape, 'waves') <= 8,
  },
  {
    chart: 'trend',
    because: 'it follows waves',
    suits: (shape) => hasWaves(shape) && otherCount(shape, 'waves') <= 8,
  },
  {
    chart: 'stacked',
    because: 'each group gave one answer of few',
    suits: (shape) => isAnswered(shape) && shape.choice === 'one' && countOf(shape, 'answers') <= 6,
  },
  {
    chart: 'dumbbell',
    because: 'it compares two groups',
    suits: ({ dimensions }) =>
      dimensions.length === 2 &&
      dimensions.some(({ role, count }) => role === 'groups' && count === 2),
  },
  {
    chart: 'multiples',
    because: 'a few groups each gave several answers',
    suits: (shape) =>
      isAnswered(shape) && countOf(shape, 'answers') <= 8 && otherCount(shape, 'answers') <= 6,
  },
  {
    chart: 'heatmap',
    because: 'it crosses two columns',
    suits: ({ dimensions }) => dimensions.length === 2,
  },
];

/** The chart that a shape is drawn with where the study names none; absent where no chart shows so many dimensions. */
export function chooseChart(shape: Shape): Choice | undefined {
  const found = preferences.find(
    ({ chart, suits }) => suits(shape) && layOut(charts[chart], shape) !== undefined,
  );
  return found && { chart: found.chart, because: found.because };
}

/** The chart of a headline alone, whatever else its table has. */
export function headlineChart(measure: MeasureKind): ChartName {
  return measure === 'share' ? 'proportion' : 'figure';
}

/** Whether these roles are all that there is. */
function has({ dimensions }: Shape, ...roles: Role[]): boolean {
  return (
    dimensions.length === roles.length &&
    dimensions.every(({ role }, index) => role === roles[index])
  );
}

/** Whether answers are laid out, alone or by one more dimension. */
function isAnswered({ dimensions }: Shape): boolean {
  return dimensions.length <= 2 && dimensions.some(({ role }) => role === 'answers');
}

function hasWaves({ dimensions }: Shape): boolean {
  return dimensions.length <= 2 && dimensions.some(({ role }) => role === 'waves');
}

function countOf({ dimensions }: Shape, wanted: Role): number {
  return dimensions.find(({ role }) => role === wanted)?.count ?? 0;
}

/** How many values the other dimension has; one where there is none. */
function otherCount({ dimensions }: Shape, known: Role): number {
  if (dimensions.length > 2) return Infinity;
  return dimensions.find(({ role }) => role !== known)?.count ?? 1;
}
