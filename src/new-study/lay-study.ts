import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { openStudy } from '#study/study.ts';
import { recordTranslations } from '#study/translations/record-translations.ts';
import { type NewStudy, newStudyFiles } from './study-files.ts';
import type { Files } from './template.ts';

/**
 * All files of a new study by their names in it, with what its translations are made from. The study is opened once:
 * an `InputError` tells what keeps it from being built.
 */
export function layStudy(asked: NewStudy): Files {
  const aside = mkdtempSync(join(tmpdir(), 'constats-new-'));
  try {
    const files = newStudyFiles(asked);
    writeStudy(aside, files);
    const sources = recordTranslations(aside, 'all').map(({ file, json }) => [file, json]);
    openStudy(aside);
    return { ...files, ...Object.fromEntries(sources) };
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

/** Writes files into a folder; none of them may be there already. */
export function writeStudy(folder: string, files: Files): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text, { flag: 'wx' });
  }
}
