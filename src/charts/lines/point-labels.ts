import type { ChartInput, ChartWidth } from '#charts/input/chart-input.ts';
import { chartWidths } from '#charts/input/chart-input.ts';
import { rowSizes } from '#charts/parts/bar-rows.ts';
import { cellText, shortText, valueColour } from '#charts/parts/row-numbers.ts';
import { dodge } from '#charts/sheet/dodge.ts';
import { colour, type Stroke } from '#charts/sheet/frame.ts';
import { type Label, labelHeight } from '#charts/sheet/label.ts';
import { isCovered, touch } from '#charts/sheet/overlap.ts';
import type { EndColumn } from './line-ends.ts';
import { gapHeight, type LinePoint, reachOf, strokesOf } from './value-lines.ts';

/** Where names may stand. */
interface Free {
  /** Between these heights. */
  bounds: readonly [number, number];
  /** Lines that they must not stand on, besides those of the rows. */
  strokes: readonly Stroke[];
  /** Labels that they must not touch. */
  taken: readonly Label[];
}

/** Names above or below the ends of lines, on the side that a line does not come from; absent where one would be covered. */
export function namesOnLines(
  { rows }: ChartInput,
  points: readonly LinePoint[][],
  { bounds, strokes, taken }: Free,
  size: ChartWidth,
): EndColumn | undefined {
  const { font } = rowSizes[size];
  const width = chartWidths[size];
  const lines = [...points.flatMap((line) => strokesOf(line, size)), ...strokes];
  const labels: Label[] = [];
  for (const [index, row] of rows.entries()) {
    const cell = row.cells.at(-1);
    const [before, last] = points[index]?.slice(-2) ?? [];
    const reach = last && reachOf(last);
    if (cell === undefined || reach === undefined) return undefined;
    const label: Label = {
      text: `${cellText(cell)} ${row.label}`,
      x: width,
      y: 0,
      width: width * 0.8,
      fontSize: font,
      fill: row.highlighted ? colour.accentText : colour.ink,
      weight: row.highlighted || row.total ? 600 : 400,
      anchor: 'end',
      halo: true,
    };
    const isFalling = (before?.y ?? Infinity) < (last?.y ?? 0);
    const [above, below] = [reach[0] - font * 0.5 - labelHeight(label), reach[1] + font * 0.5];
    const sides = isFalling ? [below, above] : [above, below];
    const isFree = (y: number) => !isCovered({ ...label, y }, lines);
    labels.push({ ...label, y: sides.find(isFree) ?? above });
  }
  const tops = dodge(
    labels.map((label) => ({ top: label.y, height: labelHeight(label) })),
    bounds,
  );
  const placed = labels.map((label, index) => ({ ...label, y: tops[index] ?? 0 }));
  const isFree = placed.every(
    (label) => !isCovered(label, lines) && !taken.some((other) => touch(label, other)),
  );
  return isFree ? { labels: placed, leaders: [] } : undefined;
}

/** At the points of lines: the first number of the row put forward and that of the headline, marks of flags, and symbols in the gaps. */
export function pointLabels(
  { rows, series }: ChartInput,
  points: readonly LinePoint[][],
  bounds: readonly [number, number],
  size: ChartWidth,
): Label[] {
  const { font, small } = rowSizes[size];
  const strokes = points.flatMap((line) => strokesOf(line, size));
  return series.slice(0, -1).flatMap((_, index) => {
    const labels = rows.flatMap((row, each): Label[] => {
      const [cell, line = []] = [row.cells[index], points[each]];
      const isFirst = row.highlighted && index === 0;
      const isNumber = isFirst || cell?.highlighted;
      const text =
        cell && (isNumber ? shortText(cell) : cell.value === undefined ? cell.short : cell.mark);
      if (cell === undefined || text === undefined) return [];
      const label: Label = {
        text,
        x: (line[index]?.x ?? 0) - (isFirst ? small * 0.4 : 0),
        y: 0,
        width: Infinity,
        fontSize: isNumber ? font : small,
        fill: valueColour(row, cell),
        weight: isNumber ? 700 : 600,
        anchor: isFirst || index === 0 ? 'start' : 'middle',
        halo: true,
      };
      return [{ ...label, y: heightAt(label, line, index, strokes, font) }];
    });
    const tops = dodge(
      labels.map((label) => ({ top: label.y, height: labelHeight(label) })),
      bounds,
    );
    return labels.map((label, each) => ({ ...label, y: tops[each] ?? label.y }));
  });
}

/** Above its point, or below, a little away where lines run there; in a gap between its neighbours, near a line that runs there. */
function heightAt(
  label: Label,
  line: readonly LinePoint[],
  index: number,
  strokes: readonly Stroke[],
  font: number,
): number {
  const point = line[index];
  const reach = point && reachOf(point);
  const height = labelHeight(label);
  const isFree = (top: number) => !isCovered({ ...label, y: top }, strokes);
  if (reach === undefined) {
    const middle = gapHeight(line, index) - height / 2;
    const near = [0, -0.5, 0.5, -1, 1].map((part) => middle + part * height);
    return near.find(isFree) ?? middle;
  }
  const [above, below] = [reach[0] - font * 0.5 - height, reach[1] + font * 0.5];
  const further = [0, 0.4, 0.8].flatMap((part) => [above - part * height, below + part * height]);
  return further.find(isFree) ?? above;
}
