import { audit, type Breach } from '#disclosure/attack/breaches.ts';
import type { DisclosureRule } from '#disclosure/attack/disclosure-rule.ts';
import { suppress } from '#disclosure/pattern/suppress.ts';
import { freshWork } from '#disclosure/solver/work.ts';
import { hiddenMeasures } from '#disclosure/table/table-equations.ts';
import type { Problem } from '#errors.ts';
import type { StudySpec } from '#findings/specs/study-spec.ts';
import type { Remember } from '#remember.ts';
import { hide } from './apply-suppression.ts';
import type { Unprotected } from './count-rows.ts';
import type { EarlierRelease } from './earlier-release.ts';
import { type PublishedCounts, publishedCounts } from './published-counts.ts';
import { besideSmallShares } from './share-bounds.ts';
import { smallZeros } from './small-zeros.ts';

/** What there is to protect, and by which rule. */
export interface UnprotectedStudy {
  unprotected: readonly Unprotected[];
  study: StudySpec;
  rule: DisclosureRule;
  /** An earlier release before a later. */
  earlier: readonly EarlierRelease[];
  /** Gives patterns that were chosen before. */
  remember: Remember;
}

/** What is chosen to be hidden. */
interface Choice {
  counts: PublishedCounts;
  hidden: ReadonlySet<string>;
  /** What no choice makes safe. */
  chosen: readonly { id: string }[];
}

/** What is chosen, and why it does not suffice. */
export interface Chosen extends Choice {
  breaches: readonly Breach[];
  /** Rows whose zeros stand for few people. */
  zeros: Problem[];
}

/** Hides further cells until neither zeros that go with their bases nor rounded shares stand for few people, where that can be proved. */
export function chooseHidden(given: UnprotectedStudy): Chosen {
  const { unprotected, rule } = given;
  let choice = chooseCells(given);
  const breaches = audit(choice.counts.equations, choice.hidden, rule);
  if (choice.chosen.length > 0 || breaches.length > 0) return { ...choice, breaches, zeros: [] };
  for (;;) {
    const { counts, hidden } = choice;
    const zeros = smallZeros(unprotected, counts, { ...given, hidden });
    const further = zeros.further.union(furtherShares(given, choice));
    const next = further.isSubsetOf(hidden) ? undefined : hideBeside(choice, further, given);
    if (next === undefined || !isProved(next, given))
      return { ...choice, breaches, zeros: zeros.problems };
    choice = next;
  }
}

/** Whether nothing of what is published gives away what is hidden; readers do not see which of it are zeros. */
function isProved({ counts, hidden }: Choice, given: UnprotectedStudy): boolean {
  const { breaches } = smallZeros(given.unprotected, counts, { ...given, hidden });
  return (breaches ?? audit(counts.equations, hidden, given.rule)).length === 0;
}

/** Answers to hide beside those that their rounded shares show to be few. */
function furtherShares(
  { unprotected, study, rule }: UnprotectedStudy,
  { counts: { systems }, hidden }: Choice,
): Set<string> {
  const cells = unprotected.flatMap(({ finding }, index) => {
    const system = systems[index];
    if (system === undefined) return [];
    const safe = hide(finding, hiddenMeasures(system, hidden), study);
    const rows = besideSmallShares(safe, rule.minimum);
    return rows.flatMap((row) => system.cells[safe.rows.indexOf(row)] ?? []);
  });
  return new Set(cells);
}

function hideBeside(
  { counts: fewer, hidden, chosen }: Choice,
  further: ReadonlySet<string>,
  { unprotected, ...known }: UnprotectedStudy,
): Choice {
  const opened = new Set(unprotected.keys());
  const counts = publishedCounts(unprotected, { ...known, opened, fewer });
  return { counts, hidden: hidden.union(further), chosen };
}

/** Chooses cells until no finding is left that hides some and has not been held against all others. */
function chooseCells({ unprotected, remember, ...given }: UnprotectedStudy): Choice {
  const { rule } = given;
  let opened: ReadonlySet<number> = new Set();
  let counts = publishedCounts(unprotected, { ...given, opened });
  for (;;) {
    const { equations } = counts;
    const { hidden, exposed } = suppress(equations, rule, freshWork(), remember);
    const touched = counts.systems.flatMap(({ equations }, index) =>
      equations.cells.some(({ id }) => hidden.has(id)) ? [index] : [],
    );
    const isLast = touched.every((index) => opened.has(index));
    opened = new Set([...opened, ...touched]);
    if (!isLast) counts = publishedCounts(unprotected, { ...given, opened, fewer: counts });
    if (isLast || counts.equations === equations)
      return { counts, hidden: new Set(hidden.keys()), chosen: exposed };
  }
}
