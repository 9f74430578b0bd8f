import {
  existsSync,
  globSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join, sep } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { type Findings, readFindings } from '#data-folder/read-study.ts';
import { counted, countProblems, InputError, type Problem, startOf } from '#errors.ts';
import { formatVersion, versionOf } from '#findings/specs/migrations.ts';
import { type Draft, draftsFor } from '#record-check/drafts.ts';
import { isPartial } from '#study/words/fallbacks.ts';
import { asideOf, clearRepairs } from './leftovers.ts';
import { lineDiff } from './line-diff.ts';
import { type Repair, repairFile } from './repair.ts';
import type { Command } from './request.ts';
import { staleSchemas } from './stale-schemas.ts';
import { checkDay } from './typed-day.ts';
import { UsageError } from './usage.ts';

/**
 * Repairs how the files of a study are written (byte-order mark, encoding, line ends, separators,
 * blanks, quotes) and never what they say; brings a study that was written for an earlier constats to
 * the present format, and its schemas; drafts what it must say so that all that it has published stays
 * true. Shows each change and asks before it writes; a file that needs a person is left as it is.
 */
export const fix: Command = async ({ study, yes, date }) => {
  checkDay(date);
  const files = globSync(['data/*.{csv,yaml}', 'locales/*/*.json', 'locales/*/pages/*.md'], {
    cwd: study,
  });
  if (files.length === 0)
    throw new UsageError('no study', study, 'name a study folder: npx constats fix <folder>');
  clearRepairs(study);
  const findings = readFindings(study);
  const { spec, document } = findings;
  const format = (document && versionOf(document)) ?? formatVersion;
  const drafts = draftsOf(findings, date);
  const repairs = files
    .map((file) => file.split(sep).join('/'))
    .toSorted()
    .map((file) => repairFile(study, file, { base: spec?.base, format, drafts }));
  const changed = repairs.filter(({ changes }) => changes.length > 0);
  const schemas = staleSchemas(study);
  const problems = repairs.flatMap((repair) => repair.problems);
  for (const repair of changed) show(repair);
  for (const { file } of schemas) console.log(`+++ ${file}: as this constats has it\n`);
  const count = changed.length + schemas.length;
  if (count > 0 && !yes && !(await agrees(count))) {
    report(problems);
    console.error('nothing was written');
    return 1;
  }
  const failed = [
    ...changed.flatMap((repair) => write(study, repair)),
    ...schemas.flatMap(({ file, text }) => replaceFile(study, file, text)),
  ];
  problems.push(...failed);
  console.log(sumUp(count - failed.length, problems.length));
  report(problems);
  return problems.length === 0 ? 0 : 1;
};

/** Only where all numbers are well: of others, nobody knows yet whether they changed. */
function draftsOf({ spec, problems, ...numbers }: Findings, date = today()): Draft[] {
  if (spec === undefined || problems.length > 0) return [];
  const tags = spec.languages.filter((tag) => !isPartial(tag, spec));
  return draftsFor({ spec, ...numbers }, { date, tags });
}

/** The day, where the team is. */
function today(): string {
  return new Date().toLocaleDateString('sv');
}

function show({ file, before, after, changes }: Repair): void {
  console.log([`--- ${file}`, `+++ ${file}: ${changes.join(', ')}`].join('\n'));
  console.log(`${lineDiff(before, after, file.endsWith('.csv')).join('\n')}\n`);
}

async function agrees(files: number): Promise<boolean> {
  const { stdin: input, stdout: output } = process;
  if (!input.isTTY || !output.isTTY) {
    console.error('no terminal to ask on\n  add --yes to write what is shown above');
    return false;
  }
  const terminal = createInterface({ input, output });
  try {
    const answer = await terminal.question(`write ${counted(files, 'file')}? [y/N] `);
    return /^(?:y|yes|o|oui)$/i.test(answer.trim());
  } finally {
    terminal.close();
  }
}

function write(study: string, { file, bytes, after }: Repair): Problem[] {
  if (readFileSync(join(study, file)).equals(bytes)) return replaceFile(study, file, after);
  return [unwritten(file, 'file that changed since it was shown', 'run npx constats fix again')];
}

/** Writes beside the file and swaps it in, so that no reader and no crash meets half a file. */
function replaceFile(study: string, file: string, text: string): Problem[] {
  const named = join(study, file);
  const path = existsSync(named) ? realpathSync(named) : named;
  const aside = asideOf(path);
  try {
    writeFileSync(aside, text, { mode: statSync(path, { throwIfNoEntry: false })?.mode });
    renameSync(aside, path);
    return [];
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    return [unwritten(file, 'file that cannot be written', `nothing in it was changed: ${why}`)];
  } finally {
    rmSync(aside, { force: true });
  }
}

function unwritten(file: string, what: string, mend: string): Problem {
  return { ...startOf(file), what, mend };
}

function sumUp(changed: number, problems: number): string {
  if (changed > 0) return `${counted(changed, 'file')} repaired`;
  return problems === 0 ? 'nothing to repair' : 'nothing that can be repaired for sure';
}

function report(problems: readonly Problem[]): void {
  if (problems.length === 0) return;
  console.error(new InputError(problems).message);
  console.error(`\n${countProblems(problems)} that only a person can mend`);
}
