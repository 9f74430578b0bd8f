import { type ChartInput, type ChartWidth, chartWidths } from '#charts/input/chart-input.ts';
import { annotationText } from '#charts/parts/annotation-text.ts';
import { rowSizes } from '#charts/parts/bar-rows.ts';
import { colour, type Stroke } from '#charts/sheet/frame.ts';
import { type Label, labelHeight } from '#charts/sheet/label.ts';
import { isCovered, touch } from '#charts/sheet/overlap.ts';
import { textWidth } from '#charts/sheet/wrap.ts';
import { type LinePoint, reachOf, strokesOf } from './value-lines.ts';

/** Where an annotation may stand: between these places, on no line and no label. */
interface Free {
  x: readonly [from: number, to: number];
  y: readonly [top: number, bottom: number];
  strokes: readonly Stroke[];
  labels: readonly Label[];
}

/** An annotation at its point, and the line that leads to it. */
export interface PointAnnotation {
  labels: Label[];
  leaders: Stroke[];
}

/** How far from its point an annotation may stand, in heights of its letters; further away a line leads to it. */
const distances = [0.7, 1.4, 2.4, 3.6, 5] as const;

/** How wide it may be, as parts of the room of lines, and in how many lines of text. */
const widths = [0.75, 0.55, 0.4] as const;
const mostLines = 4;

/** An annotation above or below its point, as near as it is free; absent where it has no such place, or no point. */
export function annotationAtPoint(
  { annotation }: ChartInput,
  points: readonly LinePoint[][],
  free: Free,
  size: ChartWidth,
): PointAnnotation | undefined {
  const { row = -1, series = -1, text = '' } = annotation ?? {};
  const point = points[row]?.[series];
  const reach = point && reachOf(point);
  if (point === undefined || reach === undefined) return undefined;
  const dots = points.flatMap((line) =>
    line.flatMap(({ x, y }) => (y === undefined ? [] : dotAt(x, y))),
  );
  const taken: Free = {
    ...free,
    strokes: [...points.flatMap((line) => strokesOf(line, size)), ...dots, ...free.strokes],
  };
  const others = points.flatMap((line, index) => (index === row ? [] : (line[series]?.y ?? [])));
  return candidates(text, point.x, reach, free, size)
    .filter(({ label }) => isFree(label, taken))
    .map(({ label, leader }) => ({ labels: [label], leaders: leader }))
    .find(({ leaders }) =>
      leaders.every(([, from, , to]) => !others.some((y) => y > from && y < to)),
    );
}

/** The places of a text, the nearest first, each with the line that leads from there to the point at `x`. */
function candidates(
  text: string,
  x: number,
  [high, low]: readonly [number, number],
  { x: [from, to] }: Pick<Free, 'x'>,
  size: ChartWidth,
): { label: Label; leader: Stroke[] }[] {
  const { small: fontSize } = rowSizes[size];
  return widths.flatMap((part) => {
    const width = Math.min((to - from) * part, textWidth(text) * fontSize + 1);
    const own = { text, width, fontSize, fill: colour.ink, halo: true };
    const height = labelHeight(own);
    if (height > mostLines * fontSize * 1.25 + 1) return [];
    const start = Math.min(Math.max(x - width / 2, from), to - width);
    const isOver = x >= start && x <= start + width;
    return distances.flatMap((distance) => {
      const away = fontSize * distance;
      const hasLeader = away > fontSize * 1.5;
      // A line can only lead to a text that stands right above its point, or below.
      if (hasLeader && !isOver) return [];
      const [above, below]: Stroke[] = [
        [x, high - away + 2, x, high - 8],
        [x, low + 8, x, low + away - 2],
      ];
      return [
        { label: { ...own, x: start, y: high - away - height }, leader: above },
        { label: { ...own, x: start, y: low + away }, leader: below },
      ].map(({ label, leader }) => ({ label, leader: hasLeader && leader ? [leader] : [] }));
    });
  });
}

function isFree(label: Label, { y: [top, bottom], strokes, labels }: Free): boolean {
  return (
    label.y >= top &&
    label.y + labelHeight(label) <= bottom &&
    !isCovered(label, strokes) &&
    !labels.some((other) => touch(label, other))
  );
}

/** The place that a dot has, as lines. */
function dotAt(x: number, y: number): Stroke[] {
  const radius = 6;
  return [
    [x - radius, y, x + radius, y],
    [x, y - radius, x, y + radius],
  ];
}

/** The annotation below `bottom`, behind the name of what it is about: where it has no place at its point. */
export function annotationBelow(
  input: ChartInput,
  bottom: number,
  size: ChartWidth,
): { labels: Label[]; bottom: number } {
  const { annotation, rows } = input;
  if (annotation === undefined) return { labels: [], bottom };
  const { small: fontSize, gap } = rowSizes[size];
  const about = rows[annotation.row]?.label ?? '';
  const label: Label = {
    text: [about, annotationText(input)].filter(Boolean).join(' · '),
    ...{ x: 0, y: bottom + gap, width: chartWidths[size], fontSize, fill: colour.ink },
  };
  return { labels: [label], bottom: label.y + labelHeight(label) };
}
