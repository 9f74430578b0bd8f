import {
  type Equations,
  joinEquations,
  type Relation,
  shownRange,
  type SystemCell,
} from '#disclosure/solver/equations.ts';
import { isUnknown } from '#disclosure/solver/ranges.ts';
import { cellId } from '#disclosure/table/cell-id.ts';
import type { Cube, CubeSource } from '#disclosure/table/cubes.ts';
import type { CountTable } from '#disclosure/table/count-table.ts';
import { marginOf } from '#disclosure/table/margins.ts';
import { roundedRange } from '#disclosure/table/percent.ts';
import { isEvident, mayBeSame, type SumEvidence, sumOfCells } from './sum-evidence.ts';
import type { UndeclaredSum } from './undeclared.ts';

/** How the names of relations begin that say that a table holds all of a base. */
export const sumToBaseName = 'all of the base of ';

/** The people of a cube are all of whom the study tells: then its numbers make the base that anyone can read. */
export function sumToBase(
  cube: Cube,
  { base, step }: { base: number; step: number },
  { cells, rule }: SumEvidence,
): Equations {
  const nothing = { cells: [], relations: [] };
  const whole = wholeOf({ ...cube, studyBase: base, baseStep: step });
  const shown = roundedRange(base, step);
  const parts = [...(marginOf(cube, [])?.sums.values() ?? [])][0];
  if (parts === undefined || new Set(parts).size < parts.length) return nothing;
  // Rounded bases make many sums; nobody takes those for the rounded base of the study.
  const isRounded = parts.some((id) => isRoundedCount(cells.get(id)));
  const { likely } = sumOfCells(parts, { cells, rule });
  if ((step > 1 && isRounded) || !mayBeSame(likely, shown)) return nothing;
  const relation = { id: `${sumToBaseName}${base}: ${parts.join(' + ')}`, parts };
  return step === 1
    ? { cells: [], relations: [{ ...relation, total: base }] }
    : { cells: [whole], relations: [{ ...relation, total: whole.id }] };
}

/** The rounded base of each edition: one number for all tables that state it, unless what they print is of different ones. */
export function oneBase(tables: readonly CubeSource[]): Equations {
  const editions = [...Map.groupBy(tables, ({ table }) => wholeName(table)).values()];
  return joinEquations(editions.map(baseOfEdition));
}

function baseOfEdition(tables: readonly CubeSource[]): Equations {
  const edition: Whole = tables[0]?.table ?? {};
  const own = tables.flatMap(({ table, entries: { whole } }) =>
    whole !== undefined && table.base === edition.studyBase ? [whole.cell] : [],
  );
  const low = Math.max(...own.map((cell) => shownRange(cell).low));
  const high = Math.min(...own.map((cell) => shownRange(cell).high));
  if (edition.studyBase === undefined || own.length === 0 || low > high)
    return { cells: [], relations: [] };
  const whole = wholeOf(edition);
  return {
    cells: [whole],
    relations: own.map(({ id }) => ({ id: `one base: ${id}`, parts: [id], total: whole.id })),
  };
}

/** How many people an edition asked in all. */
type Whole = Pick<CountTable, 'edition' | 'studyBase' | 'baseStep'>;

/** Names the base of an edition, so that those of two are never one number by chance. */
export function wholeName({ edition = '', studyBase, baseStep = 1 }: Whole): string {
  return `base of ${studyBase}, in steps of ${baseStep}${edition && `, of ${edition}`}`;
}

function wholeOf(whole: Whole): SystemCell {
  const { studyBase: base = 0, baseStep = 1 } = whole;
  const shown = roundedRange(base, baseStep);
  return { id: wholeName(whole), count: base, shown, people: false, printed: false };
}

/**
 * Counts of a dimension that make the base of their group together, where nobody calls its values answers: shares of 60.0
 * and 39.7 % leave 0.3 %.
 */
export function sumsToBase(
  source: CubeSource | undefined,
  position: number,
  given: SumEvidence,
): UndeclaredSum[] {
  if (source === undefined || source.table.answers !== undefined) return [];
  const { table, entries } = source;
  const { rows, totals = {}, apart = [] } = table;
  const names = [...new Set(rows.flatMap(({ values }) => Object.keys(values)))];
  return names.flatMap((dimension) => {
    if (dimension in totals || apart.includes(dimension)) return [];
    const sums = groupSums(dimension, { table, entries });
    const held = sums.filter(
      ({ parts, total }) => parts.length > 1 && isBaseOf(parts, total, given),
    );
    if (held.length === 0 || held.length < sums.filter(({ parts }) => parts.length > 1).length)
      return [];
    const parts = [...new Set(rows.flatMap(({ values }) => values[dimension] ?? []))];
    return [{ table: position, dimension, parts, equations: { cells: [], relations: held } }];
  });
}

/** For each group of a dimension, its counts and their base, where all of them state the same. */
function groupSums(dimension: string, { table, entries }: CubeSource): Relation[] {
  const groups = Map.groupBy([...table.rows.keys()], (i) => {
    const { [dimension]: _, ...others } = table.rows[i]?.values ?? {};
    return cellId(others, table.name);
  });
  return [...groups].flatMap(([group, rows]) => {
    const parts = rows.flatMap((i) => entries.counts[i]?.cell.id ?? []);
    const bases = rows.map((i) => entries.bases[i]?.cell);
    const [first] = bases;
    const isOne = new Set(bases.map((cell) => cell?.count)).size === 1;
    const total =
      first?.id ?? (groups.size === 1 ? (entries.whole?.cell.id ?? table.base) : undefined);
    if (!isOne || total === undefined || parts.length < rows.length) return [];
    return [{ id: `${dimension} of ${group}, undeclared`, parts, total }];
  });
}

function isBaseOf(
  parts: readonly string[],
  total: string | number,
  evidence: SumEvidence,
): boolean {
  const sum = sumOfCells(parts, evidence);
  const base =
    typeof total === 'number' ? { low: total, high: total } : sumOfCells([total], evidence).likely;
  return isEvident(sum, sum) && mayBeSame(sum.likely, base);
}

function isRoundedCount(cell: SystemCell | undefined): boolean {
  if (cell === undefined || isUnknown(cell)) return false;
  const { low, high } = shownRange(cell);
  return low !== high;
}
