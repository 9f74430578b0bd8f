import { GeneratorFault, InputError, type Problem } from '#errors.ts';
import { leakProblem } from '#leak-check/leaks.ts';
import type { Verdict } from './inspect-file.ts';

/**
 * Stops before anything is published that disclosure control took away, or that makes the privacy page untrue: a
 * mistake of ours, or what stands in `public/`, which its author can mend.
 */
export function refuse(verdicts: readonly Verdict[]): void {
  const ours = verdicts.filter(({ isOurs }) => isOurs);
  const own = verdicts.filter(({ isOurs }) => !isOurs);
  fault('suppressed numbers in the finished site', ours, ({ leaks }) => leaks);
  refuseProblems(own, ({ path, leaks }) =>
    leaks.map((cell) => leakProblem(`public/${path}`, 1, cell)),
  );
  refuseProblems(own, contactProblems);
  fault('the finished site does not keep what its privacy page says', ours, (verdict) => [
    ...verdict.contacts.map(({ what, value }) => `${what}: ${value}`),
    ...verdict.scripts,
  ]);
}

function refuseProblems(
  verdicts: readonly Verdict[],
  problemsOf: (verdict: Verdict) => Problem[],
): void {
  const problems = verdicts.flatMap(problemsOf);
  if (problems.length > 0) throw new InputError(problems);
}

function fault(
  what: string,
  verdicts: readonly Verdict[],
  toldBy: (verdict: Verdict) => readonly string[],
): void {
  const told = verdicts.flatMap((verdict) =>
    toldBy(verdict).map((one) => ({ path: verdict.path, text: `${verdict.path}: ${one}` })),
  );
  const [first] = told;
  if (first === undefined) return;
  throw new GeneratorFault(first.path, `${what}:\n${told.map(({ text }) => text).join('\n')}`);
}

function contactProblems({ path, contacts }: Verdict): Problem[] {
  return contacts.map((contact) => ({
    file: `public/${path}`,
    ...contact,
    mend: 'remove it, or put what it loads into public/ too: the privacy page says that nothing is asked of others and nothing is stored',
  }));
}
