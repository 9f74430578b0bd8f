import { geoArea, geoCircle, geoEqualEarth, geoPath, type GeoProjection } from 'd3-geo';
import { type Country, mainPart, placeOf } from './atlas.ts';

/** A country with its place on the globe, and what a map must show of it. */
export interface Located {
  code: string;
  place: [number, number];
  /** Its largest part, or a circle round its place where that is smaller. */
  seen: GeoJSON.Feature | GeoJSON.Polygon;
}

/** Where each place of the globe lies on the sheet. */
export interface MapProjection {
  projection: GeoProjection;
  width: number;
  height: number;
}

/** How high a map may be, and how low, as a part of its width. */
const heights = { least: 0.42, most: 0.8 };

/** A map shows so much round each country, in degrees: the atlas has nothing to show of less. */
const closest = 1;

/** A country where it lies. */
export function locate(code: string, country: Country | undefined): Located {
  const main = country && mainPart(country);
  const place = placeOf(code, main);
  const round = geoCircle().center(place).radius(closest)();
  return { code, place, seen: main && geoArea(main) > geoArea(round) ? main : round };
}

/** A projection of equal areas that shows these countries whole and has them in its middle. */
export function projectionFor(countries: readonly Located[], width: number): MapProjection {
  const all: GeoJSON.FeatureCollection = {
    type: 'FeatureCollection',
    features: countries.map(({ seen }) =>
      seen.type === 'Feature' ? seen : { type: 'Feature', properties: {}, geometry: seen },
    ),
  };
  const middle = middleLongitude(countries);
  // Points are as near to one another as can be seen: between them lines are straight.
  const projection = geoEqualEarth().rotate([-middle, 0]).precision(0);
  const margin = width * 0.05;
  projection.fitWidth(width - 2 * margin, all);
  const [[, top], [, bottom]] = geoPath(projection).bounds(all);
  const height = Math.round(
    Math.min(Math.max(bottom - top + 2 * margin, width * heights.least), width * heights.most),
  );
  projection.fitExtent(
    [
      [margin, margin],
      [width - margin, height - margin],
    ],
    all,
  );
  projection.clipExtent([
    [0, 0],
    [width, height],
  ]);
  return { projection, width, height };
}

/** The middle of some countries round the globe: of the shortest arc that holds them all. */
function middleLongitude(countries: readonly Located[]): number {
  const longitudes = countries.map(({ place: [longitude] }) => longitude).toSorted((a, b) => a - b);
  const [first = 0] = longitudes;
  const gaps = longitudes.map((longitude, index) => ({
    from: longitude,
    to: longitudes[index + 1] ?? first + 360,
  }));
  const [widest = { from: 0, to: 0 }] = gaps.toSorted((a, b) => b.to - b.from - (a.to - a.from));
  const middle = (widest.to + widest.from + 360) / 2;
  return ((middle + 180) % 360) - 180;
}
