import type { OpenLink } from '#disclosure/links/table-links.ts';
import type { UndeclaredSum } from '#disclosure/links/undeclared.ts';
import { type Flow, flowMap } from '#documents/flow-map.ts';
import { type Problem, startOf } from '#errors.ts';
import { placeOfCell } from '#findings/columns/cell-places.ts';
import type { Row } from '#findings/model/finding.ts';
import type { FindingSpec } from '#findings/specs/finding-spec.ts';
import type { Unprotected } from './count-rows.ts';

/** A sum that gives a suppressed number away, and of which nobody says whether it is one. */
export function undeclaredSum(
  unprotected: readonly Unprotected[],
  { table, dimension, total, parts }: UndeclaredSum,
): Problem {
  const { finding, spec } = at(unprotected, table);
  const values = [...new Set(finding.rows.flatMap((row) => row.values[dimension] ?? []))];
  const row = finding.rows.find(
    ({ values: own }) => total === undefined || own[dimension] === total,
  );
  const chance = `totals: ${flowMap({ ...spec.totals, [dimension]: noTotal(values) })}`;
  const isWhole = total !== undefined && parts.length === values.length - 1;
  const declared = isWhole
    ? `totals: ${flowMap({ ...spec.totals, [dimension]: total })}`
    : `subtotals: ${flowMap(withSubtotal(spec, dimension, { total: total ?? '', parts }))}`;
  return {
    ...placeOf(row, dimension, finding.id),
    what:
      total === undefined
        ? `numbers that make their base together, which gives a suppressed one away`
        : `number that is the sum of others, which gives a suppressed one away`,
    value: total ?? dimension,
    mend:
      total === undefined
        ? `where each person is in one of these rows, write in ${finding.settings} "answers: ${flowMap({ column: dimension, choice: 'one' })}"; where that is chance, "${chance}"`
        : `where it is their total, write in ${finding.settings} "${declared}"; where that is chance, "${chance}"${spec.totals ? '; instead of its "totals"' : ''}`,
  };
}

/** Two findings of which nobody says whether they count the same people, where that gives a suppressed number away. */
export function samePeople(
  unprotected: readonly Unprotected[],
  { tables: [first, second] }: OpenLink,
): Problem {
  const [a, b] = [at(unprotected, first).finding, at(unprotected, second).finding];
  return {
    ...placeOf(a.rows[0], '', a.id),
    what: `finding that gives a suppressed number away if it counts the same people as another`,
    value: b.id,
    mend: `where it does, write "population: all" in ${a.settings} and in ${b.settings}; else "population: all" in one and "population: others" in the other`,
  };
}

/** The word that says that no value of a dimension is a total: one that no value has for its name. */
function noTotal(values: readonly string[]): string {
  return values.includes('none') ? 'nothing' : 'none';
}

function withSubtotal(
  { subtotals = {} }: FindingSpec,
  dimension: string,
  { total, parts }: { total: string; parts: readonly string[] },
): Flow {
  return { ...subtotals, [dimension]: { ...subtotals[dimension], [total]: parts } };
}

function placeOf(row: Row | undefined, column: string, id: string) {
  return row ? placeOfCell(row, column) : startOf(`data/${id}.csv`);
}

function at(unprotected: readonly Unprotected[], index: number): Unprotected {
  const found = unprotected[index];
  if (found === undefined) throw new Error(`no finding ${index}`);
  return found;
}
