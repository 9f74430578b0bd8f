import { expect, it } from 'vitest';
import { countriesOf, mainPart, naturalEarth, placeOf } from '#charts/maps/atlas.ts';
import { outlines } from '#charts/maps/outlines.ts';
import { countryCodes } from '#countries/country-codes.ts';

const countries = countriesOf(naturalEarth);

it('has a place on the map for each code that is accepted', () => {
  const { countries: all, width, height } = outlines(countryCodes, 640);
  expect(all.map(({ code }) => code)).toEqual(countryCodes);
  const outside = all.filter(({ x, y }) => !(x >= 0 && x <= width && y >= 0 && y <= height));
  expect(outside.map(({ code }) => code)).toEqual([]);
});

it.each([
  ['FR', 2.5, 46.6],
  ['RE', 55.5, -21.1],
  ['GP', -61.6, 16.2],
  ['MQ', -61, 14.7],
  ['GF', -53.2, 3.9],
  ['YT', 45.2, -12.8],
  ['SJ', 16, 78.6],
  ['BQ', -68.3, 12.2],
  ['XK', 20.9, 42.6],
  ['AU', 134.4, -25.6],
  ['TV', 179.2, -8.5],
  ['GI', -5.4, 36.1],
  ['TK', -172, -9],
])('%s lies at %f, %f', (code, longitude, latitude) => {
  const own = countries.get(code);
  const place = placeOf(code, own && mainPart(own));
  expect(Math.abs(place[0] - longitude)).toBeLessThan(1);
  expect(Math.abs(place[1] - latitude)).toBeLessThan(1);
});

it('gives overseas territories their own outlines, and their neighbours keep theirs', () => {
  const parts = (code: string) => countries.get(code)?.geometry.coordinates.length;
  expect(['GF', 'RE', 'YT', 'MQ', 'GP', 'BQ', 'TK'].map(parts)).toEqual([1, 1, 1, 1, 3, 1, 2]);
  // Svalbard, without Jan Mayen; nothing of France is left overseas.
  expect(parts('SJ')).toBe(9);
  const far = countries
    .get('FR')
    ?.geometry.coordinates.filter(([ring = []]) => ring.some(([x = 0]) => x < -6 || x > 10));
  expect(far).toEqual([]);
});

it('shows some of what is round a country, however small it is', () => {
  const { countries: all } = outlines(['VA'], 640);
  expect(all[0]?.area).toBeLessThan(10);
  expect(all[0]?.x).toBeCloseTo(320, 0);
});
