import { geoArea, geoCentroid, geoEqualEarth, geoPath, type GeoProjection } from 'd3-geo';
import { feature } from 'topojson-client';
import {
  filter,
  filterWeight,
  presimplify,
  simplify,
  sphericalTriangleArea,
} from 'topojson-simplify';
import type { GeometryCollection, Topology } from 'topojson-specification';
import atlas from 'world-atlas/countries-50m.json' with { type: 'json' };
import { numberOf } from '#countries/codes.ts';

/** The land around some countries, and each of them on it, in pixels of a sheet of this width. */
export interface Outlines {
  width: number;
  height: number;
  /** The land of all countries, as the data of an SVG path. */
  land: string;
  countries: Outline[];
}

/** One country on a map. */
export interface Outline {
  /** ISO 3166-1 alpha-2. */
  code: string;
  /** Its shape as the data of an SVG path; absent where the atlas has none. */
  path?: string;
  /** The middle of its largest part. */
  x: number;
  y: number;
  /** Too small to be seen by its shape: it needs a mark. */
  small: boolean;
}

type Atlas = Topology<{ countries: GeometryCollection; land: GeometryCollection }>;
type Country = GeoJSON.Feature<GeoJSON.Polygon | GeoJSON.MultiPolygon>;

/** The outlines of Natural Earth (public domain), 1 : 50 million, with the weight of each of their points. */
let weighed: Atlas | undefined;

/** Outlines drawn so far: a study draws the same countries for each of its languages. */
const drawn = new Map<string, Outlines>();

/** The smallest detail that is drawn, in square pixels. */
const detail = 10;

/** A country whose shape covers less needs a mark, in square pixels. */
const visible = 60;

/** How high a map may be, and how low, as a part of its width. */
const heights = { least: 0.42, most: 0.8 };

/** Draws the land around some countries on a sheet of `width` pixels. */
export function outlines(wanted: readonly string[], width: number): Outlines {
  const key = [width, ...wanted.toSorted()].join(' ');
  const known = drawn.get(key) ?? drawOutlines(wanted, width);
  drawn.set(key, known);
  return known;
}

function drawOutlines(wanted: readonly string[], width: number): Outlines {
  weighed ??= presimplify(atlas as unknown as Atlas, sphericalTriangleArea);
  const whole = countriesOf(weighed);
  const mains = wanted.flatMap((code) => mainPart(whole.get(numberOf(code))) ?? []);
  const { projection, height } = projectionFor(mains, width);
  const least = detail / projection.scale() ** 2;
  const simple = filter(simplify(weighed, least), filterWeight(weighed, least)) as Atlas;
  const shapes = countriesOf(simple);
  const path = geoPath(projection).digits(1);
  return {
    width,
    height,
    land: geoPath(projection).digits(0)(feature(simple, simple.objects.land)) ?? '',
    countries: wanted.flatMap((code) => {
      const main = mainPart(whole.get(numberOf(code)));
      const [x, y] = (main && projection(geoCentroid(main))) ?? [];
      if (main === undefined || x === undefined || y === undefined) return [];
      const shape = shapes.get(numberOf(code));
      const data = shape === undefined ? undefined : (path(shape) ?? undefined);
      return [
        { code, x, y, small: path.area(main) < visible, ...(data !== undefined && { path: data }) },
      ];
    }),
  };
}

/** A projection of equal areas that shows these countries whole and has them in its middle. */
function projectionFor(
  countries: readonly Country[],
  width: number,
): { projection: GeoProjection; height: number } {
  const all: GeoJSON.FeatureCollection = { type: 'FeatureCollection', features: [...countries] };
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
function middleLongitude(countries: readonly Country[]): number {
  const longitudes = countries.map((each) => geoCentroid(each)[0]).toSorted((a, b) => a - b);
  const [first = 0] = longitudes;
  const gaps = longitudes.map((longitude, index) => ({
    from: longitude,
    to: longitudes[index + 1] ?? first + 360,
  }));
  const [widest = { from: 0, to: 0 }] = gaps.toSorted((a, b) => b.to - b.from - (a.to - a.from));
  const middle = (widest.to + widest.from + 360) / 2;
  return ((middle + 180) % 360) - 180;
}

function countriesOf(topology: Atlas): Map<string, Country> {
  const { features } = feature(topology, topology.objects.countries);
  return new Map(features.map((each) => [String(each.id), each as Country]));
}

/** The largest part of a country: what lies overseas does not make the map larger. */
function mainPart(country: Country | undefined): Country | undefined {
  if (country?.geometry.type !== 'MultiPolygon') return country;
  const parts = country.geometry.coordinates.map((coordinates): Country => ({
    type: 'Feature',
    properties: {},
    geometry: { type: 'Polygon', coordinates },
  }));
  return parts.toSorted((a, b) => geoArea(b) - geoArea(a))[0];
}
