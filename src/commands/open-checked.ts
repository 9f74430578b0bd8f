import { readStudy } from '#data-folder/study-settings.ts';
import { InputError, type Problem } from '#errors.ts';
import { wordsThatTell } from '#leak-check/telling-words.ts';
import { checkPublic, type PublicFiles } from '#public/check-public.ts';
import { publicThatTells } from '#public/public-leaks.ts';
import { openSite, type SiteOpening } from '#views/open-site.ts';
import { type Site } from '#views/site/site.ts';

/**
 * Opens a study whole: its numbers, its words and the files in its `public/`. Throws an `InputError` with everything
 * that is wrong in any of them; what its words and files tell of hidden numbers is known only then.
 */
export async function openChecked(
  folder: string,
  address: string | undefined,
  asked: SiteOpening = {},
): Promise<Site> {
  const { document, known } = readStudy(folder);
  const { base, url } = known;
  const files = await checkPublic(folder, { base, address: address ?? url });
  const found = { ...files, problems: [...files.problems, ...(asked.found?.problems ?? [])] };
  const site = openSite(folder, address, { progress: console.error, ...asked, found });
  const told = [
    ...wordsThatTell(folder, site.study),
    ...publicThatTells(files, site.study),
    ...(await wronglyMoved(site, document, files)),
  ];
  if (told.length > 0) throw new InputError(told);
  return site;
}

/** What has moved to where nothing is. All addresses are gathered for it: mostly there is no need. */
async function wronglyMoved(
  site: Site,
  document: ReturnType<typeof readStudy>['document'],
  { contents }: PublicFiles,
): Promise<Problem[]> {
  if (document === undefined || Object.keys(site.study.spec.moved).length === 0) return [];
  const { movedProblems } = await import('#tasks/moved-problems.ts');
  return movedProblems(site, document, contents.keys());
}
