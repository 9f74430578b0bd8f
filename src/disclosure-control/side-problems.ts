import type { DisclosureRule } from '#disclosure/attack/disclosure-rule.ts';
import type { Problem } from '#errors.ts';
import { placeOfCell } from '#findings/columns/cell-places.ts';
import { baseOf } from '#findings/model/base-of.ts';
import { isNumber } from '#findings/model/cell.ts';
import type { Finding, Row } from '#findings/model/finding.ts';
import type { StudySpec } from '#findings/specs/study-spec.ts';
import { hasIntervalOfHidden } from './apply-suppression.ts';
import type { NamedRow } from './disclosure-problems.ts';
import type { PublishedCounts } from './published-counts.ts';

/** Intervals that tell of how many they are, where the source hides it. */
export function intervalsBesideHidden({ rows }: Finding): Problem[] {
  return rows.filter(hasIntervalOfHidden).map((row) => ({
    ...row.place,
    what: 'interval beside a suppressed base, which its width gives away',
    value: row.key,
    mend: 'suppress "low" and "high" as well, or write "smallCells: suppress" in data/study.yaml to have them hidden',
  }));
}

/** Answers that all of a group gave, or nobody, where the study wants none of them. */
export function groupsDisclosed(
  findings: readonly Finding[],
  { groupDisclosure, minimumCell }: StudySpec,
): Problem[] {
  if (groupDisclosure === 'allow') return [];
  return findings.flatMap((finding) =>
    finding.rows
      .filter((row) => !isSumOfAnswers(finding, row) && tellsAll(finding, row))
      .map((row) => ({
        ...row.place,
        what: 'answer that all of a group gave, or nobody',
        value: row.key,
        mend: `join it with another row; or, where a group of ${minimumCell} or more may be told of, write "groupDisclosure: allow" in data/study.yaml`,
      })),
  );
}

/** Whether a number says the same of each person of its group. */
function tellsAll(finding: Finding, row: Row): boolean {
  const { n, percent } = row.cells;
  if (isNumber(percent)) return percent.value === 0 || percent.value === 100;
  const base = baseOf(finding, row);
  return isNumber(n) && isNumber(base) && base.value > 0 && [0, base.value].includes(n.value);
}

function isSumOfAnswers({ answers, totals }: Finding, { values }: Row): boolean {
  return answers !== undefined && values[answers.column] === totals[answers.column];
}

/** Numbers that a table says it does not have, or that do not apply, while its other numbers give them. */
export function derivableNotes(
  { rows, missing }: PublishedCounts,
  { minimum }: DisclosureRule,
): Problem[] {
  return rows.flatMap((named) => {
    const count = missing.get(named.cell ?? '');
    const [measure, symbol] = absent(named) ?? [];
    if (count === undefined || measure === undefined || (count > 0 && count < minimum)) return [];
    const place = { ...placeOfCell(named.row, columnOf(named, measure)), value: named.row.key };
    if (symbol === 'unavailable')
      return [
        {
          ...place,
          what: `${measure} that is said not to be there, while the other rows give it`,
          mend: 'write the number, or check the total and its other parts',
        },
      ];
    if (count === 0) return [];
    return [
      {
        ...place,
        what: `${measure} that is said not to apply, while the other rows leave ${count} people for it`,
        mend: 'write the number, or [x] where it is not known; or check the total and its other parts',
      },
    ];
  });
}

/** The measure of a row in whose place a symbol stands that says that there is no number. */
function absent({ row: { cells } }: NamedRow) {
  for (const measure of ['n', 'percent'] as const) {
    const cell = cells[measure];
    if (cell === undefined || isNumber(cell)) continue;
    if (cell.symbol === 'unavailable' || cell.symbol === 'not-applicable')
      return [measure, cell.symbol] as const;
  }
  return undefined;
}

function columnOf({ spec: { columns = {} } }: NamedRow, measure: string): string {
  return Object.entries(columns).find(([, role]) => role === measure)?.[0] ?? measure;
}
