import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { day } from '#findings/specs/study-spec.ts';
import { newReleaseFiles, unfinishedFiles } from '#record/new-release.ts';
import { publishedAddresses } from '#record/published-record.ts';
import { recordFolder } from '#record/record-places.ts';
import { asPublished, releaseOfSite } from '#record/release-of-site.ts';
import { agrees, openTerminal } from './ask-question.ts';
import { checkBuilt, readBuiltSite } from './built-site.ts';
import { findUnfinished } from './find-unfinished.ts';
import { readPatterns } from './kept-patterns.ts';
import { clearRepairs } from './leftovers.ts';
import { openChecked } from './open-checked.ts';
import { publicationLines } from './publication-lines.ts';
import { putFiles } from './put-files.ts';
import type { Command } from './request.ts';
import { UsageError } from './usage.ts';

/** Puts a built site on record: what readers have from now on. Shows what is new, what changed and what is lost, and asks. */
export const publish: Command = async ({ study: folder, out, site: address, date, yes }) => {
  checkDay(date);
  const { remember } = readPatterns(folder);
  const found = findUnfinished(folder, address);
  const site = await openChecked(folder, address, { remember, found });
  checkBuilt(out, site);
  const { study, urls } = site;
  const { record } = study;
  const built = readBuiltSite(out);
  const published = {
    ...built,
    site: urls.absolute(urls.chooser()),
    date,
    findings: study.findings.map((finding) =>
      asPublished(finding, study.shortCodes.get(finding.id) ?? ''),
    ),
  };
  const known = new Set(built.addresses);
  const lost = publishedAddresses(record).filter((one) => !known.has(one));
  const release = releaseOfSite(published, record);
  if (release === undefined) {
    console.log(`${recordFolder}: nothing new: all of ${published.site} is on record`);
    return 0;
  }
  console.log(publicationLines(release, { record, findings: study.findings, lost }).join('\n'));
  const files = newReleaseFiles(release);
  if (!yes && !(await isAgreed(files.length))) return 1;
  clearRepairs(folder);
  for (const file of unfinishedFiles(folder, record)) rmSync(join(folder, file));
  putFiles(
    folder,
    files.map((file) => ({ ...file, before: undefined })),
  );
  console.log(`${files.at(-1)?.file} written: keep all of ${recordFolder}/ with the study`);
  return 0;
};

function checkDay(date: string | undefined): void {
  if (date === undefined || day.safeParse(date).success) return;
  throw new UsageError('unusable --date', date, 'expected a day, e.g. "2026-01-10"');
}

async function isAgreed(files: number): Promise<boolean> {
  const terminal = openTerminal();
  if (terminal === undefined) {
    console.error(
      'no terminal to ask on: nothing was written\n  add --yes to put on record what is shown above',
    );
    return false;
  }
  try {
    if (await agrees(terminal, `\nput this on record (${files} files)?`)) return true;
  } finally {
    terminal.close();
  }
  console.error('nothing was written');
  return false;
}
