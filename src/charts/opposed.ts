import {
  type ChartCell,
  type ChartInput,
  type ChartRow,
  type ChartWidth,
  chartWidths,
} from './chart.ts';
import { colour } from './frame.ts';
import type { NamePlace } from './key.ts';
import type { Label } from './label.ts';
import { cellText, type PlacedRow, rowSizes } from './rows.ts';
import { roomOf, type Segment } from './segments.ts';
import { hueOf, hueText, type Sides, sidesOf, type Tone, tonesOf } from './tones.ts';

/** Where the answers of an opposed scale stand on the sheet, in pixels from where reading starts. */
export interface Opposed {
  sides: Sides;
  tones: Tone[];
  /** The middle of the scale. */
  centre: number;
  /** Pixels of one unit. */
  scale: number;
  /** Answers that are no place on the scale: each in a column of its own behind it. */
  outside: Column[];
}

interface Column {
  series: number;
  start: number;
  width: number;
}

/** A row with its segments, and the texts beside them. */
export interface OpposedRow {
  segments: Segment[];
  labels: Label[];
  /** What the names of the answers stand over. */
  places: NamePlace[];
}

type Side = 'before' | 'after';

/** The space before each column, in ems. */
const apart = 1;

/**
 * Gives all rows one scale and one middle, so that they fit with the texts beside them; `before` is the space of their
 * labels, `columnWidth` the least width of a column.
 */
export function layOpposed(
  input: ChartInput,
  before: number,
  size: ChartWidth,
  columnWidth = 0,
): Opposed {
  const { small } = rowSizes[size];
  const { rows } = input;
  const sides = sidesOf(input);
  const columns = (input.scale?.outside ?? []).map((series) => ({
    series,
    most: largest(rows, ({ cells }) => valueOf(cells[series])),
    number: largest(rows, ({ cells }) => roomOf(shortText(cells[series]), small)) + small * 0.3,
  }));
  const reach = (side: Side) =>
    largest(rows, (row) => sumOf(row, sides[side]) + middleOf(row, sides) / 2);
  const room = (side: Side) =>
    largest(rows, (row) => roomOf(sideText(row, sides, side), small, 700)) +
    largest(rows, (row) => middleRoom(row, sides, small)) / 2;
  const texts = columns.reduce((sum, { number }) => sum + number + small * apart, 0);
  const free = chartWidths[size] - before - room('before') - room('after') - texts;
  const units = columns.reduce((sum, { most }) => sum + most, reach('before') + reach('after'));
  const slack = columns.reduce((sum, { number }) => sum + Math.max(0, columnWidth - number), 0);
  const scale = Math.max(20, free - slack) / (units || 1);
  const centre = before + room('before') + reach('before') * scale;
  let end = centre + reach('after') * scale + room('after');
  const outside = columns.map(({ series, most, number }) => {
    const start = end + small * apart;
    const width = Math.max(most * scale + number, columnWidth);
    end = start + width;
    return { series, start, width };
  });
  return { sides, tones: tonesOf(input), centre, scale, outside };
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

/** The sum of a side beyond its end, in its colour; symbols where a part of it is not known. */
function sideLabel(
  { row, top, height }: PlacedRow,
  { sides }: Opposed,
  side: Side,
  end: number,
  size: ChartWidth,
): Label {
  const { small: fontSize } = rowSizes[size];
  const isKnown = sides[side].every((series) => row.cells[series]?.value !== undefined);
  const away = side === 'before' ? -1 : 1;
  return {
    ...{ text: sideText(row, sides, side), x: end + away * fontSize * 0.35, width: Infinity },
    ...{ y: top + height / 2 - fontSize * 0.6, fontSize },
    fill: isKnown ? hueText(hueOf(sides, side)) : colour.muted,
    weight: isKnown ? 700 : 400,
    anchor: side === 'before' ? 'end' : 'start',
  };
}

/** The symbol of the middle, where its number is not known. */
function middleLabel(
  { row, top, height }: PlacedRow,
  { sides, centre }: Opposed,
  size: ChartWidth,
): Label[] {
  const { small: fontSize } = rowSizes[size];
  const cell = sides.middle === undefined ? undefined : row.cells[sides.middle];
  if (cell === undefined || cell.value !== undefined) return [];
  const y = top + height / 2 - fontSize * 0.6;
  return [
    {
      ...{ text: cell.short, x: centre, y, width: Infinity, fontSize, fill: colour.muted },
      anchor: 'middle',
    },
  ];
}

function columnLabel({ row }: PlacedRow, column: Segment, size: ChartWidth): Label {
  const { small: fontSize } = rowSizes[size];
  const cell = row.cells[column.series];
  return {
    ...{ text: shortText(cell), width: Infinity, fontSize },
    x: column.end + (column.end > column.start ? fontSize * 0.35 : 0),
    y: column.top + column.height / 2 - fontSize * 0.6,
    fill: cell?.value === undefined ? colour.muted : colour.ink,
    weight: cell?.highlighted ? 700 : 400,
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

/** The sum of a side, or the number of its only answer; the symbols in it, each once, where it is not known. */
function sideText({ cells, sides: sums }: ChartRow, sides: Sides, side: Side): string {
  const own = sides[side].flatMap((series) => cells[series] ?? []);
  const unknown = own.filter(({ value }) => value === undefined);
  if (unknown.length > 0) return [...new Set(unknown.map(({ short }) => short))].join(' ');
  const [only, ...others] = own;
  return only !== undefined && others.length === 0 ? cellText(only) : (sums?.[side] ?? '');
}

function shortText(cell: ChartCell | undefined): string {
  if (cell === undefined) return '';
  return cell.value === undefined ? cell.short : cellText(cell);
}

function sumOf({ cells }: ChartRow, side: readonly number[]): number {
  return side.reduce((sum, series) => sum + valueOf(cells[series]), 0);
}

function middleOf({ cells }: ChartRow, { middle }: Sides): number {
  return middle === undefined ? 0 : valueOf(cells[middle]);
}

/** The width of the symbol in the middle, where its number is not known. */
function middleRoom({ cells }: ChartRow, { middle }: Sides, fontSize: number): number {
  const cell = middle === undefined ? undefined : cells[middle];
  return cell === undefined || cell.value !== undefined ? 0 : roomOf(cell.short, fontSize);
}

function valueOf(cell: ChartCell | undefined): number {
  return Math.max(0, cell?.value ?? 0);
}

function largest(rows: readonly ChartRow[], measured: (row: ChartRow) => number): number {
  return Math.max(0, ...rows.map(measured));
}
