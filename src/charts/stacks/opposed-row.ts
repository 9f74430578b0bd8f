import type { ChartWidth } from '#charts/input/chart-input.ts';
import { type PlacedRow, rowSizes } from '#charts/parts/bar-rows.ts';
import type { NamePlace } from '#charts/parts/answer-names.ts';
import { cellText } from '#charts/parts/row-numbers.ts';
import { bandLabel, type Segment } from '#charts/parts/segments.ts';
import type { Tone } from '#charts/parts/tones.ts';
import type { Bar } from './bar-rows-of-parts.ts';
import { columnLabel, middleLabel, middleRoom, type Opposed, sideLabel } from './opposed-texts.ts';
import { answerValue, middleValue } from './opposed.ts';

/** A row on both sides of the middle. */
export interface OpposedRow extends Bar {
  /** What the names of the answers stand over. */
  places: NamePlace[];
}

/** Places the answers of a row on both sides of the middle, and in their columns those outside the scale. */
export function placeRow(placed: PlacedRow, opposed: Opposed, size: ChartWidth): OpposedRow {
  if (placed.row.cells.every(({ value }) => value === undefined))
    return unknownRow(placed, opposed, size);
  const { sides } = opposed;
  const [from, to] = middleEnds(placed, opposed, size);
  const before = chain(placed, sides.before.toReversed(), from, -1, opposed);
  const after = chain(placed, sides.after, to, 1, opposed);
  const middle =
    sides.middle === undefined ? [] : [segmentOf(placed, sides.middle, [from, to], opposed)];
  const inside = [...before.toReversed(), ...middle, ...after];
  const columns = columnsOf(placed, opposed);
  return {
    segments: [...inside, ...columns],
    labels: [
      sideLabel(placed, opposed, 'before', before.at(-1)?.start ?? from, size),
      sideLabel(placed, opposed, 'after', after.at(-1)?.end ?? to, size),
      ...middleLabel(placed, opposed, size),
      ...columns.map((column) => columnLabel(placed, column, size)),
    ],
    places: [...inside, ...columnPlaces(opposed)],
  };
}

/** Where the middle answer begins and ends: as long as its number, or as the symbol in its place. */
function middleEnds({ row }: PlacedRow, { sides, centre, scale }: Opposed, size: ChartWidth) {
  const { small } = rowSizes[size];
  const half = Math.max(middleValue(row, sides) * scale, middleRoom(row, sides, small)) / 2;
  return [centre - half, centre + half] as const;
}

/** The answers outside the scale, each from where its column begins. */
function columnsOf(placed: PlacedRow, opposed: Opposed): Segment[] {
  return opposed.outside.map(({ series, start }) => {
    const length = answerValue(placed.row.cells[series]) * opposed.scale;
    return segmentOf(placed, series, [start, start + length], opposed);
  });
}

function columnPlaces({ outside }: Opposed): NamePlace[] {
  return outside.map(({ series, start, width }) => ({
    ...{ series, start, end: start + width },
  }));
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
    edge += direction * answerValue(placed.row.cells[series]) * opposed.scale;
    const ends = [Math.min(near, edge), Math.max(near, edge)] as const;
    const segment = segmentOf(placed, series, ends, opposed);
    // The only answer of a side has its number beside it, where those of others have their sum.
    return side.length === 1 ? { ...segment, text: '' } : segment;
  });
}

function segmentOf(
  { row, top, height }: PlacedRow,
  series: number,
  [start, end]: readonly [number, number],
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
function unknownRow(placed: PlacedRow, { centre }: Opposed, size: ChartWidth): OpposedRow {
  const texts = [...new Set(placed.row.cells.map(({ text }) => text))].join(', ');
  const x = centre + rowSizes[size].small * 0.5;
  return { segments: [], labels: [bandLabel(placed, texts, x, size)], places: [] };
}
