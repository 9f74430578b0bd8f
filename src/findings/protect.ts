import { audit } from '#disclosure/audit.ts';
import type { Rule } from '#disclosure/rule.ts';
import { suppress } from '#disclosure/suppress.ts';
import { hiddenMeasures } from '#disclosure/table.ts';
import type { Problem } from '#errors.ts';
import { compareFindings } from './beside-earlier.ts';
import type { Unprotected } from './count-rows.ts';
import { hiddenHeadline } from './disclosure-problems.ts';
import type { EarlierRelease } from './earlier-release.ts';
import type { Finding } from './finding.ts';
import { hide, type SuppressedCell, suppressedCells } from './hide.ts';
import { type PublishedCounts, publishedCounts } from './published-counts.ts';
import { breachProblems, exposedProblems } from './refusals.ts';
import { smallByTheirShares } from './share-bounds.ts';
import type { StudySpec } from './study-spec.ts';

/** What may be published, and what may not. */
export interface Protected {
  findings: Finding[];
  suppressed: SuppressedCell[];
  problems: Problem[];
  /** What the team should know of, although it may be published. */
  notes: Problem[];
}

/**
 * Disclosure control over all that the study publishes. Where a cell stands for fewer people than the study's minimum,
 * the study is refused; or, where it says so, the cell is suppressed, and with it as many others as it takes that it
 * cannot be derived from anything printed. The same holds for cells that the source suppressed. What is published is
 * then proved safe, by a method that does not know how the cells were chosen. Where numbers were published earlier,
 * readers are taken to have both. Runs before anything is said of a finding: no page, file or version sees what is hidden.
 */
export function protectFindings(
  unprotected: readonly Unprotected[],
  study: StudySpec,
  earlier?: EarlierRelease,
): Protected {
  const rule = { minimum: study.minimumCell };
  const counts = publishedCounts(unprotected, earlier, rule);
  const findings = unprotected.map(({ finding }) => finding);
  const safe =
    study.smallCells === 'refuse'
      ? refuseSmall(findings, counts, rule)
      : hideSmall(findings, counts, { rule, study });
  const compared = earlier && compareFindings(safe.findings, earlier);
  return {
    ...safe,
    problems: [...counts.problems, ...(compared?.problems ?? []), ...safe.problems],
    notes: compared?.notes ?? [],
  };
}

function refuseSmall(
  findings: Finding[],
  { rows, today, equations, changed }: PublishedCounts,
  rule: Rule,
): Omit<Protected, 'notes'> {
  const breaches = audit(equations, new Set(), rule);
  const alone = idsOf(today === equations ? breaches : audit(today, new Set(), rule));
  const told = { rows, equations, changed, alone, minimum: rule.minimum };
  return {
    findings,
    suppressed: [],
    problems: [...breachProblems(breaches, told), ...smallShares(findings, rule)],
  };
}

function hideSmall(
  whole: readonly Finding[],
  { systems, rows, today, equations, changed }: PublishedCounts,
  { rule, study }: { rule: Rule; study: StudySpec },
): Omit<Protected, 'notes'> {
  const { hidden, exposed } = suppress(equations, rule);
  const breaches = audit(equations, new Set(hidden.keys()), rule);
  if (exposed.length === 0 && breaches.length > 0)
    throw new Error('a suppressed cell can be derived from what is published');
  const findings = whole.map((finding, index) => {
    const system = systems[index];
    return system ? hide(finding, hiddenMeasures(system, hidden), study) : finding;
  });
  const isAlone = today === equations || exposed.length === 0;
  const alone = idsOf(isAlone ? exposed : suppress(today, rule).exposed);
  const told = { rows, equations, changed, alone, minimum: rule.minimum };
  return {
    findings,
    suppressed: whole.flatMap((finding, index) => suppressedCells(finding, findings[index])),
    problems: [
      ...exposedProblems(exposed, breaches, told),
      ...findings.flatMap(hiddenHeadline),
      ...(exposed.length === 0 ? smallShares(findings, rule) : []),
    ],
  };
}

/** Hidden answers that the shares beside them show to be few. */
function smallShares(findings: readonly Finding[], { minimum }: Rule): Problem[] {
  return findings.flatMap((finding) => smallByTheirShares(finding, minimum));
}

function idsOf(cells: readonly { id: string }[]): Set<string> {
  return new Set(cells.map(({ id }) => id));
}
