import type { SlideChart } from './slide-chart.ts';
import { points } from './slide-layout.ts';

/** The largest letters of a chart and the smallest, in points. */
const [largest, smallest] = [16, 7];

/** How wide a letter is on average, in ems, and a line of names beside bars, in inches. */
const [letter, nameWidth] = [0.5, 3.9];

/** The size of the names and numbers of a chart so high, in inches: each name has as many lines as it needs beside its bar. */
export function chartSize({ kind, categories }: SlideChart, height: number): number {
  if (kind === 'columns' || kind === 'lines') return largest;
  const row = (height * points) / categories.length;
  let size = largest;
  while (size > smallest && !fits(size)) size -= 1;
  return size;

  function fits(size: number): boolean {
    const most = (nameWidth * points) / (size * letter);
    return categories.every((name) => Math.ceil(name.length / most) * size * 1.25 <= row);
  }
}

/** The size of the names in a legend: of long ones, smaller. */
export function legendSize({ series }: Pick<SlideChart, 'series'>, size: number): number {
  const length = series.reduce((sum, { name }) => sum + name.length, 0);
  return Math.min(size, length > 220 ? 10 : length > 120 ? 12 : 14);
}
