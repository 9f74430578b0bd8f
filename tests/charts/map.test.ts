import { describe, expect, it } from 'vitest';
import type { ChartInput, ChartRow } from '#charts/chart.ts';
import { drawChart } from '#charts/index.ts';
import { inputs } from './inputs.ts';
import { kinds } from './kinds.ts';

const usual = inputs(kinds.map)['usual'] as ChartInput;

const row = (country: string | undefined, value: number): ChartRow => ({
  label: country ?? 'All countries',
  country,
  highlighted: false,
  total: country === undefined,
  cells: [{ value, text: String(value), short: String(value), highlighted: false }],
});

/** A map of these countries, wide, on an axis that reaches so far. */
const mapOf = (rows: ChartRow[], high = 100) =>
  drawChart('map', { ...usual, rows, axis: { ...usual.axis, high } }).wide;

/** How strongly each country is filled, in the order of the drawing. */
const strengths = (svg: string) =>
  [...svg.matchAll(/fill-opacity="([\d.]+)"/g)].map(([, value]) => Number(value));

describe('the colours of a map', () => {
  const countries = [row('FR', 60), row('DE', 30), row('IT', 0)];

  it('reach from zero to the largest number of a country, whatever all together have', () => {
    expect(strengths(mapOf(countries))).toEqual([1, 0.6, 0.2]);
    expect(strengths(mapOf([row(undefined, 1000), ...countries], 1000))).toEqual([1, 0.6, 0.2]);
  });

  it('are the faintest where every number is zero', () => {
    expect(strengths(mapOf([row('FR', 0), row('DE', 0)]))).toEqual([0.2, 0.2]);
  });
});
