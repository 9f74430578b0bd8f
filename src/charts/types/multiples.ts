import { type Markish, rect } from '@observablehq/plot';
import {
  type Chart,
  type ChartCell,
  type ChartInput,
  type ChartWidth,
} from '#charts/input/chart-input.ts';
import { type PlacedRow, rowLabelsOf, rowMiddle, rowSizes } from '#charts/parts/bar-rows.ts';
import {
  layPanels,
  type Panel,
  type PanelLine,
  panelsEnd,
  panelSizes,
} from '#charts/parts/panels.ts';
import { cellText, valueColour, valueRoom } from '#charts/parts/row-numbers.ts';
import { drawUpright, roomOf } from '#charts/parts/segments.ts';
import { drawWhiskers, upperEnd, whiskerOf } from '#charts/parts/whiskers.ts';
import { colour, placeOn, plotSheet, sheetFrame } from '#charts/sheet/frame.ts';
import { drawLabels, type Label } from '#charts/sheet/label.ts';

/** The same bars once for each group, on one scale and side by side, so that their shapes can be compared. */
export const multiples: Chart = {
  question: 'Does each group answer alike?',
  draws: 'all',
  intervals: true,
  accepts: { rows: ['answers'], series: ['groups', 'countries', 'waves'] },
  draw(input, size) {
    const lines = layPanels(input, size);
    const frame = sheetFrame(size, panelsEnd(lines) + 2, input.dir);
    const placeIn = placing(input, size);
    const bars = lines.flatMap((line) => barsOf(line, placeIn));
    return plotSheet(frame, [
      ...drawBars(bars),
      ...lines.flatMap(({ panels, rows }) =>
        panels.map((panel) => drawUpright(rows, placeIn(panel)(0))),
      ),
      ...drawIntervals(bars, size),
      ...drawLabels(
        [
          ...lines.flatMap(({ panels, rows }) => [
            ...panels.flatMap(({ head }) => head),
            ...rowLabelsOf(rows),
          ]),
          ...bars.map((bar) => numberOf(bar, size)),
        ],
        frame,
      ),
    ]);
  },
};

/** A number of a group, with its place on the sheet. */
interface Bar {
  placed: PlacedRow;
  cell: ChartCell;
  place: (value: number) => number;
  /** Where its panel ends. */
  end: number;
}

/** Where values lie in a panel. */
type PlaceIn = (panel: Pick<Panel, 'start' | 'width'>) => Bar['place'];

function barsOf({ panels, rows }: PanelLine, placeIn: PlaceIn): Bar[] {
  return panels.flatMap((panel) => {
    const [place, end] = [placeIn(panel), panel.start + panel.width];
    return rows.placed.flatMap((placed): Bar[] => {
      const cell = placed.row.cells[panel.series];
      return cell ? [{ placed, cell, place, end }] : [];
    });
  });
}

/** The longest bar of all fills its panel, but for the room of its number. */
function placing({ rows, axis }: ChartInput, size: ChartWidth): PlaceIn {
  const cells = rows.flatMap((row) => row.cells);
  const room = valueRoom(cells, size, rowSizes[size].small);
  const largest = Math.max(0, ...cells.flatMap((cell) => upperEnd(cell) ?? [])) || axis.high;
  return ({ start, width }) =>
    placeOn({ low: axis.low, high: largest }, start, start + width - room);
}

/** All bars of a colour at once. */
function drawBars(bars: readonly Bar[]): Markish[] {
  const known = bars.filter(({ cell }) => (cell.value ?? 0) !== 0);
  return [...Map.groupBy(known, ({ placed }) => placed.row.highlighted)].map(
    ([highlighted, alike]) =>
      rect(alike, {
        x1: ({ place }: Bar) => place(0),
        x2: ({ place, cell }: Bar) => place(cell.value ?? 0),
        y1: ({ placed }: Bar) => placed.top,
        y2: ({ placed }: Bar) => placed.top + placed.height,
        fill: highlighted ? colour.accent : colour.quiet,
      }),
  );
}

function drawIntervals(bars: readonly Bar[], size: ChartWidth): Markish[] {
  return drawWhiskers(
    bars.flatMap(({ cell, place, placed }) => whiskerOf(cell, place, rowMiddle(placed))),
    { runs: 'along', cap: panelSizes[size].bar * 0.25 },
    size,
  );
}

/** The number behind the end of its bar and of its interval; a symbol in full where its panel has room. */
function numberOf({ placed, cell, place, end }: Bar, size: ChartWidth): Label {
  const { small: fontSize } = rowSizes[size];
  const x = place(Math.max(0, upperEnd(cell) ?? 0)) + fontSize * 0.35;
  const isLong = cell.value === undefined && roomOf(cell.text, fontSize, 700) > end - x;
  return {
    ...{ text: isLong ? cell.short : cellText(cell), x, y: rowMiddle(placed) - fontSize * 0.6 },
    ...{ width: Infinity, fontSize, fill: valueColour(placed.row, cell) },
    weight: cell.highlighted ? 700 : 600,
  };
}
