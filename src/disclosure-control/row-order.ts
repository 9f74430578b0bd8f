import { otherValues } from '#findings/checks/answer-groups.ts';
import { isNumber } from '#findings/model/cell.ts';
import type { Finding, Row } from '#findings/model/finding.ts';
import { findingVersion } from '#findings/model/version.ts';
import type { FindingSpec } from '#findings/specs/finding-spec.ts';
import type { StudySpec } from '#findings/specs/study-spec.ts';

/**
 * The finding in an order that tells nothing of what is suppressed: tables are mostly sorted by size, so that the place of
 * a hidden row would tell between which numbers it lies. Along a dimension without an order of its own stand first the
 * values of which all is shown, as the table has them, then the others by their names.
 */
export function orderHidden(finding: Finding, spec: FindingSpec, study: StudySpec): Finding {
  if (!finding.rows.some(isHidden)) return finding;
  const { dimensions, rows } = finding;
  const listed = Object.keys(spec.order ?? {}).filter((name) => dimensions.includes(name));
  const names = [...listed, ...dimensions.filter((name) => !listed.includes(name))];
  const ranks = new Map(names.map((name) => [name, ranksOf(name, finding, spec)]));
  const rank = (row: Row, name: string) => ranks.get(name)?.get(row.values[name] ?? '') ?? 0;
  const ordered = rows.toSorted((a, b) => {
    const differing = names.find((name) => rank(a, name) !== rank(b, name));
    return differing === undefined ? 0 : rank(a, differing) - rank(b, differing);
  });
  const safe = { ...finding, rows: ordered };
  return { ...safe, version: findingVersion(safe, study) };
}

function isHidden({ cells }: Row): boolean {
  return Object.values(cells).some((cell) => !isNumber(cell) && cell.symbol === 'suppressed');
}

/** The place of each value of a dimension. */
function ranksOf(name: string, finding: Finding, spec: FindingSpec): Map<string, number> {
  const written = spec.order?.[name];
  const values = written ?? unlistedOrder(name, finding);
  return new Map(values.map((value, index) => [value, index]));
}

function unlistedOrder(name: string, finding: Finding): string[] {
  const { rows, waves } = finding;
  const values = new Set(rows.map((row) => row.values[name] ?? ''));
  if (name === waves?.column) return [...values].toSorted(byName);
  const touched = new Set(rows.filter(isHidden).map((row) => row.values[name] ?? ''));
  const open = inTableOrder(name, rows, touched);
  const places = new Map([...open, ...[...touched].toSorted(byName)].map((value, i) => [value, i]));
  const place = (value: string) => places.get(value) ?? 0;
  const group = (value: string) => groupOf(value, name, finding, open);
  return [...values].toSorted((a, b) => group(a) - group(b) || place(a) - place(b));
}

/** The values of which all is shown, in the order of the table where it keeps to one, else by their names. */
function inTableOrder(name: string, rows: readonly Row[], touched: ReadonlySet<string>): string[] {
  const shown = rows.filter((row) => !touched.has(row.values[name] ?? ''));
  const order = [...new Set(shown.map((row) => row.values[name] ?? ''))];
  const blocks = [...Map.groupBy(shown, (row) => otherValues(row, name)).values()];
  const keepsTo = blocks.every((block) => {
    const places = block.map((row) => order.indexOf(row.values[name] ?? ''));
    return places.every((place, i) => i === 0 || (places[i - 1] ?? 0) < place);
  });
  return keepsTo ? order : order.toSorted(byName);
}

/** A total stands first where the table has it before all that is shown, else last; other answers before it. */
function groupOf(
  value: string,
  name: string,
  { rows, totals, answers }: Finding,
  open: readonly string[],
): number {
  const isAnswers = name === answers?.column;
  if (isAnswers && value === answers.other) return 1;
  if (value !== totals[name]) return 0;
  const place = rows.findIndex((row) => row.values[name] === value);
  const others = rows.findIndex(({ values }) => {
    const own = values[name] ?? '';
    return own !== value && open.includes(own);
  });
  return !isAnswers && others >= 0 && place < others ? -1 : 2;
}

function byName(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true }) || (a < b ? -1 : 1);
}
