import type { ChartWidth } from './chart.ts';
import type { Bar } from './composition.ts';
import { colour } from './frame.ts';
import type { NamePlace } from './key.ts';
import type { Label } from './label.ts';
import { middleOf, type Opposed, valueOf } from './opposed.ts';
import { columnLabel, middleLabel, middleRoom, sideLabel } from './opposed-texts.ts';
import { cellText, type PlacedRow, rowSizes } from './rows.ts';
import type { Segment } from './segments.ts';
import type { Tone } from './tones.ts';

/** A row on both sides of the middle. */
export interface OpposedRow extends Bar {
  /** What the names of the answers stand over. */
  places: NamePlace[];
}

/** Places the answers of a row on both sides of the middle, and in their columns those outside the scale. */
export function placeRow(placed: PlacedRow, opposed: Opposed, size: ChartWidth): OpposedRow {
  const { row } = placed;
  const { sides, centre, scale } = opposed;
  const { small } = rowSizes[size];
  const isUnknown = row.cells.every(({ value }) => value === undefined);
  if (isUnknown) return unknownRow(placed, opposed, size);
  const half = Math.max(middleOf(row, sides) * scale, middleRoom(row, sides, small)) / 2;
  const before = chain(placed, sides.before.toReversed(), centre - half, -1, opposed);
  const after = chain(placed, sides.after, centre + half, 1, opposed);
  const middle =
    sides.middle === undefined
      ? []
      : [segmentOf(placed, sides.middle, [centre - half, centre + half], opposed)];
  const columns = opposed.outside.map(({ series, start }) =>
    segmentOf(placed, series, [start, start + valueOf(row.cells[series]) * scale], opposed),
  );
  const inside = [...before.toReversed(), ...middle, ...after];
  return {
    segments: [...inside, ...columns],
    labels: [
      sideLabel(placed, opposed, 'before', before.at(-1)?.start ?? centre - half, size),
      sideLabel(placed, opposed, 'after', after.at(-1)?.end ?? centre + half, size),
      ...middleLabel(placed, opposed, size),
      ...columns.map((column) => columnLabel(placed, column, size)),
    ],
    places: [
      ...inside,
      ...opposed.outside.map(({ series, start, width }) => ({
        ...{ series, start, end: start + width, anchor: 'start' as const },
      })),
    ],
  };
}

/** Segments one behind the other, away from the middle. */
function chain(
  placed: PlacedRow,
  side: readonly number[],
  from: number,
  direction: 1 | -1,
  opposed: Opposed,
): Segment[] {
  let edge = from;
  return side.map((series) => {
    const near = edge;
    edge += direction * valueOf(placed.row.cells[series]) * opposed.scale;
    const segment = segmentOf(
      placed,
      series,
      [Math.min(near, edge), Math.max(near, edge)],
      opposed,
    );
    // The only answer of a side has its number beside it, where those of others have their sum.
    return side.length === 1 ? { ...segment, text: '' } : segment;
  });
}

function segmentOf(
  { row, top, height }: PlacedRow,
  series: number,
  [start, end]: [number, number],
  { tones, outside }: Opposed,
): Segment {
  const cell = row.cells[series];
  const isInside = outside.every((column) => column.series !== series);
  const tone = tones[series] as Tone;
  const isKnown = cell?.value !== undefined;
  return {
    ...{ series, start, end, top, height, tone: isKnown ? tone : { ...tone, fill: 'none' } },
    text: cell !== undefined && isKnown && isInside ? cellText(cell) : '',
    highlighted: cell?.highlighted ?? false,
  };
}

/** A row without any number: its symbol, named in full, at the middle. */
function unknownRow({ row, top, height }: PlacedRow, { centre }: Opposed, size: ChartWidth) {
  const { small: fontSize } = rowSizes[size];
  const texts = [...new Set(row.cells.map(({ text }) => text))].join(', ');
  const y = top + height / 2 - fontSize * 0.6;
  const label: Label = {
    ...{ text: texts, x: centre + fontSize * 0.5, y, width: Infinity, fontSize },
    fill: colour.muted,
  };
  return { segments: [], labels: [label], places: [] };
}
