/** A place in a text file, as editors count: both start at 1; `column` counts UTF-16 units. */
export interface Place {
  /** Path as its author knows it, relative to the study folder, with forward slashes. */
  file: string;
  line: number;
  column: number;
}

/** The beginning of a file, where nothing in it is the place. */
export function startOf(file: string): Place {
  return { file, line: 1, column: 1 };
}

/** One thing wrong in a study folder, told to the person who can mend it. */
export interface Problem extends Place {
  /** What is wrong, in lower case and without a full stop. */
  what: string;
  /** The offending value as it stands in the file; left out where there is none to show. */
  value?: string | undefined;
  /** What to do about it, or what was expected. */
  mend: string;
}

/** A problem inside a text, before its offset is told as a line and a column. */
export interface Fault extends Omit<Problem, keyof Place> {
  /** Counted from 0. */
  offset: number;
}

/** Thrown once per run with everything that is wrong; caught only where a command ends. */
export class InputError extends Error {
  readonly problems: readonly Problem[];

  /** Those of the words that others are translated from, in the language `source`, come before those of translations. */
  constructor(problems: readonly Problem[], source?: string) {
    const sorted = sortProblems(problems, source);
    super(sorted.map(formatProblem).join('\n'));
    this.name = 'InputError';
    this.problems = sorted;
  }
}

/** A fault of constats itself, never of a study: it names the file that was being made or read. */
export class GeneratorFault extends Error {
  readonly file: string;

  constructor(file: string, cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.name = 'GeneratorFault';
    this.file = file;
  }
}

/** Does `work` on a file, so that whatever fails in it can be told with the name of the file. */
export function atWork<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw namedFault(file, error);
  }
}

/** A fault with the file it happened at; what its author can mend stays as it is, and so does what has a file. */
export function namedFault(file: string, error: unknown): unknown {
  const known =
    error instanceof Error && ['InputError', 'GeneratorFault', 'UsageError'].includes(error.name);
  return known || isOfMachine(error) ? error : new GeneratorFault(file, error);
}

/** What keeps files from being written or read that is no mistake of anybody's words: by the codes of the system. */
const machineFaults: Readonly<Record<string, string>> = {
  ENOSPC: 'no space is left on the disk',
  EDQUOT: 'no space is left for this user',
  EACCES: 'this may not be read or written by you',
  EPERM: 'this may not be read or written by you',
  EROFS: 'this disk can only be read',
  EMFILE: 'too many files are open at once',
  ENFILE: 'too many files are open at once',
  EIO: 'the disk fails',
  EADDRINUSE: 'another program uses this port',
};

/** Whether the machine refused, rather than constats or the study. */
export function isOfMachine(error: unknown): error is Error & { code: string; path?: string } {
  return error instanceof Error && 'code' in error && String(error.code) in machineFaults;
}

/** What the machine refused, in a sentence. */
export function machineFault(fault: { code: string; path?: string; dest?: string }): string {
  const { code, path = 'the computer', dest = path } = fault;
  return `${dest}: ${machineFaults[code] ?? code}`;
}

/** `file:line:column: what: "value"`, then the mend on a line of its own. */
export function formatProblem({ file, line, column, what, value, mend }: Problem): string {
  const shown = value === undefined ? '' : `: "${showInvisible(value)}"`;
  return `${file}:${line}:${column}: ${what}${shown}\n  ${mend}`;
}

/** "1 problem" or "3 problems". */
export function countProblems({ length }: readonly Problem[]): string {
  return counted(length, 'problem');
}

/** Things with how many they are, e.g. "1 file", "2 files". */
export function counted(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? '' : 's'}`;
}

/** Makes characters visible that an author cannot see, e.g. a no-break space becomes `⟨U+00A0⟩`. */
export function showInvisible(text: string): string {
  return text.replace(
    /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\u00a0\u2000-\u200a\u202f\u205f\u3000]/gu,
    (character) => `⟨U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}⟩`,
  );
}

/** Quotes each of `values` for a mend, e.g. `"bar", "dot"`. */
export function quoteList(values: Iterable<string>): string {
  return [...values].map((value) => `"${value}"`).join(', ');
}

/** As many values or lines as a mend names; of more, it counts the rest. */
const named = 12;

/** Quotes the first of `values` for a mend, e.g. `"bar", "dot" or 30 more`. */
export function quoteSome(values: readonly string[]): string {
  const rest = values.length - named;
  return quoteList(values.slice(0, named)) + (rest > 0 ? ` or ${rest} more` : '');
}

/** Names the other lines that have the same problem as the first of `places`: "; so do lines 4, 5 and 9". */
export function furtherLines(places: readonly Place[]): string {
  const lines = [...new Set(places.map(({ line }) => line))].slice(1);
  if (lines.length === 0) return '';
  const shown = lines.slice(0, named);
  const rest = lines.length - shown.length;
  const all = rest > 0 ? [...shown, `${rest} more`] : shown;
  const list =
    all.length === 1 ? String(all[0]) : `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`;
  return `\n  the same on ${lines.length === 1 ? 'line' : 'lines'} ${list}`;
}

/** One problem for all that have one cause: the first of them, with the lines of the others. */
export function mergeProblems(problems: readonly Problem[]): Problem[] {
  const [first, ...others] = sortProblems(problems);
  if (first === undefined) return [];
  return [{ ...first, mend: `${first.mend}${furtherLines([first, ...others])}` }];
}

/** The same for each of several causes, which `causeOf` tells apart. */
export function mergeProblemsBy<P extends Problem>(
  problems: readonly P[],
  causeOf: (problem: P) => string,
): Problem[] {
  return [...Map.groupBy(problems, causeOf).values()].flatMap(mergeProblems);
}

function sortProblems(problems: readonly Problem[], source?: string): Problem[] {
  // A blank stands before the letters of any other folder.
  const ranked = ({ file }: Problem) => file.replace(`locales/${source}/`, 'locales/ /');
  return [...problems].sort(
    (a, b) => compare(ranked(a), ranked(b)) || a.line - b.line || a.column - b.column,
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
