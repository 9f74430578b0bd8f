import { geoArea, geoPath, type GeoProjection, type GeoStreamWrapper, geoTransform } from 'd3-geo';
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
} from './atlas.ts';
import { type Located, locate, type MapProjection, projectionFor } from './map-projection.ts';

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
function drawAt(
  detail: number,
  atlas: Atlas,
  located: readonly Located[],
  sheet: MapProjection,
): Outlines {
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

/** The same projection, in the units of paths. */
function inUnits({ stream }: GeoProjection): GeoStreamWrapper {
  const larger = geoTransform({
    point(x, y) {
      this.stream.point(x / unit, y / unit);
    },
  });
  return { stream: (sink) => stream(larger.stream(sink)) };
}
