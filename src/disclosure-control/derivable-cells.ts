import { sumToBaseName } from '#disclosure/links/base-sums.ts';
import { samePeopleName } from '#disclosure/links/equal-sums.ts';
import type { Equations, Relation } from '#disclosure/solver/equations.ts';
import { flowMap } from '#documents/flow-map.ts';
import { type Problem, quoteSome } from '#errors.ts';
import { placeOfCell } from '#findings/columns/cell-places.ts';
import { isNumber } from '#findings/model/cell.ts';
import type { Row } from '#findings/model/finding.ts';
import type { MeasureName } from '#findings/specs/measures.ts';
import type { NamedRow } from './disclosure-problems.ts';

/** What a number is given away by: ids of relations. */
export interface GivenAway {
  id: string;
  /** Only together with earlier releases. */
  isEarlier: boolean;
  /** No number fits in its place: it is not given away, but something around it is wrong. */
  isUnfit: boolean;
  relations: readonly string[];
}

/** A number that the source suppresses and that what else is published gives away, at each of its places. */
export function derivedProblems(
  given: GivenAway,
  rows: readonly NamedRow[],
  { relations }: Equations,
  mend: string,
): Problem[] {
  const members = relations
    .filter((relation) => isToTell(given, relation))
    .flatMap(({ parts, total }) => [...parts, total]);
  return rows.flatMap((named) => {
    const measure = suppressedMeasure(named, given.id);
    if (measure === undefined) return [];
    const others = rows
      .filter(({ row, cell, base }) => row !== named.row && isPrinted(row, { cell, base, members }))
      .map(({ row }) => row.key);
    return [
      {
        ...placeOfCell(named.row, columnOf(named, measure)),
        value: named.row.key,
        ...derivableWords(measure, given, {
          others: [...new Set(others)],
          mend,
          doubt: doubts(named, given, relations),
        }),
      },
    ];
  });
}

/** Sums that give a number away; where none fits, each sum that it is in. */
function isToTell({ id, isUnfit, relations }: GivenAway, relation: Relation): boolean {
  if (!isUnfit) return relations.includes(relation.id);
  return relation.parts.includes(id) || relation.total === id;
}

/** What to write where a sum that nobody declared is none. */
function doubts(
  { row, spec: { totals = {} } }: NamedRow,
  given: GivenAway,
  relations: readonly Relation[],
): string {
  const ids = relations.filter((relation) => isToTell(given, relation)).map(({ id }) => id);
  const column = Object.keys(row.values).find((name) => totals[name] === undefined);
  const toBase = column !== undefined && ids.some((id) => id.startsWith(sumToBaseName));
  return [
    ...(toBase
      ? [
          `; where these rows are not all of the base, write "totals: ${flowMap({ ...totals, [column]: 'none' })}"`,
        ]
      : []),
    ...(ids.some((id) => id.startsWith(samePeopleName))
      ? ['; where two findings count different people, give each a "population" of its own']
      : []),
  ].join('');
}

function derivableWords(
  measure: MeasureName,
  { isEarlier, isUnfit }: GivenAway,
  { others, mend, doubt }: { others: readonly string[]; mend: string; doubt: string },
): Pick<Problem, 'what' | 'mend'> {
  if (isUnfit)
    return {
      what: `suppressed ${measure} that no number fits`,
      mend: `the sums that it is in contradict one another: correct one of ${quoteSome(others)}${doubt}`,
    };
  const several = `${quoteSome(others)} ${others.length === 1 ? 'gives' : 'give'} it away`;
  const clue = others.length === 0 ? 'what else is printed of it gives it away' : several;
  return {
    what: `suppressed ${measure} that can be derived`,
    mend: `${isEarlier ? 'an earlier release gives it away' : clue}: ${mend}${doubt}`,
  };
}

function isPrinted(
  { cells: { n, percent, base: ownBase } }: Row,
  {
    cell,
    base,
    members,
  }: { cell: string | undefined; base: string | undefined; members: readonly unknown[] },
): boolean {
  const tellsCount = members.includes(cell) && (isNumber(n) || isNumber(percent));
  return tellsCount || (members.includes(base) && isNumber(ownBase));
}

/** The measure of a row in whose place the symbol of a hidden cell stands. */
function suppressedMeasure({ row, cell, base }: NamedRow, id: string): MeasureName | undefined {
  const own: MeasureName[] = cell === id ? ['n', 'percent'] : base === id ? ['base'] : [];
  return own.find((measure) => {
    const printed = row.cells[measure];
    return printed && !isNumber(printed) && printed.symbol === 'suppressed';
  });
}

function columnOf({ spec: { columns = {} } }: NamedRow, measure: MeasureName): string {
  const named = Object.entries(columns).find(([, role]) => role === measure);
  return named?.[0] ?? measure;
}
