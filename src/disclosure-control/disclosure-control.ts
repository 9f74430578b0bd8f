import { audit, type Breach } from '#disclosure/attack/breaches.ts';
import type { DisclosureRule } from '#disclosure/attack/disclosure-rule.ts';
import { revealingSums } from '#disclosure/links/hidden-sums.ts';
import type { OpenLink } from '#disclosure/links/table-links.ts';
import { suppress } from '#disclosure/pattern/suppress.ts';
import { TwoCountsError } from '#disclosure/solver/equations.ts';
import { freshWork } from '#disclosure/solver/work.ts';
import { hiddenMeasures } from '#disclosure/table/table-equations.ts';
import type { Problem } from '#errors.ts';
import type { Finding } from '#findings/model/finding.ts';
import type { StudySpec } from '#findings/specs/study-spec.ts';
import { emptyRecord, type PublishedRecord } from '#record/published-record.ts';
import { makeAnew, type Remember } from '#remember.ts';
import { hide, hideIntervals, type SuppressedCell, suppressedCells } from './apply-suppression.ts';
import { chooseHidden, type UnprotectedStudy } from './choose-hidden.ts';
import type { Unprotected } from './count-rows.ts';
import { hiddenHeadline, twoCounts } from './disclosure-problems.ts';
import { breachProblems, exposedProblems } from './disclosure-report.ts';
import { comparisonNotes, earlierReleases } from './earlier-release.ts';
import { type PublishedCounts, publishedCounts } from './published-counts.ts';
import { orderHidden } from './row-order.ts';
import { smallByTheirShares } from './share-bounds.ts';
import { derivableNotes, groupsDisclosed, intervalsBesideHidden } from './side-problems.ts';
import { samePeople, undeclaredSum } from './undeclared-problems.ts';

/** What may be published, and what may not. */
export interface Protected {
  findings: Finding[];
  suppressed: SuppressedCell[];
  problems: Problem[];
  /** What the team should know of, although it may be published. */
  notes: Problem[];
}

/** What findings are protected with. */
interface Beside {
  /** What was published earlier. Default: nothing. */
  record?: PublishedRecord | undefined;
  /** Gives choices of cells that were made before; whether they are safe is proved all the same. Default: none. */
  remember?: Remember | undefined;
}

/**
 * Disclosure control over all that the study publishes. Where a cell stands for fewer people than the study's minimum,
 * the study is refused; or, where it says so, the cell is suppressed, and with it as many others as it takes that it
 * cannot be derived from anything printed. The same holds for cells that the source suppressed. What is published is
 * then proved safe, by a method that does not know how the cells were chosen. Where numbers were published earlier,
 * readers are taken to have all of them. Runs before anything is said of a finding: no page, file or version sees what is hidden.
 */
export function protectFindings(
  unprotected: readonly Unprotected[],
  study: StudySpec,
  { record = emptyRecord, remember = makeAnew }: Beside = {},
): Protected {
  try {
    const safe = protectTogether({
      unprotected,
      study,
      rule: { minimum: study.minimumCell },
      earlier: earlierReleases(
        record,
        unprotected.map(({ finding }) => finding),
      ),
      remember,
    });
    return { ...safe, notes: [...safe.notes, ...comparisonNotes(record)] };
  } catch (error) {
    if (!(error instanceof TwoCountsError)) throw error;
    const findings = unprotected.map(({ finding }) => finding);
    return { findings, suppressed: [], problems: [twoCounts(findings, error)], notes: [] };
  }
}

function protectTogether(given: UnprotectedStudy): Protected {
  const { unprotected, study } = given;
  const safe = study.smallCells === 'refuse' ? refuseSmall(given) : hideSmall(given);
  const findings = safe.findings.map((finding, index) => {
    const spec = unprotected[index]?.spec;
    return spec ? orderHidden(finding, spec, study) : finding;
  });
  return { ...safe, findings };
}

function refuseSmall({ unprotected, study, rule, earlier }: UnprotectedStudy): Protected {
  const counts = publishedCounts(unprotected, { study, earlier, rule, opened: new Set() });
  const { rows, today, equations, changed } = counts;
  const breaches = audit(equations, new Set(), rule);
  const alone = idsOf(today === equations ? breaches : audit(today, new Set(), rule));
  const told = { rows, equations, changed, alone, minimum: rule.minimum };
  const findings = unprotected.map(({ finding }) => finding);
  return {
    findings,
    suppressed: [],
    problems: [
      ...counts.problems,
      ...breachProblems(breaches, told),
      ...undeclared(unprotected, counts, { hidden: new Set(), rule, known: breaches }),
      ...findings.flatMap(intervalsBesideHidden),
      ...smallShares(findings, rule),
      ...groupsDisclosed(findings, study),
    ],
    notes: derivableNotes(counts, rule),
  };
}

function hideSmall(given: UnprotectedStudy): Protected {
  const { unprotected, rule, study, remember } = given;
  const whole = unprotected.map(({ finding }) => finding);
  const { counts, hidden, chosen, zeros, breaches } = chooseHidden(given);
  const { systems, rows, today, equations, changed } = counts;
  // What the audit finds is told, whatever the choice of cells was sure of.
  const exposed = chosen.length > 0 ? chosen : breaches;
  const findings = whole.map((finding, index) => {
    const system = systems[index];
    const safe = system ? hide(finding, hiddenMeasures(system, hidden), study) : finding;
    return hideIntervals(safe, study);
  });
  const isAlone = today === equations || exposed.length === 0;
  const alone = idsOf(isAlone ? exposed : suppress(today, rule, freshWork(), remember).exposed);
  const told = { rows, equations, changed, alone, minimum: rule.minimum };
  return {
    findings,
    suppressed: whole.flatMap((finding, index) => suppressedCells(finding, findings[index])),
    problems: [
      ...counts.problems,
      ...exposedProblems(exposed, breaches, told),
      ...undeclared(unprotected, counts, { hidden, rule, known: breaches }),
      ...findings.flatMap(hiddenHeadline),
      ...(exposed.length === 0 ? zeros : []),
      ...(exposed.length === 0 ? smallShares(findings, rule) : []),
      ...groupsDisclosed(findings, study),
    ],
    notes: derivableNotes(counts, rule),
  };
}

function oncePerPair(questions: readonly OpenLink[]): OpenLink[] {
  return [...new Map(questions.map((question) => [question.tables.join(), question])).values()];
}

/** Sums that stand in the numbers, or findings about what may be the same people, that nobody declared and that matter. */
function undeclared(
  unprotected: readonly Unprotected[],
  { equations, sums }: PublishedCounts,
  given: { hidden: ReadonlySet<string>; rule: DisclosureRule; known: readonly Breach[] },
): Problem[] {
  return [
    ...revealingSums(equations, sums.undeclared, given).map((sum) =>
      undeclaredSum(unprotected, sum),
    ),
    ...oncePerPair(revealingSums(equations, sums.questions, given)).map((question) =>
      samePeople(unprotected, question),
    ),
  ];
}

/** Hidden answers that the shares beside them show to be few. */
function smallShares(findings: readonly Finding[], { minimum }: DisclosureRule): Problem[] {
  return findings.flatMap((finding) => smallByTheirShares(finding, minimum));
}

function idsOf(cells: readonly { id: string }[]): Set<string> {
  return new Set(cells.map(({ id }) => id));
}
