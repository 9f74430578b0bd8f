import { basename, relative } from 'node:path';
import { counted, formatProblem, InputError } from '#errors.ts';
import { importSheet, type SheetImport } from '#translation-sheets/import-sheet.ts';
import { translationChanges } from '#translation-sheets/translation-changes.ts';
import { readReturnedSheet } from '#translation-sheets/read-returned-sheet.ts';
import { agrees, openTerminal } from './ask-question.ts';
import { putFiles } from './put-files.ts';
import { readSpreadsheet } from './read-spreadsheet.ts';
import type { Command } from './request.ts';
import { problemsOfImport } from './staged-study.ts';
import { readPatterns } from './kept-patterns.ts';
import { clearRepairs } from './leftovers.ts';
import { UsageError } from './usage.ts';

/**
 * Takes over the translations of a sheet: shows what changes, asks, and writes all of it or nothing. What `check` would
 * refuse of them is refused here.
 */
export const importWords: Command = async ({ study, spreadsheet = '', lang, yes }) => {
  const { sheet, problems } = readReturnedSheet(
    basename(spreadsheet),
    readSpreadsheet(spreadsheet),
  );
  if (sheet === undefined) throw new InputError(problems);
  if (lang !== undefined && lang !== sheet.to)
    throw new UsageError(
      'sheet of another language',
      lang,
      `it holds translations into "${sheet.to}"`,
    );
  clearRepairs(study);
  const { remember } = readPatterns(study);
  const found = importSheet(study, sheet, remember);
  const checked = await problemsOfImport(study, found, sheet, remember);
  if (found.problems.length + checked.length > 0)
    throw new InputError([...found.problems, ...checked]);
  for (const note of found.notes) console.log(`note: ${formatProblem(note)}`);
  if (found.files.length === 0) {
    console.log(`${relative('.', spreadsheet)}: nothing to take over${leftOf(found)}`);
    return 0;
  }
  for (const line of translationChanges(found, sheet.to)) console.log(line);
  if (!yes && !(await isAgreed(found.files.length))) {
    console.error('nothing was written');
    return 1;
  }
  putFiles(
    study,
    found.files.map(({ file, before, after }) => ({ file, before, text: after })),
  );
  console.log(`${counted(found.given.length, 'translation')} taken over${leftOf(found)}`);
  return 0;
};

async function isAgreed(files: number): Promise<boolean> {
  const terminal = openTerminal();
  if (terminal === undefined) {
    console.error('no terminal to ask on\n  add --yes to write what is shown above');
    return false;
  }
  try {
    return await agrees(terminal, `write ${counted(files, 'file')}?`);
  } finally {
    terminal.close();
  }
}

function leftOf({ missing }: SheetImport): string {
  return missing === 0 ? '' : `; ${counted(missing, 'text')} missing still`;
}
