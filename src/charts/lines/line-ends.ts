import {
  bySize,
  type ChartCell,
  type ChartInput,
  type ChartRow,
  type ChartWidth,
} from '#charts/input/chart-input.ts';
import { rowSizes } from '#charts/parts/bar-rows.ts';
import { withBase } from '#charts/parts/base-label.ts';
import { numberRoom, shortText, valueColour } from '#charts/parts/row-numbers.ts';
import { dodge } from '#charts/sheet/dodge.ts';
import { colour, type Stroke } from '#charts/sheet/frame.ts';
import { type Label, labelHeight, labelsBottom } from '#charts/sheet/label.ts';
import { realWidth, textWidth, widestWord } from '#charts/sheet/wrap.ts';

/** A line where it ends, in pixels; a row that has none would end there. */
export interface LineEnd {
  row: ChartRow;
  cell: ChartCell;
  y: number;
}

/** Numbers and names in a column behind the ends of lines, none covering another. */
export interface EndColumn {
  labels: Label[];
  /** From the end of a line to its number, where that had to move. */
  leaders: Stroke[];
}

/** Where the column is: behind `start`, to the end of the sheet or before. */
export interface ColumnPlace {
  start: number;
  width: number;
}

/** Sizes in pixels: between the end of a line and its number, which a leader crosses, and of names. */
const defaults = bySize<{ leader: number; name: number }>({
  narrow: { leader: 12, name: rowSizes.narrow.small },
  wide: { leader: 22, name: rowSizes.wide.font },
});

/** Lays out the column; its blocks stay between `bounds` where they fit there. */
export function layEndColumn(
  ends: readonly LineEnd[],
  place: ColumnPlace,
  bounds: readonly [number, number],
  size: ChartWidth,
): EndColumn {
  const { font } = rowSizes[size];
  const half = font * 0.62;
  const numbers = endRoom(ends, size);
  const blocks = ends.map((end) => blockOf(end, place, numbers, size));
  const wishes = blocks.map((block, index) => ({
    top: (ends[index]?.y ?? 0) - half,
    height: heightOf(block),
  }));
  const tops = dodge(wishes, bounds);
  return {
    labels: blocks.flatMap((block, index) =>
      block.map((label) => ({ ...label, y: label.y + (tops[index] ?? 0) })),
    ),
    leaders: ends.flatMap(({ y, cell }, index): Stroke[] => {
      const middle = (tops[index] ?? 0) + half;
      if (cell.value === undefined || Math.abs(middle - y) < font * 0.3) return [];
      return [[place.start + font * 0.45, y, place.start + defaults[size].leader - 4, middle]];
    }),
  };
}

/** The height of all blocks together: so much must there be between the bounds. */
export function columnHeight(
  ends: readonly LineEnd[],
  place: ColumnPlace,
  size: ChartWidth,
): number {
  const numbers = endRoom(ends, size);
  return ends.reduce((sum, end) => sum + heightOf(blockOf(end, place, numbers, size)), 0);
}

/** The width that the column has: that of its longest name, at most `most`, but no word is wider. */
export function columnWidth(
  { rows }: ChartInput,
  series: number,
  most: number,
  size: ChartWidth,
): number {
  const ends = rows.flatMap((row): LineEnd[] => {
    const cell = row.cells[series];
    return cell ? [{ row, cell, y: 0 }] : [];
  });
  const { leader, name } = defaults[size];
  const texts = rows.flatMap(({ label, base = '', difference = '' }) => [label, base, difference]);
  const em = name * realWidth.bold;
  const widest = Math.max(0, ...texts.map(textWidth)) * em;
  const before = leader + endRoom(ends, size);
  return before + Math.max(widestWord(texts) * em, Math.min(widest, most - before));
}

function endRoom(ends: readonly LineEnd[], size: ChartWidth): number {
  return numberRoom(
    ends.map(({ cell }) => cell),
    size,
  );
}

/** The number of a row and beside it its name, and below that whom it stands for and its change; measured from 0. */
function blockOf(
  { row, cell }: LineEnd,
  { start, width }: ColumnPlace,
  numbers: number,
  size: ChartWidth,
): Label[] {
  const { font, small } = rowSizes[size];
  const { label, base, difference, highlighted, total } = row;
  const { leader, name: nameSize } = defaults[size];
  const x = start + leader;
  const number: Label = {
    text: shortText(cell),
    x,
    y: 0,
    width: Infinity,
    fontSize: font,
    fill: valueColour(row, cell),
    weight: highlighted ? 700 : 600,
  };
  const last = {
    fontSize: small,
    fill: highlighted ? colour.accentText : colour.muted,
    weight: highlighted ? 700 : 400,
  };
  if (label === '') return below([number], difference, last);
  const name: Label = {
    text: label,
    x: x + numbers,
    y: (font - nameSize) * 0.6,
    width: width - leader - numbers,
    fontSize: nameSize,
    fill: highlighted ? colour.accentText : colour.ink,
    weight: highlighted || total ? 600 : 400,
  };
  return [number, ...below(withBase(name, base, small), difference, last)];
}

/** Labels, and right below the last of them another one, where there is a text for it. */
function below(
  labels: readonly Label[],
  text: string | undefined,
  look: Pick<Label, 'fontSize' | 'fill' | 'weight'>,
): Label[] {
  const last = labels.at(-1);
  if (text === undefined || last === undefined) return [...labels];
  return [...labels, { ...last, ...look, text, y: last.y + labelHeight(last) }];
}

function heightOf(labels: readonly Label[]): number {
  return labelsBottom(labels) + 3;
}
