import { describe, expect, it } from 'vitest';
import type { ChartInput, ChartRow } from '#charts/input/chart-input.ts';
import { countryCodes } from '#countries/country-codes.ts';
import { isSentIn } from '../sent-bytes.ts';
import { drawnText } from './drawn-text.ts';
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
  drawnText('map', { ...usual, rows, axis: { ...usual.axis, high } }).wide;

/** How strongly each country is filled, in the order of the drawing. */
const strengths = (svg: string) =>
  [...svg.matchAll(/<(?:path|circle) [^>]*fill-opacity="([\d.]+)"/g)].map(([, value]) =>
    Number(value),
  );

describe('the colours of a map', () => {
  const countries = [row('FR', 60), row('DE', 30), row('IT', 0)];

  it('reach from zero to the largest number of a country, whatever all together have', () => {
    expect(strengths(mapOf(countries))).toEqual([1, 0.6, 0.2]);
    expect(strengths(mapOf([row(undefined, 1000), ...countries], 1000))).toEqual([1, 0.6, 0.2]);
  });

  it('are those of the bars in the list', () => {
    const svg = mapOf([row(undefined, 1000), ...countries], 1000);
    const bars = [...svg.matchAll(/<g [^>]*fill-opacity="([\d.]+)"[^>]*><rect/g)];
    expect(bars.map(([, value]) => Number(value))).toEqual([0.6, 0.2]);
    expect(svg).toMatch(/<g [^>]*fill="var\(--accent\)"[^>]*><rect/);
  });

  it('are the faintest where every number is zero', () => {
    expect(strengths(mapOf([row('FR', 0), row('DE', 0)]))).toEqual([0.2, 0.2]);
  });
});

describe('a map', () => {
  const circles = (svg: string) =>
    [...svg.matchAll(/<circle [^>]*cx="([\d.]+)" cy="([\d.]+)"[^>]*fill-opacity/g)].map(
      ([, x, y]) => ({ x: Number(x), y: Number(y) }),
    );

  it('shows each country whose code is accepted, by its shape or by a mark', () => {
    const rows = countryCodes.map((code) => row(code, 50));
    const { narrow, wide } = drawnText('map', { ...usual, rows });
    expect([narrow, wide].map((svg) => strengths(svg).length)).toEqual([250, 250]);
  });

  it('marks overseas territories and small states at their own places, and the larger one first', () => {
    const svg = mapOf([row('FR', 45), row('RE', 62), row('MU', 20)]);
    const [reunion, mauritius, ...others] = circles(svg);
    expect(others).toEqual([]);
    expect((reunion?.x ?? 0) < (mauritius?.x ?? 0)).toBe(true);
    // The number stands in the list, once.
    expect(svg.match(/>62</g)).toHaveLength(1);
  });

  it('stands where reading starts, and its list beside it', () => {
    const rows = [row('ES', 50), row('PT', 40)];
    const ends = (['ltr', 'rtl'] as const).map((dir) => {
      const { wide } = drawnText('map', { ...usual, dir, rows });
      const [, shift = 0] =
        /<g transform="translate\((\d+)\)"><g transform="scale/.exec(wide) ?? [];
      return Number(shift);
    });
    // The map has 269 of 640 pixels.
    expect(ends).toEqual([0, 371]);
  });

  it('puts an outline round the country of the headline', () => {
    const rows = [row('ES', 50), { ...row('PT', 40), highlighted: true }];
    expect(mapOf(rows).match(/<path [^>]*stroke="var\(--ink\)"/g)).toHaveLength(1);
  });

  it('pushes marks apart that would lie on one another', () => {
    const rows = ['FR', 'GP', 'MQ', 'DM', 'LC', 'AG', 'KN', 'MS'].map((code) => row(code, 10));
    for (const width of ['narrow', 'wide'] as const) {
      const marks = circles(drawnText('map', { ...usual, rows })[width]);
      expect(marks).toHaveLength(7);
      const near = marks.flatMap((one, index) =>
        marks.slice(index + 1).filter(({ x, y }) => Math.hypot(x - one.x, y - one.y) < 10),
      );
      expect(near).toEqual([]);
    }
  });
});

describe('a map is light', () => {
  const union =
    'AT BE BG CY CZ DE DK EE ES FI FR GB GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK';
  const africa =
    'AO BF BI BJ BW CD CF CG CI CM CV DJ DZ EG EH ER ET GA GH GM GN GQ GW KE KM LR LS LY MA MG ML MR MU MW MZ NA NE NG RE RW SC SD SH SL SN SO SS ST SZ TD TG TN TZ UG YT ZA ZM ZW';
  const overseas = 'FR RE GP MQ GF YT PM BL MF NC PF WF TF NL BQ AW CW SX NO SJ';

  /** Both drawings of these countries together, with names of a language, and a base in each row. */
  const drawn = (codes: readonly string[], language: 'en' | 'ar') => {
    const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'code' });
    const rows = codes.map((code, index) => ({
      ...row(code, (index * 37) % 101),
      label: names.of(code) ?? code,
      base: `n = ${300 + ((index * 389) % 701)}`,
    }));
    const dir = language === 'ar' ? 'rtl' : 'ltr';
    const { narrow, wide } = drawnText('map', { ...usual, dir, rows });
    return narrow + wide;
  };

  // What else a frame holds weighs 3,000 bytes.
  it.each([
    ['the European Union', union, 7000],
    ['all of Africa', africa, 7000],
    ['overseas territories', overseas, 7000],
    ['all countries', countryCodes.join(' '), 17_000],
  ])('%s', (_, codes, most) => {
    for (const language of ['en', 'ar'] as const)
      expect(isSentIn(most, drawn(codes.split(' '), language))).toBe(true);
  });

  it('is the same at both widths, but for its scale', () => {
    const rows = [row('ES', 50), row('PT', 40)];
    const { narrow, wide } = drawnText('map', { ...usual, rows });
    const scaled = (svg: string) => /transform="(scale[^"]+)"/.exec(svg)?.[1];
    expect([narrow, wide].map(scaled)).toEqual([
      'scale(0.78) scale(0.5)',
      'scale(0.73) scale(0.5)',
    ]);
  });

  it('draws neighbours without a gap: both sides of a border have the same points', () => {
    const svg = mapOf([row('ES', 50), row('PT', 40)]);
    const [, spain = '', portugal = ''] = [...svg.matchAll(/ d="(M[^"]+)"/g)].map(([, d]) => d);
    const points = new Set(placesOf(spain));
    expect(placesOf(portugal).filter((place) => points.has(place)).length).toBeGreaterThan(8);
  });
});

/** The points of a path, by their places. */
function placesOf(path: string): string[] {
  return path.split('M').flatMap((ring) => {
    const numbers = (ring.match(/-?\d+/g) ?? []).map(Number);
    let [x, y] = [0, 0];
    return numbers.flatMap((number, index) => {
      if (index % 2 === 0) x += number;
      else y += number;
      return index % 2 === 0 ? [] : [`${x} ${y}`];
    });
  });
}
