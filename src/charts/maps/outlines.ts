import {
  geoArea,
  geoCircle,
  geoEqualEarth,
  geoPath,
  type GeoProjection,
  type GeoStreamWrapper,
  geoTransform,
} from 'd3-geo';
import { merge } from 'topojson-client';
import { presimplify, simplify, sphericalTriangleArea } from 'topojson-simplify';
import { Pen } from '#charts/svg/pen.ts';
import {
  type Atlas,
  countriesOf,
  type Country,
  type CountryPart,
  countryParts,
  countryShape,
  mainPart,
  naturalEarth,
  placeOf,
} from './atlas.ts';

/** Some countries and the land around them, in pixels of a sheet of this width. */
export interface Outlines {
  width: number;
  height: number;
  /** How large a unit of the paths is, in pixels. */
  unit: number;
  /** All land beside these countries, as the data of an SVG path in units. */
  land: string;
  /** Each that was asked for. */
  countries: Outline[];
}

/** One country on a map. */
export interface Outline {
  /** ISO 3166-1 alpha-2. */
  code: string;
  /** Its shape as the data of an SVG path in units; absent where there is none to draw: a mark stands for it. */
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

/** Where each place of the globe lies on the sheet. */
interface Sheet {
  projection: GeoProjection;
  width: number;
  height: number;
}

/** The atlas with the weight of each of its points. */
let weighed: Atlas | undefined;

/** Its polygons, with what each covers of the globe. */
let parts: readonly (CountryPart & { area: number })[] | undefined;

/** Its outlines in full. */
let whole: Map<string, Country> | undefined;

/** Outlines drawn so far: a study draws the same countries for each of its languages. */
const drawn = new Map<string, Outlines>();

/** Places are rounded to so many pixels. */
const unit = 0.5;

/** The smallest detail that is drawn, in square pixels: the finest, unless the map were too long. */
const details = { finest: 6, coarsest: 60 };

/** All paths of a map are no longer than this, if they can be: a frame must come fast, however many countries it shows. */
const longest = 5500;

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
  const sheet = projectionFor(located, width);
  let { finest: detail } = details;
  let drawn = drawAt(detail, weighed, located, sheet);
  while (isTooLong(drawn) && detail < details.coarsest) {
    detail *= 1.5;
    drawn = drawAt(detail, weighed, located, sheet);
  }
  return drawn;
}

function isTooLong({ land, countries }: Outlines): boolean {
  return [land, ...countries.map(({ path = '' }) => path)].join('').length > longest;
}

/** Draws no detail that covers less than so many square pixels. */
function drawAt(detail: number, atlas: Atlas, located: readonly Located[], sheet: Sheet): Outlines {
  const { projection, width, height } = sheet;
  const least = detail / projection.scale() ** 2;
  const simple = simplify(atlas, least);
  const own = Map.groupBy(partsSeen(atlas, least), ({ code }) => code);
  const arcsOf = (codes: Iterable<string>) =>
    [...codes].flatMap((code) => own.get(code) ?? []).map(({ arcs }) => arcs);
  const scaled = geoPath(inUnits(projection));
  const path = (shape: GeoJSON.MultiPolygon) => {
    const pen = new Pen(detail / unit ** 2);
    scaled.context(pen)(shape);
    return pen.data;
  };
  const wanted = new Set(located.map(({ code }) => code));
  const others = [...own.keys()].filter((code) => !wanted.has(code));
  return {
    ...{ width, height, unit },
    land: path(merge(simple, [{ type: 'MultiPolygon', arcs: arcsOf(others) }])),
    countries: located.map(({ code, place }) => {
      const [x = 0, y = 0] = projection(place) ?? [];
      const shape = countryShape(simple, arcsOf([code]));
      const data = path(shape.geometry);
      const area = data === '' ? 0 : geoPath(projection).area(mainPart(shape));
      return { code, x, y, area, ...(data && { path: data }) };
    }),
  };
}

/** The polygons that cover at least so much of the globe. */
function partsSeen(atlas: Atlas, least: number): CountryPart[] {
  parts ??= countryParts(atlas).map((part) => ({
    ...part,
    area: geoArea(countryShape(atlas, [part.arcs])),
  }));
  return parts.filter(({ area }) => area >= least);
}

function locate(code: string, country: Country | undefined): Located {
  const main = country && mainPart(country);
  const place = placeOf(code, main);
  const round = geoCircle().center(place).radius(closest)();
  return { code, place, seen: main && geoArea(main) > geoArea(round) ? main : round };
}

/** A projection of equal areas that shows these countries whole and has them in its middle. */
function projectionFor(countries: readonly Located[], width: number): Sheet {
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

/** The same projection, in the units of paths. */
function inUnits({ stream }: GeoProjection): GeoStreamWrapper {
  const larger = geoTransform({
    point(x, y) {
      this.stream.point(x / unit, y / unit);
    },
  });
  return { stream: (sink) => stream(larger.stream(sink)) };
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
