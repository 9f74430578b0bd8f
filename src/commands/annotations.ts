import { join, relative, sep } from 'node:path';
import { type Problem, showInvisible } from '#errors.ts';

/**
 * Where GitHub Actions runs the command, marks each problem on its line of the study in `folder`.
 * Commands are read from the error stream as well, which leaves `check --json` as it is.
 */
export function annotate(problems: readonly Problem[], folder: string): void {
  if (process.env.GITHUB_ACTIONS !== 'true') return;
  const repository = process.env.GITHUB_WORKSPACE ?? process.cwd();
  const below = relative(repository, folder);
  for (const problem of problems) console.error(annotation(problem, below));
}

/** A problem as a workflow command of GitHub Actions; `folder` is the study's, seen from the repository. */
function annotation({ file, line, column, what, value, mend }: Problem, folder: string): string {
  const path = join(folder, file).split(sep).join('/');
  const title = escapeProperty(what);
  const shown = value === undefined ? mend : `"${showInvisible(value)}"\n${mend}`;
  const place = `file=${escapeProperty(path)},line=${line},col=${column}`;
  return `::error ${place},title=${title}::${escapeMessage(shown)}`;
}

function escapeMessage(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
