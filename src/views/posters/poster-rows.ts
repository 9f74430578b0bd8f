import { heightOnPaper } from '#charts/fit.ts';
import { drawChart } from '#charts/index.ts';
import type { FigureView } from './poster.ts';

/** Millimetres of A4: what a headline takes, a finding in brief, and what that may have beyond. */
const heading = { single: 19, broad: 13 };
const brief = 42;
const mostSpare = 35;
/** A line below a chart, and about how many letters it has. */
const line = { height: 4.3, letters: 50 };

/** How the findings of a sheet share its height. */
export interface PosterRows {
  /** The millimetres from which each finding has room for its chart. */
  needs: number[];
  /** The share of each row, one below the other. */
  shares: number[];
}

/** Shares about `room` millimetres among findings: the first rows that can have their charts have them. */
export function posterRows(figures: readonly FigureView[], room: number): PosterRows {
  const needs = figures.map((figure, index) => needOf(figure, standsBroad(index, figures.length)));
  const rows = rowsOf(needs);
  const drawn = drawnRows(rows, room);
  const left =
    room - rows.reduce((sum, need, row) => sum + (drawn[row] ? Math.max(need, brief) : brief), 0);
  const spare = Math.max(0, left) / drawn.filter((fits) => !fits).length;
  const shares = rows.map((need, row) =>
    drawn[row] ? Math.max(need, brief) : brief + Math.min(spare, mostSpare),
  );
  return { needs: needs.map(Math.ceil), shares: shares.map(Math.ceil) };
}

/** Whether a finding is as broad as the sheet: two stand one below the other, and so does the last of three. */
export function standsBroad(index: number, all: number): boolean {
  return all < 3 || (all % 2 === 1 && index === all - 1);
}

function needOf({ chart, own }: FigureView, broad: boolean): number {
  const lines = Math.ceil(own.join(' · ').length / (line.letters * (broad ? 2 : 1)));
  const chartHeight = heightOnPaper(drawChart(chart.type, chart.input), broad);
  return chartHeight + (broad ? heading.broad : heading.single) + lines * line.height;
}

/** The need of each row: that of the higher of its findings. */
function rowsOf(needs: readonly number[]): number[] {
  const starts = [...needs.keys()].filter(
    (index) => index % 2 === 0 || standsBroad(index, needs.length),
  );
  return starts.map((start, row) => Math.max(...needs.slice(start, starts[row + 1])));
}

/** The rows that have room for their charts, where those before them come first. */
function drawnRows(rows: readonly number[], room: number): boolean[] {
  let left = room - brief * rows.length;
  return rows.map((need) => {
    const more = Math.max(0, need - brief);
    if (more > left) return false;
    left -= more;
    return true;
  });
}
