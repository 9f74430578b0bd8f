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

/** Whether countries are few and lie so far apart that a map would show hardly more than others. */
export function areScattered(codes: readonly string[]): boolean {
  if (codes.length >= many) return false;
  shapes ??= countriesOf(naturalEarth);
  const known = codes.filter((code) => countryCodes.includes(code));
  const places = known.map((code) => {
    const country = shapes?.get(code);
    const main = country && mainPart(country);
    const area = Math.max(main ? geoArea(main) : 0, capArea(radians(reach)));
    return { place: placeOf(code, main), area, radius: Math.acos(1 - area / (2 * Math.PI)) };
  });
  const middle = geoCentroid({
    type: 'MultiPoint',
    coordinates: places.map(({ place }) => place),
  });
  const round = Math.max(...places.map(({ place, radius }) => geoDistance(middle, place) + radius));
  const covered = places.reduce((sum, { area }) => sum + area, 0);
  return covered < least * capArea(Math.min(round, Math.PI));
}

/** What a round of the globe covers, in steradians, by its radius in radians. */
function capArea(radius: number): number {
  return 2 * Math.PI * (1 - Math.cos(radius));
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
