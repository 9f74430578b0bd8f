import { type ChartInput, type ChartWidth, chartWidths } from '#charts/input/chart-input.ts';
import { type RowLayout, rowMiddle, rowSizes } from './bar-rows.ts';
import { colour } from '#charts/sheet/frame.ts';
import type { Label } from '#charts/sheet/label.ts';
import { realWidth, textWidth } from '#charts/sheet/wrap.ts';

/** The space that the differences of rows need behind them, in pixels, with the word above them; none where there are none. */
export function differenceRoom({ rows, words }: ChartInput, size: ChartWidth): number {
  const { font, small } = rowSizes[size];
  const widths = rows.flatMap(({ difference }) =>
    difference === undefined ? [] : textWidth(difference) * font * realWidth.bold,
  );
  if (widths.length === 0) return 0;
  const head = textWidth(words.difference ?? '') * small * realWidth.name;
  return Math.max(head, ...widths) + font * 0.6;
}

/** What the differences are called: above the first, or on top where labels stand above their bands. */
export function differenceHead(
  input: ChartInput,
  { placed: [first], before }: Pick<RowLayout, 'placed' | 'before'>,
  size: ChartWidth,
): Label[] {
  const { small } = rowSizes[size];
  if (first === undefined || differenceRoom(input, size) === 0) return [];
  return [
    {
      text: input.words.difference ?? '',
      ...atEnd(size),
      y: before > 0 ? Math.max(0, first.top - small * 1.35) : 0,
      fontSize: small,
      fill: colour.muted,
    },
  ];
}

/** The differences at the end of the sheet, each at the middle of its band, or beside a label that stands above it. */
export function differenceLabels(
  { placed, before }: Pick<RowLayout, 'placed' | 'before'>,
  size: ChartWidth,
): Label[] {
  const { font } = rowSizes[size];
  return placed.flatMap((each): Label[] => {
    const { row, labels, top } = each;
    if (row.difference === undefined) return [];
    return [
      {
        text: row.difference,
        ...atEnd(size),
        y: before > 0 ? rowMiddle(each) - font * 0.6 : (labels[0]?.y ?? top),
        fontSize: font,
        fill: row.highlighted ? colour.accentText : colour.ink,
        weight: row.highlighted ? 700 : 600,
      },
    ];
  });
}

function atEnd(size: ChartWidth) {
  return { x: chartWidths[size], width: Infinity, anchor: 'end' } as const;
}
