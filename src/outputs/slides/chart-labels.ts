import type { ChartCell } from '#charts/input/chart-input.ts';
import { element, type SvgElement } from '#svg/element.ts';
import { type ChartLook, setting, textLook } from './chart-text.ts';
import { numberCode } from './number-code.ts';
import type { SlideChart } from './slide-chart.ts';
import { labelText, type SlideSeries } from './slide-chart-kinds.ts';

/** How one number is labelled; absent where it is not. */
interface PointLabel {
  code: string;
  place: string;
  colour: string;
}

/** The labels of a series, in the number format of its language; those that differ have one of their own. */
export function seriesLabels(chart: SlideChart, series: SlideSeries, look: ChartLook): SvgElement {
  const labels = series.cells.map((cell, index) => labelOf(chart, series, cell, index));
  const usual = mostUsual(labels) ?? { code: 'General', place: '', colour: 'var(--ink)' };
  const isBold = series.tone.fill === 'var(--accent)';
  const own = labels.flatMap((label, index) => {
    if (series.cells[index]?.value === undefined || same(label, usual)) return [];
    const said = label ? labelParts(label, look, isBold) : [setting('delete', 1)];
    return [element('c:dLbl', {}, [setting('idx', index), ...said])];
  });
  return element('c:dLbls', {}, [...own, ...labelParts(usual, look, isBold)]);
}

function labelOf(
  chart: SlideChart,
  series: SlideSeries,
  cell: ChartCell,
  index: number,
): PointLabel | undefined {
  const { value, text } = cell;
  const { kind, high, low, dir } = chart;
  const { tone, cells } = series;
  if (value === undefined) return undefined;
  // The whiskers of lines stand at their points.
  const whole = kind === 'lines' || kind === 'stack' ? { ...cell, interval: undefined } : cell;
  const code = numberCode(labelText(whole), value);
  const part = Math.abs(value) / (high - low || 1);
  if (kind === 'stack')
    return part < text.length * partOfLetter
      ? undefined
      : { code, place: 'ctr', colour: tone.text };
  if (kind === 'lines')
    return isFree(chart, series, index)
      ? { code, place: linePlace(index, cells, dir), colour: textOn(tone) }
      : undefined;
  return { code, place: 'outEnd', colour: 'var(--ink)' };
}

/** What part of a bar a letter of its number takes. */
const partOfLetter = 0.019;

/** Numbers of lines that are nearer to one another, as part of their height, would stand on one another. */
const nearest = 0.1;

/** Whether no line before it, that of the headline first, has its number where that of this one would stand. */
function isFree({ series, high, low }: SlideChart, own: SlideSeries, index: number): boolean {
  const isFirst = ({ tone }: SlideSeries) => tone.fill === 'var(--accent)';
  const taken: number[] = [];
  for (const each of [...series.filter(isFirst), ...series.filter((other) => !isFirst(other))]) {
    const value = each.cells[index]?.value;
    if (value === undefined) continue;
    const isNear = taken.some((other) => Math.abs(other - value) < (high - low) * nearest);
    if (each === own) return !isNear;
    if (!isNear) taken.push(value);
  }
  return true;
}

/** Whether each number of a chart stands at its point; else an axis is needed. */
export function isLabelled(chart: SlideChart): boolean {
  return chart.series.every((series) =>
    series.cells.every(({ value }, index) => value === undefined || isFree(chart, series, index)),
  );
}

/** Beside the ends of two waves; above the points of more, or beside their whiskers. */
function linePlace(index: number, cells: readonly ChartCell[], dir: 'ltr' | 'rtl'): string {
  if (cells.length > 2) return cells.some(({ interval }) => interval) ? 'r' : 't';
  return (index === 0) === (dir === 'ltr') ? 'l' : 'r';
}

/** On paper, soft tones cannot be read. */
function textOn({ fill }: SlideSeries['tone']): string {
  if (fill === 'var(--accent)') return 'var(--accent-text)';
  return fill === 'var(--b3)' ? fill : 'var(--ink)';
}

function labelParts({ code, place, colour }: PointLabel, look: ChartLook, isBold: boolean) {
  return [
    element('c:numFmt', { formatCode: code, sourceLinked: 0 }),
    element('c:spPr', {}, [
      element('a:noFill', {}),
      element('a:ln', {}, [element('a:noFill', {})]),
    ]),
    textLook(look, colour, isBold),
    ...(place === '' ? [] : [setting('dLblPos', place)]),
    setting('showLegendKey', 0),
    setting('showVal', 1),
    ...['CatName', 'SerName', 'Percent', 'BubbleSize'].map((name) => setting(`show${name}`, 0)),
  ];
}

function mostUsual(labels: readonly (PointLabel | undefined)[]): PointLabel | undefined {
  const groups = Map.groupBy(
    labels.flatMap((label) => label ?? []),
    (label) => Object.values(label).join('|'),
  );
  return [...groups.values()].toSorted((a, b) => b.length - a.length)[0]?.[0];
}

function same(one: PointLabel | undefined, other: PointLabel): boolean {
  return one !== undefined && Object.values(one).join('|') === Object.values(other).join('|');
}
