import { readStudy } from '#data-folder/study-settings.ts';
import { InputError, type Problem } from '#errors.ts';
import { wordsThatTell } from '#leak-check/telling-words.ts';
import { checkPublic, type PublicFiles } from '#public/check-public.ts';
import { publicThatTells } from '#public/public-leaks.ts';
import { openSite, type SiteOpening } from '#views/open-site.ts';
import { createSite, type Site } from '#views/site/site.ts';

/** `data/study.yaml`, where it can be read. */
type ReadDocument = ReturnType<typeof readStudy>['document'];

/** How a study is opened to be checked. */
interface Checking extends SiteOpening {
  /** What becomes of published addresses and figures that the site does not hold to. Default: "refuse". */
  unkept?: 'refuse' | 'note';
}

/**
 * Opens a study whole: its numbers, its words and the files in its `public/`. Throws an `InputError` with everything
 * that is wrong in any of them; what its words and files tell of hidden numbers is known only then, and what it has
 * published and does not hold to.
 */
export async function openChecked(
  folder: string,
  address: string | undefined,
  { unkept = 'refuse', ...asked }: Checking = {},
): Promise<Site> {
  const { document, known } = readStudy(folder);
  const files = await checkPublic(folder, { base: known.base, address: address ?? known.url });
  const found = { ...files, problems: [...files.problems, ...(asked.found?.problems ?? [])] };
  const site = openSite(folder, address, { progress: console.error, ...asked, found });
  const isNoted = unkept === 'note';
  const broken = await unkeptOf(isNoted ? createSite(site.study) : site, document, files, asked);
  const told = [
    ...wordsThatTell(folder, site.study),
    ...publicThatTells(files, site.study),
    ...(await wronglyMoved(site, document, files)),
    ...(isNoted ? [] : broken),
  ];
  if (told.length > 0) throw new InputError(told);
  const notes = isNoted ? broken : [];
  return { ...site, study: { ...site.study, notes: [...site.study.notes, ...notes] } };
}

/** What was published and is not held to. All addresses are gathered for it: without a record there is no need. */
async function unkeptOf(
  site: Site,
  document: ReadDocument,
  { contents }: PublicFiles,
  { pdf }: SiteOpening,
): Promise<Problem[]> {
  if (document === undefined || site.study.record.releases.length === 0) return [];
  const { recordProblems } = await import('#record-check/record-problems.ts');
  return recordProblems(site, { document, files: contents.keys(), pdf });
}

/** What has moved to where nothing is. All addresses are gathered for it: mostly there is no need. */
async function wronglyMoved(
  site: Site,
  document: ReadDocument,
  { contents }: PublicFiles,
): Promise<Problem[]> {
  if (document === undefined || Object.keys(site.study.spec.moved).length === 0) return [];
  const { movedProblems } = await import('#tasks/moved-problems.ts');
  return movedProblems(site, document, contents.keys());
}
