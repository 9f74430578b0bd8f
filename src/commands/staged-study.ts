import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { InputError, type Problem } from '#errors.ts';
import type { Remember } from '#remember.ts';
import { isOfMissingText } from '#study/words/missing-texts.ts';
import type { SheetImport } from '#translation-sheets/import-sheet.ts';
import { atRow } from '#translation-sheets/problem-at-row.ts';
import type { ReturnedSheet } from '#translation-sheets/returned-sheet.ts';
import { openChecked } from './open-checked.ts';

/**
 * What `check` would refuse of a study once a sheet has been taken over, and does not refuse today, each at its row of
 * the sheet. Texts that are still missing may be: they were before.
 */
export async function problemsOfImport(
  study: string,
  { files, given, problems }: SheetImport,
  sheet: ReturnedSheet,
  remember: Remember,
): Promise<Problem[]> {
  if (files.length === 0) return [];
  const staged = stageStudy(study, files);
  try {
    const after = await problemsOf(staged, remember);
    const fresh = after.length === 0 ? [] : newProblems(await problemsOf(study, remember), after);
    const told = fresh.filter((problem) => !isOfMissingText(problem));
    return told
      .map((problem) => atRow(problem, staged, given, sheet))
      .filter(
        ({ line, column }) =>
          !problems.some((known) => known.line === line && known.column === column),
      );
  } finally {
    rmSync(staged, { recursive: true, force: true });
  }
}

/** A copy of a study, as it would be. */
function stageStudy(study: string, files: SheetImport['files']): string {
  const folder = mkdtempSync(join(tmpdir(), 'constats-words-'));
  for (const name of ['data', 'locales', 'public'].filter((own) => existsSync(join(study, own))))
    cpSync(join(study, name), join(folder, name), { recursive: true, verbatimSymlinks: true });
  for (const { file, after } of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), after);
  }
  return folder;
}

async function problemsOf(folder: string, remember: Remember): Promise<readonly Problem[]> {
  try {
    await openChecked(folder, undefined, { outdatedTranslations: 'allow', remember });
    return [];
  } catch (error) {
    if (error instanceof InputError) return error.problems;
    throw error;
  }
}

/** Places move as lines are added. */
function newProblems(before: readonly Problem[], after: readonly Problem[]): Problem[] {
  const nameOf = ({ file, what, value }: Problem) => JSON.stringify([file, what, value]);
  const known = new Set(before.map(nameOf));
  return after.filter((problem) => !known.has(nameOf(problem)));
}
