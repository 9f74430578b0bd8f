import { geoArea, geoCentroid, geoDistance } from 'd3-geo';
import { feature } from 'topojson-client';
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification';
import atlas from 'world-atlas/countries-50m.json' with { type: 'json' };
import { codeOf } from '#countries/country-codes.ts';

/** The outlines of countries, as arcs that neighbours share. */
export type Atlas = Topology<{ countries: GeometryCollection }>;

export type Country = GeoJSON.Feature<GeoJSON.MultiPolygon>;

type Place = readonly [longitude: number, latitude: number];

/** The outlines of Natural Earth (public domain), 1 : 50 million. */
export const naturalEarth = atlas as unknown as Atlas;

/** What the atlas draws without a number, by its name there. */
const unnumbered: Record<string, string> = { Kosovo: 'XK' };

/**
 * Territories with a code of their own that the atlas draws as parts of another outline: near which places they lie, in
 * degrees, and how far round them they reach.
 */
const parts: readonly { code: string; within: string; near: readonly Place[]; reach: number }[] = [
  { code: 'BQ', within: 'NL', near: [[-68.3, 12.2]], reach: 1 },
  { code: 'CC', within: 'Indian Ocean Ter.', near: [[96.9, -12.2]], reach: 1 },
  { code: 'CX', within: 'Indian Ocean Ter.', near: [[105.7, -10.5]], reach: 1 },
  { code: 'GF', within: 'FR', near: [[-53.2, 3.9]], reach: 2 },
  { code: 'GP', within: 'FR', near: [[-61.5, 16.2]], reach: 0.7 },
  { code: 'MQ', within: 'FR', near: [[-61, 14.7]], reach: 0.7 },
  { code: 'RE', within: 'FR', near: [[55.5, -21.1]], reach: 1 },
  { code: 'SJ', within: 'NO', near: [[16, 78.5]], reach: 4.2 },
  {
    code: 'TK',
    within: 'NZ',
    near: [
      [-172.5, -8.6],
      [-171.2, -9.3],
    ],
    reach: 1,
  },
  { code: 'YT', within: 'FR', near: [[45.1, -12.8]], reach: 1 },
];

/** Where countries lie that the atlas does not draw. */
const undrawn: Record<string, Place> = {
  BV: [3.4, -54.4],
  GI: [-5.35, 36.14],
  TV: [179.2, -8.5],
  UM: [166.6, 19.3],
};

/** A polygon of the atlas, as the arcs of its rings, with the code of its country, or its name where it has none. */
export interface CountryPart {
  code: string;
  arcs: number[][];
}

/** The polygons of an atlas, each with the country that it belongs to. */
export function countryParts(topology: Atlas): CountryPart[] {
  return topology.objects.countries.geometries.flatMap((each) => {
    const { name = '' } = each.properties as { name?: string };
    const code = codeOf(String(each.id)) ?? unnumbered[name] ?? name;
    return polygonsOf(each).map((arcs) => ({
      code: ownCode(code, () => geoCentroid(countryShape(topology, [arcs]))) ?? code,
      arcs,
    }));
  });
}

/** The outlines of an atlas by the codes of their countries; a country that it does not draw has none. */
export function countriesOf(topology: Atlas): Map<string, Country> {
  const parts = Map.groupBy(countryParts(topology), ({ code }) => code);
  const shapes = [...parts].map(
    ([code, own]) =>
      [
        code,
        countryShape(
          topology,
          own.map(({ arcs }) => arcs),
        ),
      ] as const,
  );
  return new Map(shapes);
}

/** Polygons of an atlas on the globe. */
export function countryShape(topology: Atlas, arcs: number[][][]): Country {
  return feature(topology, { type: 'MultiPolygon', arcs }) as Country;
}

/** The largest part of a country: what lies far off does not make the map larger. */
export function mainPart({ geometry }: Country): Country {
  const each = geometry.coordinates.map((polygon) => country([polygon]));
  const sized = each.map((part) => ({ part, area: geoArea(part) }));
  return sized.toSorted((a, b) => b.area - a.area)[0]?.part ?? country([]);
}

/** The middle of a country, as longitude and latitude, whether the atlas draws it or not. */
export function placeOf(code: string, main: Country | undefined): [number, number] {
  const [longitude, latitude] = main ? geoCentroid(main) : (undrawn[code] ?? []);
  // A country without a place would be left off the map in silence; a test asks for each.
  if (longitude === undefined || latitude === undefined) throw new Error(`no place for ${code}`);
  return [longitude, latitude];
}

function polygonsOf(geometry: GeometryObject): number[][][] {
  if (geometry.type === 'Polygon') return [geometry.arcs];
  return geometry.type === 'MultiPolygon' ? geometry.arcs : [];
}

/** The code of a part that the atlas draws within another outline. */
function ownCode(within: string, middle: () => [number, number]): string | undefined {
  const own = parts.filter((part) => part.within === within);
  return own.find(({ near, reach }) =>
    near.some((place) => degreesBetween(middle(), place) < reach),
  )?.code;
}

function country(coordinates: GeoJSON.Position[][][]): Country {
  return { type: 'Feature', properties: {}, geometry: { type: 'MultiPolygon', coordinates } };
}

function degreesBetween(one: [number, number], other: Place): number {
  return (geoDistance(one, [...other]) * 180) / Math.PI;
}
