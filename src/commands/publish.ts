import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { type NewRelease, newReleaseFiles, unfinishedFiles } from '#record/new-release.ts';
import { publishedAddresses, type PublishedRecord } from '#record/published-record.ts';
import { recordFolder } from '#record/record-places.ts';
import { releaseOfSite } from '#record/release-of-site.ts';
import { agrees, openTerminal } from './ask-question.ts';
import { hasPrintedPosters, readSiteToPublish } from './built-site.ts';
import { readEarlierSite } from './earlier-site.ts';
import { findUnfinished } from './find-unfinished.ts';
import { readPatterns } from './kept-patterns.ts';
import { clearRepairs } from './leftovers.ts';
import { openChecked } from './open-checked.ts';
import { printNotes } from './print-notes.ts';
import { publicationLines } from './publication-lines.ts';
import { putFiles } from './put-files.ts';
import type { Command } from './request.ts';
import { checkDay } from './typed-day.ts';
import { UsageError } from './usage.ts';

/**
 * Puts a built site on record: what readers have from now on. Shows what is new, what changed and what is lost, and asks.
 * With `previous`, it begins the record with a site that was published before there was one.
 */
export const publish: Command = async ({
  study: folder,
  out,
  site: address,
  previous,
  date,
  yes,
}) => {
  checkDay(date);
  const { remember } = readPatterns(folder);
  const found = findUnfinished(folder, address);
  const site = await openChecked(folder, address, { remember, found, pdf: hasPrintedPosters(out) });
  const { findings, record } = site.study;
  checkBeginning(previous, record);
  const read =
    previous === undefined ? readSiteToPublish(out, site) : readEarlierSite(previous, site.study);
  const published = { ...read, date };
  const release = releaseOfSite(published, record);
  if (release === undefined) {
    console.log(`${recordFolder}: nothing new: all of ${published.site} is on record`);
    return 0;
  }
  const known = new Set(published.addresses);
  const lost = publishedAddresses(record).filter((one) => !known.has(one));
  console.log(publicationLines(release, { record, findings, lost }).join('\n'));
  printNotes(found.notes);
  if (!yes && !(await isAgreed())) return 1;
  putOnRecord(folder, release, record);
  return 0;
};

function checkBeginning(previous: string | undefined, { releases }: PublishedRecord): void {
  if (previous === undefined || releases.length === 0) return;
  throw new UsageError(
    'record that has begun already',
    recordFolder,
    'leave out --previous: an earlier site can only be put on record before any other',
  );
}

async function isAgreed(): Promise<boolean> {
  const terminal = openTerminal();
  if (terminal === undefined) {
    console.error(
      'no terminal to ask on: nothing was written\n  add --yes to put on record what is shown above',
    );
    return false;
  }
  try {
    if (await agrees(terminal, '\nput this on record?')) return true;
  } finally {
    terminal.close();
  }
  console.error('nothing was written');
  return false;
}

function putOnRecord(folder: string, release: NewRelease, record: PublishedRecord): void {
  const files = newReleaseFiles(release);
  clearRepairs(folder);
  for (const file of unfinishedFiles(folder, record)) rmSync(join(folder, file));
  putFiles(
    folder,
    files.map((file) => ({ ...file, before: undefined })),
  );
  console.log(`\n${files.at(-1)?.file} written: keep all of ${recordFolder}/ with the study`);
}
