import { geoArea, geoCentroid, geoDistance } from 'd3-geo';
import { countryCodes } from '#countries/country-codes.ts';
import { countriesOf, type Country, mainPart, naturalEarth, placeOf } from './atlas.ts';

/** So many countries are worth a map wherever they lie. */
const many = 6;

/** Of the round that holds them all, countries cover at least so much where they do not lie scattered. */
const least = 0.1;

/** How far a country reaches at least, in degrees: an island is seen with the sea around it. */
const reach = 1;

let shapes: Map<string, Country> | undefined;

/** Where a country lies, and how much of the globe it has, in steradians and as the radius of a round as large. */
interface Spot {
  place: [number, number];
  area: number;
  radius: number;
}

/** Countries looked up so far: a study asks for the same ones again and again. */
const spots = new Map<string, Spot>();

/** Whether countries are few and lie so far apart that a map would show hardly more than others. */
export function areScattered(codes: readonly string[]): boolean {
  if (codes.length >= many) return false;
  const places = codes.filter((code) => countryCodes.includes(code)).map(spotOf);
  const middle = geoCentroid({
    type: 'MultiPoint',
    coordinates: places.map(({ place }) => place),
  });
  const round = Math.max(...places.map(({ place, radius }) => geoDistance(middle, place) + radius));
  const covered = places.reduce((sum, { area }) => sum + area, 0);
  return covered < least * capArea(Math.min(round, Math.PI));
}

function spotOf(code: string): Spot {
  const known = spots.get(code);
  if (known !== undefined) return known;
  shapes ??= countriesOf(naturalEarth);
  const country = shapes.get(code);
  const main = country && mainPart(country);
  const area = Math.max(main ? geoArea(main) : 0, capArea(radians(reach)));
  const spot = { place: placeOf(code, main), area, radius: Math.acos(1 - area / (2 * Math.PI)) };
  spots.set(code, spot);
  return spot;
}

/** What a round of the globe covers, in steradians, by its radius in radians. */
function capArea(radius: number): number {
  return 2 * Math.PI * (1 - Math.cos(radius));
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
