import type { ChartName } from './index.ts';
import type { Role, Shape } from './shape.ts';

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

/** The first that suits is taken. */
const preferences: readonly Preference[] = [
  {
    chart: 'proportion',
    because: 'one share is one part of a whole',
    suits: (shape) => has(shape) && shape.measure === 'share',
  },
  { chart: 'figure', because: 'one number says it alone', suits: (shape) => has(shape) },
  { chart: 'bars', because: 'it ranks answers', suits: (shape) => has(shape, 'answers') },
  { chart: 'bars', because: 'it compares groups', suits: (shape) => has(shape, 'groups') },
  { chart: 'bars', because: 'it compares countries', suits: (shape) => has(shape, 'countries') },
];

/** The chart that a shape is drawn with where the study names none; absent where no chart shows so many dimensions. */
export function chooseChart(shape: Shape): Choice | undefined {
  const found = preferences.find(({ suits }) => suits(shape));
  return found && { chart: found.chart, because: found.because };
}

/** Whether these roles are all that there is. */
function has({ dimensions }: Shape, ...roles: Role[]): boolean {
  return (
    dimensions.length === roles.length &&
    dimensions.every(({ role }, index) => role === roles[index])
  );
}
