import type { Chart } from '#charts/input/chart-input.ts';
import { namesOverFirst } from '#charts/parts/answer-names.ts';
import { legendOf } from '#charts/parts/legend.ts';
import { drawComposition, layBarRows } from '#charts/stacks/bar-rows-of-parts.ts';
import { layStack } from '#charts/stacks/stack.ts';
import { layBar } from '#charts/stacks/stacked-bar.ts';

/** All answers of each row as parts of one bar: by their scale, or, without one, that of the headline first. */
export const stacked: Chart = {
  question: 'How is each group made up?',
  draws: 'all',
  annotates: true,
  intervals: true,
  accepts: {
    rows: ['none', 'groups', 'countries', 'waves'],
    series: ['answers'],
    choice: 'one',
    count: [2, 6],
    tones: true,
    measures: ['share', 'count'],
  },
  draw(input, size) {
    const { series } = input;
    const stack = layStack(input, size);
    const above = namesOverFirst(layBarRows(input, size).placed[0], series, size, (first) =>
      layBar(first, stack, size).segments.filter((segment) => segment.series >= 0),
    );
    return drawComposition(input, size, {
      names: above ?? legendOf(series, stack.tones, stack.order, size),
      layBar: (placed) => layBar(placed, stack, size),
      line: { x: stack.start, over: true },
    });
  },
};
