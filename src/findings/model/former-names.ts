import type { StudySpec } from '#findings/specs/study-spec.ts';
import type { Finding } from './finding.ts';

/** What a finding says that it was called. */
interface Formerly {
  formerly?: Finding['formerly'] | undefined;
}

/** The ids that a finding had before, the first one first. */
export function formerIds({ formerly = [] }: Formerly): string[] {
  return formerly.filter((name) => !name.includes('/'));
}

/** All that a finding is and was called: what it is called today before all else, then the first name first. */
export function allIds({ id, formerly }: Formerly & Pick<Finding, 'id'>): string[] {
  return [id, ...formerIds({ formerly })];
}

/** The breakdowns that are no more and whose place a finding takes, each with the finding that had it. */
export function goneBreakdowns({ formerly = [] }: Formerly): { id: string; breakdown: string }[] {
  return formerly.flatMap((name) => {
    const [id = '', breakdown] = name.split('/');
    return breakdown === undefined ? [] : [{ id, breakdown }];
  });
}

/** The languages that a study had and whose addresses lead to this one, also over others. */
export function formerTags(
  { formerLanguages }: Pick<StudySpec, 'formerLanguages'>,
  tag: string,
): string[] {
  return Object.keys(formerLanguages).filter((from) => endOfChain(formerLanguages, from) === tag);
}

/** Where a name leads in the end, over others that lead on; absent where they lead in a circle. */
export function endOfChain(
  chain: Readonly<Record<string, string>>,
  name: string,
): string | undefined {
  const passed = new Set<string>();
  let end = name;
  for (let next = chain[end]; next !== undefined; next = chain[end]) {
    if (passed.has(end)) return undefined;
    passed.add(end);
    end = next;
  }
  return end;
}
