import { studyCardPng } from '#outputs/pictures/study-card.ts';
import { pageNames, papers, textPages } from '#urls.ts';
import { studyCard } from '#views/posters/study-card-view.ts';
import { languageTags } from '#views/site/languages.ts';
import type { Site } from '#views/site/site.ts';
import { page } from './page-file.ts';
import { readsAll } from './reads.ts';
import type { SiteFile, TaskKind } from './task.ts';

/** The pages of a study that are nothing but text, in a language. */
export const prosePages: TaskKind = {
  tasks: (site) => languageTags(site).flatMap((tag) => proseNames.map((id) => ({ tag, id }))),
  reads: readsAll,
  files: (site, { tag = '', id }) =>
    proseNames.filter((name) => name === id).map((name) => prosePage(site, tag, name)),
};

/** Pages of nothing but text have one file in `src/pages/`. */
function prosePage(site: Site, tag: string, name: (typeof proseNames)[number]): SiteFile {
  const isText = (textPages as readonly string[]).includes(name);
  return page(site, site.urls.page(tag, name), isText ? `${tag}/text/${name}/` : undefined);
}

const proseNames = [...textPages, 'privacy'] as const;

/** Pages and files that show all of a study, in a language. */
export const studyFiles: TaskKind = {
  tasks: (site) =>
    languageTags(site).flatMap((tag) =>
      Object.keys(filesOfStudy(site, tag)).map((id) => ({ tag, id })),
    ),
  reads: (site, { id }) => ({ ...readsAll(site), record: id === 'changes' }),
  files: (site, { tag = '', id = '' }) => filesOfStudy(site, tag)[id] ?? [],
};

function filesOfStudy(site: Site, tag: string): Record<string, SiteFile[]> {
  const { urls } = site;
  const names = pageNames.filter((name) => !(proseNames as readonly string[]).includes(name));
  return {
    ...Object.fromEntries(names.map((name) => [name, [page(site, urls.page(tag, name))]])),
    findings: [page(site, urls.findings(tag))],
    changes: [page(site, urls.changes(tag))],
    ...(site.served && {
      embed: [page(site, urls.embedPage(tag))],
      'not-found': [page(site, urls.notFound(tag), `${tag}/404/`)],
    }),
    campaign: [page(site, urls.campaign(tag))],
    posters: papers.map((paper) => page(site, urls.studyPoster(tag, paper))),
    card: [{ address: urls.studyCard(tag), make: async () => studyCardPng(studyCard(site, tag)) }],
  };
}
