import { type Chart } from '#charts/input/chart-input.ts';
import { charts } from '#charts/index.ts';
import { baseOf } from '#findings/model/base-of.ts';
import { isNumber } from '#findings/model/cell.ts';
import type { Finding, Row } from '#findings/model/finding.ts';
import { roleOf } from '#findings/model/roles.ts';
import { breakdownsOf, type DrawnBreakdown, drawnBreakdown } from './breakdown.ts';
import { freeDimensions } from './finding-shape.ts';
import { gridOf, isTotalOf } from './grid.ts';

/** The groups of a finding, each by the row that says of it what the headline says of its own. */
export interface GroupRows {
  /** The way of showing the finding that has them, and the dimension that tells them apart. */
  drawn: DrawnBreakdown;
  dimension: string;
  /** Those that can be shown one by one, in the order of the chart. */
  shown: Row[];
  /** How many have a number, these included. */
  known: number;
  /** Of more, those with the most respondents are shown; else some of every part of the chart. */
  byBase: boolean;
  /** Those with a symbol in the place of the number. */
  unknown: Row[];
}

/** So many groups are shown one by one: with a first picture and a last, they are the ten that Instagram takes. */
const most = 8;

/** The groups that the first way of showing a finding has that has any; absent where none has two with a number. */
export function groupRows(finding: Finding): GroupRows | undefined {
  for (const breakdown of breakdownsOf(finding)) {
    const drawn = drawnBreakdown(finding, breakdown);
    const found = drawn && groupsIn(finding, drawn);
    if (found !== undefined) return found;
  }
  return undefined;
}

function groupsIn(finding: Finding, drawn: DrawnBreakdown): GroupRows | undefined {
  const { headline } = finding;
  const { draws }: Chart = charts[drawn.choice.chart];
  const dimension = groupingOf(finding, drawn);
  if (draws !== 'all' || dimension === undefined) return undefined;
  const hasNumber = ({ cells }: Row) => isNumber(cells[headline.measure]);
  const rows = rowsOfGroups(finding, drawn, dimension);
  const known = rows.filter(hasNumber);
  if (known.length < 2) return undefined;
  return {
    ...{ drawn, dimension, known: known.length },
    shown: chosen(finding, known),
    byBase: haveBases(finding, known),
    unknown: rows.filter((row) => row.cells[headline.measure] && !hasNumber(row)),
  };
}

/** The dimension whose values are groups or countries: the one that is broken down by, else the first of the chart. */
function groupingOf(finding: Finding, { dimension, layout }: DrawnBreakdown): string | undefined {
  const laidOut = [layout.rows, layout.series].flatMap((name) => name ?? []);
  const isGroups = (name: string) => ['groups', 'countries'].includes(roleOf(finding, name));
  return [dimension, ...laidOut].find(
    (name) => name !== undefined && laidOut.includes(name) && isGroups(name),
  );
}

/** One row for each group, in the order of the chart: in all else, it is about what the headline is about. All together are left out where the headline says them. */
function rowsOfGroups(finding: Finding, drawn: DrawnBreakdown, dimension: string): Row[] {
  const { headline } = finding;
  const { rows, series } = gridOf(finding, drawn);
  const others = freeDimensions(finding, drawn.rows).filter((name) => name !== dimension);
  const isAlike = ({ values }: Row) =>
    others.every((name) => values[name] === headline.row.values[name]);
  return (drawn.layout.rows === dimension ? rows : series).flatMap((value) => {
    const row = drawn.rows.find((each) => each.values[dimension] === value && isAlike(each));
    const isSaid = row === headline.row && isTotalOf(finding, dimension, value);
    return row === undefined || isSaid ? [] : [row];
  });
}

/** As many as are shown. Which ones does not hang on their numbers: those with the most respondents, else some of every part of the chart. */
function chosen(finding: Finding, known: readonly Row[]): Row[] {
  if (known.length <= most) return [...known];
  const step = (known.length - 1) / (most - 1);
  const spread = Array.from({ length: most }, (_, index) => known[Math.round(index * step)]);
  const largest = known.toSorted((a, b) => sizeOf(finding, b) - sizeOf(finding, a)).slice(0, most);
  const kept = new Set(haveBases(finding, known) ? largest : spread);
  return known.filter((row) => kept.has(row));
}

/** Whether it is known of all, and not the same of all, how many people they are. */
function haveBases(finding: Finding, rows: readonly Row[]): boolean {
  const sizes = rows.map((row) => sizeOf(finding, row));
  return sizes.every(Number.isFinite) && new Set(sizes).size > 1;
}

function sizeOf(finding: Finding, row: Row): number {
  const base = baseOf(finding, row);
  return isNumber(base) ? base.value : -Infinity;
}
