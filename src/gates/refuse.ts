import { counted, GeneratorFault, InputError, type Problem, startOf } from '#errors.ts';
import { leakProblem } from '#leak-check/leaks.ts';
import type { Verdict } from './inspect-file.ts';

/** A page of the record. */
interface RecordedPage {
  file: string;
  /** The finding that it shows, by the name that it had then. */
  id: string;
  /** That finding as it is today, whatever its name; absent where it is gone. */
  today: { id: string; settings: string } | undefined;
  version: string;
}

/** The pages of a site that were copied from its record, by their paths. */
export type RecordedPages = ReadonlyMap<string, RecordedPage>;

/**
 * Stops before anything is published that disclosure control took away, or that makes the privacy page untrue: a
 * mistake of ours, or what stands in `public/` or was published before, which its author can mend.
 */
export function refuse(verdicts: readonly Verdict[], recorded: RecordedPages): void {
  const ours = verdicts.filter(({ path, isOurs }) => isOurs && !recorded.has(path));
  const own = verdicts.filter(({ isOurs }) => !isOurs);
  const problems = recordedLeaks(verdicts, recorded);
  if (problems.length > 0) throw new InputError(problems);
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

/** One for each version that shows what is hidden today, in however many pages. */
export function recordedLeaks(verdicts: readonly Verdict[], recorded: RecordedPages): Problem[] {
  const shown = verdicts.flatMap(({ path, leaks: [cell] }) => {
    const page = recorded.get(path);
    return page && cell !== undefined ? [{ ...page, cell }] : [];
  });
  const byVersion = Map.groupBy(shown, ({ id, version }) => `${id} ${version}`);
  return [...byVersion.values()].flatMap(([first, ...others]) => {
    if (first === undefined) return [];
    const { file, version, cell } = first;
    const also = others.length > 0 ? `, and in ${counted(others.length, 'other page')}` : '';
    return {
      ...startOf(file),
      what: `published version that shows what is hidden today, ${cell}${also}`,
      value: version,
      mend: takenBack(first),
    };
  });
}

function takenBack({ id, today }: RecordedPage): string {
  return today
    ? `take it back with a correction of ${today.id} in ${today.settings}, whose words stand in findings.json of each language:\n  corrections: [{ date: 2026-01-10, text: hidden, withdraws: true }]`
    : `withdraw the finding in data/study.yaml, and say why in study.json of each language:\n  withdrawn: { ${id}: { date: 2026-01-10 } }`;
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
