import type { Problem } from '#errors.ts';
import { checkContent, checkStructure } from '#findings/checks/all-checks.ts';
import { endWithOther } from '#findings/checks/answer-groups.ts';
import { type BadCell, cellProblems, remarkLines } from '#findings/checks/cell-problems.ts';
import { unshownBreakdowns } from '#findings/checks/chart-checks.ts';
import { withCountryCodes } from '#findings/checks/countries-as-codes.ts';
import { chosenRows, fixedValues, withoutFixedRoles } from '#findings/checks/filter.ts';
import type { FindingParts } from '#findings/checks/finding-check.ts';
import { undrawnHeadline } from '#findings/checks/headline-drawn.ts';
import { rowsAreFew } from '#findings/checks/row-checks.ts';
import { assignColumns } from '#findings/columns/assign-columns.ts';
import type { Columns } from '#findings/columns/columns.ts';
import { parseCell } from '#findings/model/cell.ts';
import { annotated } from '#findings/model/annotated.ts';
import type { Annotation, Counting, Finding, Row } from '#findings/model/finding.ts';
import { headlineRow } from '#findings/model/headline-row.ts';
import { rolesOf } from '#findings/model/roles.ts';
import { addedUp, separateTotals } from '#findings/model/totals.ts';
import { findingVersion } from '#findings/model/version.ts';
import { type FindingSpec, ownSettings } from '#findings/specs/finding-spec.ts';
import { defaultFlags, flaggedMeasure, parseFlags } from '#findings/specs/flags.ts';
import type { StudySpec } from '#findings/specs/study-spec.ts';
import { defaultSymbols } from '#findings/specs/symbols.ts';
import { rowAt, type Table, type TableRow } from '#tables/table.ts';
import { withBlankTotals } from './blank-totals.ts';
import { askedQuestion } from './asked-question.ts';
import { withIntervals } from './wilson-interval.ts';

/**
 * Makes a finding of its table and its settings, and says everything that is wrong with it. Where only the content of
 * its cells is wrong there is a finding as well, so that the words about it can be checked in the same run.
 */
export function parseFinding(given: FindingParts): { finding?: Finding; problems: Problem[] } {
  const { spec: settled, apart } = separateTotals(given.spec, given.table);
  const coded = withCountryCodes(
    withBlankTotals({
      ...given,
      spec: settled,
      study: { ...given.study, ...ownSettings(settled) },
    }),
  );
  const parts = { ...coded, spec: withoutFixedRoles(coded.spec) };
  const { table, spec, study, document, id } = parts;
  const {
    columns,
    problems: columnProblems,
    unsettled,
  } = assignColumns(table, spec, document, study);
  for (const name of Object.keys(fixedValues(spec.filter))) columns.dimensions.delete(name);
  const chosen = chosenRows(table, spec.filter);
  const tooMany = rowsAreFew(parts, chosen);
  if (tooMany.length > 0) return { problems: [...columnProblems, ...tooMany] };
  const asked = askedQuestion(parts, chosen);
  const problems = [...columnProblems, ...asked.problems];
  const bad: BadCell[] = [];
  const written = chosen.map((row) => rowAt(table, row));
  const all = written.map((row) => parseRow(row, columns, parts, bad));
  const remarks = remarkLines(bad, written);
  const rows = all.filter(({ place }) => !remarks.has(place.line));
  problems.push(...cellProblems(bad, { ...parts, remarks }));
  if (unsettled) return { problems };
  const broken = checkStructure(parts, columns, rows);
  problems.push(...checkContent(parts, columns, rows), ...broken);
  const { rows: complete, interval } = withIntervals(parts, columns, rows);
  const headline = headlineRow(complete, spec, study.languages ?? []);
  if (broken.length > 0 || headline === undefined) return { problems };
  const base = spec.base ?? study.base ?? 'none';
  const finding = {
    id,
    settings: document.file,
    ...(spec.edition !== undefined && { edition: spec.edition }),
    ...(spec.continues !== undefined && { continues: spec.continues }),
    ...(spec.formerly && { formerly: spec.formerly }),
    ...(asked.question && { question: asked.question }),
    ...(spec.chart && { chart: spec.chart }),
    dimensions: [...columns.dimensions.keys()],
    places: Object.fromEntries(table.columns.map(({ name, place }) => [name, place])),
    measures: [
      ...columns.measures.keys(),
      ...(interval === 'wilson' ? (['low', 'high'] as const) : []),
    ],
    rows: endWithOther(orderRows(complete, spec.order), spec),
    headline: { row: headline, measure: spec.headline.measure },
    ...(spec.annotation && { annotation: annotation(parts, complete) }),
    ...rolesOf(spec, complete),
    ...(interval && { interval }),
    ...(base === 'none' ? {} : { base }),
    weighted: study.weighted ?? false,
    designEffect: study.designEffect ?? 1,
    counting: { ...counting(table, spec, study), ...addedUp(spec, complete), ...apart },
    source: { ...study.source, ...spec.source },
    published: spec.published ?? study.published,
    ...(spec.corrections && {
      corrections: spec.corrections.toSorted((a, b) => (a.date < b.date ? 1 : -1)),
    }),
  };
  return {
    finding: { ...finding, version: findingVersion(finding, study) },
    problems: [
      ...problems,
      ...unshownBreakdowns(finding, parts),
      ...undrawnHeadline(finding, parts),
    ],
  };
}

