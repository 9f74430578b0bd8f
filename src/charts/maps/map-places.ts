import {
  bySize,
  type ChartInput,
  type ChartWidth,
  chartWidths,
} from '#charts/input/chart-input.ts';
import { cellText } from '#charts/parts/bar-rows.ts';
import type { Outline, Outlines } from './outlines.ts';
import { spread } from './spread.ts';

/** A country whose shape covers less has a mark, in square pixels of the sheet. */
const visible = 60;

/** How wide marks are, in pixels from their middle. */
export const radii = bySize({ narrow: 5, wide: 6 });

/** A number of a country, with its place on the sheet. */
export interface KnownCountry {
  outline: Outline;
  x: number;
  y: number;
  /** What its shape covers, in square pixels. */
  area: number;
  /** Too small to be seen by its shape, or without one. */
  marked: boolean;
  text: string;
  value?: number | undefined;
}

/** The countries of a chart, with their numbers, where they lie on its map; marks beside one another. */
export function knownCountries(
  { rows }: ChartInput,
  atlas: Outlines,
  size: ChartWidth,
): KnownCountry[] {
  const radius = radii[size];
  const scale = chartWidths[size] / atlas.width;
  const known = atlas.countries.flatMap((outline): KnownCountry[] => {
    const row = rows.find(({ country }) => country === outline.code);
    const [cell] = row?.cells ?? [];
    if (cell === undefined) return [];
    const area = outline.area * scale ** 2;
    const marked = outline.path === undefined || area < visible;
    const place = { x: outline.x * scale, y: outline.y * scale };
    return [{ outline, ...place, area, marked, text: cellText(cell), value: cell.value }];
  });
  const sheet = { width: chartWidths[size], height: atlas.height * scale };
  const apart = spread(
    known.filter(({ marked }) => marked),
    radius * 2 + 1,
    sheet,
  ).values();
  return known.map((each) => (each.marked ? { ...each, ...apart.next().value } : each));
}
