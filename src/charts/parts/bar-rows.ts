import {
  bySize,
  type ChartInput,
  type ChartRow,
  type ChartWidth,
  chartWidths,
} from '#charts/input/chart-input.ts';
import { colour } from '#charts/sheet/frame.ts';
import { type Label, labelHeight, labelsBottom } from '#charts/sheet/label.ts';
import { realWidth, textWidth } from '#charts/sheet/wrap.ts';
import { annotationText } from './annotation-text.ts';

/** Sizes in pixels. */
export const rowSizes = bySize({
  narrow: { font: 14, small: 12.5, gap: 14, band: 22 },
  wide: { font: 17, small: 16, gap: 12, band: 28 },
  broad: { font: 17, small: 16, gap: 14, band: 30 },
});

/** Where labels stand beside their bands: so much of the width of a sheet is theirs at most. */
const labelShare = bySize({ narrow: 1, wide: 0.36, broad: 0.32, picture: 0.33 });

/** A row with its place on the sheet: its label, and a band in which its marks are drawn. */
export interface PlacedRow {
  row: ChartRow;
  labels: Label[];
  /** The annotation, below the band of its row. */
  notes: Label[];
  /** Top of the band, in pixels of the sheet. */
  top: number;
  /** Its height. */
  height: number;
  /** The height of label and band. */
  slot: number;
}

/** Rows laid out below one another. */
export interface RowLayout {
  placed: PlacedRow[];
  /** Space before the bands. */
  before: number;
  /** Where the last row ends. */
  bottom: number;
}

/** What a chart asks of the layout of its rows. */
export interface Asked {
  /** Where the first row begins. Default: 0. */
  top?: number;
  /** How much of the sheet is left free where reading starts. Default: nothing. */
  start?: number;
  /** The height of a band. Default: that of a bar. */
  band?: number;
  /** The space between two rows. Default: that of bars of several parts. */
  gap?: number;
  /** How much of the sheet labels beside their bands may have, if they need it. Default: about a third. */
  share?: number;
  /** Space right above the first band, below its label where that stands above it. Default: 0. */
  head?: number;
  /** Space left free behind labels that stand above their bands. Default: 0. */
  behind?: number;
  /** Space below each band, for what is said of it. Default: 0. */
  under?: number;
  /** On a narrow sheet, too, labels stand beside their bands: always, or where these are many and all labels short. Default: never. */
  compact?: 'always' | 'short';
  /** The annotation of the input stands below its row. Default: no. */
  annotates?: boolean;
}

/** From so many rows on, short labels stand beside their bands on a narrow sheet. */
const manyRows = 7;

/** So much of a narrow sheet short labels have at most. */
const shortShare = 0.38;

/**
 * Lays out rows. Labels stand before their bands, in the middle of their height; on a narrow sheet above them, so that a
 * label of 120 characters has the whole width. A row without a label is a band alone.
 */
export function layRows(input: ChartInput, size: ChartWidth, asked: Asked = {}): RowLayout {
  const { font } = rowSizes[size];
  const { top = 0, start = 0, head = 0, under = 0, gap = rowSizes[size].gap } = asked;
  const { width, beside } = labelColumn(input, size, asked);
  const before = start + (beside ? width + font : 0);
  const labelled = input.rows.map((row) => rowLabels(row, width, size));
  const height = asked.band ?? rowSizes[size].band;
  const even = beside ? evenSlot(labelled.map(labelsBottom), height, font) : 0;
  let y = beside ? top + head : top;
  const placed = input.rows.map((row, index) => {
    const labels = labelled[index] ?? [];
    const tall = labelsBottom(labels);
    const above = tall + (tall > 0 ? font * 0.3 : 0) + (index === 0 ? head : 0);
    const needed = height + under;
    const slot = beside ? Math.max(tall, needed, even) : above + needed;
    const bandTop = beside ? y + (slot - needed) / 2 : y + slot - needed;
    // Beside its band, as far as it goes.
    const level = Math.min(Math.max(y, bandTop + (height - tall) / 2), y + slot - tall);
    const first = beside ? level : y;
    const isAnnotated = asked.annotates === true && input.annotation?.row === index;
    const notes = isAnnotated
      ? [noteLabel(input, beside ? before : start, bandTop + needed, size)]
      : [];
    const place = {
      row,
      labels: labels.map((label) => ({ ...label, x: start, y: label.y + first })),
      notes,
      top: bandTop,
      ...{ height, slot },
    };
    y = Math.max(y + slot, labelsBottom(notes)) + gap;
    return place;
  });
  return { placed, before, bottom: Math.ceil(placed.length === 0 ? top : y - gap) };
}

/** The annotation of an input, from `x` to the end of the sheet. */
function noteLabel(input: ChartInput, x: number, bottom: number, size: ChartWidth): Label {
  const { small: fontSize } = rowSizes[size];
  const from = x === 0 ? 0 : x + fontSize * 0.4;
  const place = { x: from, y: bottom + fontSize * 0.45, width: chartWidths[size] - from };
  return { text: annotationText(input), ...place, fontSize, fill: colour.ink, halo: true };
}

/** How wide the column of labels is, as much as the widest needs if there is room for it, and whether bands stand beside it. */
function labelColumn(
  { rows }: ChartInput,
  size: ChartWidth,
  { start = 0, behind = 0, share = labelShare[size], compact }: Asked,
): { width: number; beside: boolean } {
  const room = chartWidths[size] - start;
  const { font, small } = rowSizes[size];
  const widths = rows.flatMap(({ label, base = '' }) => [
    textWidth(label) * font * realWidth.bold,
    textWidth(base) * small * realWidth.word,
  ]);
  const needed = Math.max(...widths);
  const above = { width: room - behind, beside: false };
  if (needed === 0) return above;
  if (size !== 'narrow' || compact === 'always')
    return { width: Math.min(room * share, needed), beside: true };
  const isShort = compact === 'short' && rows.length >= manyRows && needed <= room * shortShare;
  return isShort ? { width: needed, beside: true } : above;
}

/**
 * The height of a row beside which labels of two lines stand at even distances from those of one; none where such labels
 * are but a few among many.
 */
function evenSlot(talls: readonly number[], height: number, font: number): number {
  const tall = talls.filter((each) => each > height && each <= font * 1.25 * 2 + 1);
  return tall.length * 4 >= talls.length ? Math.max(0, ...tall) : 0;
}

/** The middle of a band. */
export function rowMiddle({ top, height }: PlacedRow): number {
  return top + height / 2;
}

/** The labels of all rows, with the annotation of one, to be drawn with others. */
export function rowLabelsOf({ placed }: Pick<RowLayout, 'placed'>): Label[] {
  return placed.flatMap(({ labels, notes }) => [...labels, ...notes]);
}

/** The label of a row, and below it whom it stands for; measured from 0. */
function rowLabels(row: ChartRow, width: number, size: ChartWidth): Label[] {
  const { font, small } = rowSizes[size];
  const { label, base, highlighted, total } = row;
  if (label === '') return [];
  const name = {
    text: label,
    x: 0,
    y: 0,
    width,
    fontSize: font,
    fill: highlighted ? colour.accentText : colour.ink,
    weight: highlighted || total ? 600 : 400,
  };
  if (base === undefined) return [name];
  const y = labelHeight(name);
  return [name, { text: base, x: 0, y, width, fontSize: small, fill: colour.muted }];
}