/** One that names nothing is told of elsewhere; its words are asked for all the same. */
function annotation({ spec, study, document }: FindingParts, rows: readonly Row[]): Annotation {
  const named = { kind: 'row', name: spec.annotation?.row ?? '' } as const;
  return {
    ...(annotated(rows, spec, study.languages ?? []) ?? named),
    place: document.place(['annotation', 'row']),
  };
}

function counting(
  { file }: Table,
  { columns = {}, filter, population }: FindingSpec,
  { baseStep = 1, weighted = false }: Partial<StudySpec>,
): Counting {
  const counted = Object.entries(columns)
    .filter(([, role]) => role === 'n' || role === 'percent' || role === 'base')
    .map(([column]) => column);
  return {
    table: [file.replace(/^data\//, ''), ...counted.toSorted()].join(' '),
    ...(filter && { filter: fixedValues(filter) }),
    ...(population !== undefined && { population }),
    baseStep,
    weighted,
  };
}

function parseRow(
  row: TableRow,
  columns: Columns,
  { table, spec, study }: FindingParts,
  bad: BadCell[],
): Row {
  const values = Object.fromEntries(
    [...columns.dimensions].map(([name, index]) => [name, row.cells[index]?.text ?? '']),
  );
  const cells: Row['cells'] = {};
  for (const [measure, index] of columns.measures) {
    const text = row.cells[index];
    if (text === undefined) continue;
    const proof = table.columns[index]?.decimalProof ?? 'none';
    const cell = parseCell(
      text,
      measure,
      { decimal: table.decimal, proof },
      study.symbols ?? defaultSymbols,
    );
    if ('what' in cell)
      bad.push({ column: table.columns[index]?.name ?? measure, measure, problem: cell });
    else cells[measure] = cell;
  }
  const flags: Row['flags'] = {};
  for (const [column, index] of columns.flags) {
    const text = row.cells[index];
    const marks = text && parseFlags(text, study.flags ?? defaultFlags);
    if (marks === undefined) continue;
    const measure = flaggedMeasure(column, spec.headline.measure);
    if ('what' in marks)
      bad.push({ column: table.columns[index]?.name ?? column, measure, problem: marks });
    else if (marks.length > 0) flags[measure] = marks;
  }
  const places = Object.fromEntries(
    table.columns.map(({ name }, index) => [name, row.cells[index]?.place ?? row.place]),
  );
  return { key: Object.values(values).join(' / '), place: row.place, places, values, cells, flags };
}

function orderRows(rows: Row[], order: FindingSpec['order']): Row[] {
  const rank = (row: Row, name: string) => order?.[name]?.indexOf(row.values[name] ?? '') ?? 0;
  return rows.toSorted((a, b) => {
    const differing = Object.keys(order ?? {}).find((name) => rank(a, name) !== rank(b, name));
    return differing === undefined ? 0 : rank(a, differing) - rank(b, differing);
  });
}
