import { campaignKit } from '#outputs/kit.ts';
import { atom } from '#outputs/site/atom.ts';
import { dataPackage } from '#outputs/site/data-package.ts';
import { studySlides } from '#outputs/slides/study-slides.ts';
import { embedList } from '#outputs/site/embed-list.ts';
import { searchIndexScript } from '#outputs/site/search-index.ts';
import { wholeStudy } from '#views/data/study-metadata.ts';
import { isLongList } from '#views/finding/finding-groups.ts';
import { feedView } from '#views/posts/feed.ts';
import { languageTags } from '#views/site/languages.ts';
import type { Site } from '#views/site/site.ts';
import { allEntries, localeEntries } from './list-entries.ts';
import { readsAll } from './reads.ts';
import type { SiteFile, TaskKind } from './task.ts';

/** All findings in one file, for all languages, made of the entries of each. */
export const lists: TaskKind = {
  isLast: true,
  tasks: ({ served }) => [...(served ? [{ id: 'embeds' }] : []), { id: 'data' }],
  reads: readsAll,
  files: (site, { id }) => (id === 'data' ? [dataFile(site)] : [embedsFile(site)]),
};

/** The same in a language: what is new, what a search finds, and all that a campaign or a speaker takes. */
export const localeLists: TaskKind = {
  isLast: true,
  tasks: (site) =>
    languageTags(site).flatMap((tag) => [
      { tag, id: 'kit' },
      { tag, id: 'slides' },
      ...(site.dated && site.served ? [{ tag, id: 'feed' }] : []),
      ...(isLongList(site) ? [{ tag, id: 'search' }] : []),
    ]),
  reads: (site, { id }) => ({ ...readsAll(site), record: id === 'feed' }),
  files: (site, { tag = '', id = '' }) => {
    const file = localeFiles[id];
    return file === undefined ? [] : [file(site, tag)];
  },
};

const localeFiles: Readonly<Record<string, (site: Site, tag: string) => SiteFile>> = {
  kit: kitFile,
  slides: slidesFile,
  feed: feedFile,
  search: searchFile,
};

function embedsFile(site: Site): SiteFile {
  return {
    address: site.urls.embeds(),
    async make(finished) {
      const entries = await allEntries(site, finished);
      return embedList(site, (tag, id) => entries.get(tag)?.get(id)?.embed);
    },
  };
}

function dataFile(site: Site): SiteFile {
  return {
    address: site.urls.dataPackage(),
    async make(finished) {
      const entries = await allEntries(site, finished);
      const resources = [...entries.values()].flatMap((own) => [...own.values()]);
      const [source = ''] = languageTags(site);
      return dataPackage(
        wholeStudy(site, source),
        resources.map(({ resource }) => resource),
      );
    },
  };
}

function feedFile(site: Site, tag: string): SiteFile {
  return {
    address: site.urls.feed(tag),
    async make(finished) {
      const entries = await localeEntries(site, tag, finished);
      const told = [...entries.values()].flatMap(({ feed }) => feed);
      return atom(feedView(site, tag, told));
    },
  };
}

function searchFile(site: Site, tag: string): SiteFile {
  return {
    address: site.urls.searchIndex(tag),
    async make(finished) {
      const entries = await localeEntries(site, tag, finished);
      return searchIndexScript([...entries.values()].map(({ search }) => search));
    },
  };
}

function slidesFile(site: Site, tag: string): SiteFile {
  return {
    address: site.urls.studySlides(tag),
    make: async (finished) =>
      studySlides(site, tag, (id) => finished(site.urls.file(tag, id, 'pptx'))),
  };
}

function kitFile(site: Site, tag: string): SiteFile {
  return {
    address: site.urls.campaignKit(tag),
    async make(finished) {
      const entries = await localeEntries(site, tag, finished);
      const words = new Map([...entries].map(([id, own]) => [id, own.words]));
      return campaignKit(words, (id, ending) => finished(site.urls.file(tag, id, ending)));
    },
  };
}
