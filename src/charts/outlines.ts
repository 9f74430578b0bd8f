import { geoArea, geoCircle, geoEqualEarth, geoPath, type GeoProjection } from 'd3-geo';
import { feature } from 'topojson-client';
import {
  filter,
  filterWeight,
  presimplify,
  simplify,
  sphericalTriangleArea,
} from 'topojson-simplify';
import { type Atlas, countriesOf, type Country, mainPart, naturalEarth, placeOf } from './atlas.ts';

/** The land around some countries, and each of them on it, in pixels of a sheet of this width. */
export interface Outlines {
  width: number;
  height: number;
  /** The land of all countries, as the data of an SVG path. */
  land: string;
  /** Each that was asked for. */
  countries: Outline[];
}

/** One country on a map. */
export interface Outline {
  /** ISO 3166-1 alpha-2. */
  code: string;
  /** Its shape as the data of an SVG path; absent where there is none to draw: a mark stands for it. */
  path?: string;
  /** The middle of its largest part. */
  x: number;
  y: number;
  /** What the largest part of its shape covers, in square pixels. */
  area: number;
}

/** A country with its place on the globe, and what a map must show of it. */
interface Located {
  code: string;
  place: [number, number];
  /** Its largest part, or a circle round its place where that is smaller. */
  seen: GeoJSON.Feature | GeoJSON.Polygon;
}

/** The atlas with the weight of each of its points. */
let weighed: Atlas | undefined;

/** Its outlines in full. */
let whole: Map<string, Country> | undefined;

/** Outlines drawn so far: a study draws the same countries for each of its languages. */
const drawn = new Map<string, Outlines>();

/** The smallest detail that is drawn, in square pixels. */
const detail = 10;

/** How high a map may be, and how low, as a part of its width. */
const heights = { least: 0.42, most: 0.8 };

/** A map shows so much round each country, in degrees: the atlas has nothing to show of less. */
const closest = 1;

/** Draws the land around some countries on a sheet of `width` pixels. */
export function outlines(wanted: readonly string[], width: number): Outlines {
  const key = [width, ...wanted.toSorted()].join(' ');
  const known = drawn.get(key) ?? drawOutlines(wanted, width);
  drawn.set(key, known);
  return known;
}

function drawOutlines(wanted: readonly string[], width: number): Outlines {
  weighed ??= presimplify(naturalEarth, sphericalTriangleArea);
  whole ??= countriesOf(weighed);
  const located = wanted.map((code) => locate(code, whole?.get(code)));
  const { projection, height } = projectionFor(located, width);
  const least = detail / projection.scale() ** 2;
  const simple = filter(simplify(weighed, least), filterWeight(weighed, least)) as Atlas;
  const shapes = countriesOf(simple);
  const path = geoPath(projection).digits(1);
  return {
    width,
    height,
    land: geoPath(projection).digits(0)(feature(simple, simple.objects.land)) ?? '',
    countries: located.map(({ code, place }) => {
      const [x = 0, y = 0] = projection(place) ?? [];
      const shape = shapes.get(code);
      const data = shape && path(shape);
      const area = shape ? path.area(mainPart(shape)) : 0;
      return { code, x, y, area, ...(data && { path: data }) };
    }),
  };
}

function locate(code: string, country: Country | undefined): Located {
  const main = country && mainPart(country);
  const place = placeOf(code, main);
  const round = geoCircle().center(place).radius(closest)();
  return { code, place, seen: main && geoArea(main) > geoArea(round) ? main : round };
}

/** A projection of equal areas that shows these countries whole and has them in its middle. */
function projectionFor(
  countries: readonly Located[],
  width: number,
): { projection: GeoProjection; height: number } {
  const all: GeoJSON.FeatureCollection = {
    type: 'FeatureCollection',
    features: countries.map(({ seen }) =>
      seen.type === 'Feature' ? seen : { type: 'Feature', properties: {}, geometry: seen },
    ),
  };
  const middle = middleLongitude(countries);
  const projection = geoEqualEarth().rotate([-middle, 0]);
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
  return { projection, height };
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
