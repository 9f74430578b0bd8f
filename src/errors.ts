/** A place in a text file, as editors count: both start at 1; `column` counts UTF-16 units. */
export interface Place {
  /** Path as its author knows it, relative to the study folder, with forward slashes. */
  file: string;
  line: number;
  column: number;
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

  constructor(problems: readonly Problem[]) {
    const sorted = sortProblems(problems);
    super(sorted.map(formatProblem).join('\n'));
    this.name = 'InputError';
    this.problems = sorted;
  }
}

/** `file:line:column: what: "value"`, then the mend on a line of its own. */
export function formatProblem({ file, line, column, what, value, mend }: Problem): string {
  const shown = value === undefined ? '' : `: "${showInvisible(value)}"`;
  return `${file}:${line}:${column}: ${what}${shown}\n  ${mend}`;
}

/** "1 problem" or "3 problems". */
export function countProblems({ length }: readonly Problem[]): string {
  return `${length} ${length === 1 ? 'problem' : 'problems'}`;
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

/** As many values as a mend names; of more, it counts the rest. */
const named = 12;

/** Quotes the first of `values` for a mend, e.g. `"bar", "dot" or 30 more`. */
export function quoteSome(values: readonly string[]): string {
  const rest = values.length - named;
  return quoteList(values.slice(0, named)) + (rest > 0 ? ` or ${rest} more` : '');
}

function sortProblems(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) => compare(a.file, b.file) || a.line - b.line || a.column - b.column,
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
