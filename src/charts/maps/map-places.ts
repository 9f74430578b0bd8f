import { bySize, type ChartInput, type ChartWidth } from '#charts/input/chart-input.ts';
import type { Outline, Outlines } from './outlines.ts';
import { spread } from './spread.ts';

/** A country whose shape covers less has a mark, in square pixels of the sheet. */
const visible = 60;

/** How wide marks are, in pixels from their middle. */
export const radii = bySize({ narrow: 5, wide: 6 });

/** The part of a sheet that a map has, in pixels, and how large its outlines are drawn. */
export interface MapSheet {
  width: number;
  height: number;
  scale: number;
}

/** A number of a country, with its place on the sheet. */
export interface KnownCountry {
  outline: Outline;
  x: number;
  y: number;
  /** Too small to be seen by its shape, or without one. */
  marked: boolean;
  value?: number | undefined;
  /** The headline is about it. */
  highlighted: boolean;
}

/** The countries of a chart, with their numbers, where they lie on its map; marks beside one another. */
export function knownCountries(
  { rows }: ChartInput,
  atlas: Outlines,
  sheet: MapSheet,
  size: ChartWidth,
): KnownCountry[] {
  const radius = radii[size];
  const { scale } = sheet;
  const known = atlas.countries.flatMap((outline): KnownCountry[] => {
    const row = rows.find(({ country }) => country === outline.code);
    const [cell] = row?.cells ?? [];
    if (row === undefined || cell === undefined) return [];
    const marked = outline.path === undefined || outline.area * scale ** 2 < visible;
    const place = { x: outline.x * scale, y: outline.y * scale };
    return [{ outline, ...place, marked, value: cell.value, highlighted: row.highlighted }];
  });
  const apart = spread(
    known.filter(({ marked }) => marked),
    radius * 2 + 1,
    sheet,
  ).values();
  return known.map((each) => (each.marked ? { ...each, ...apart.next().value } : each));
}
