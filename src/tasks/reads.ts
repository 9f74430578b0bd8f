import { placeholders } from '#i18n/placeholders.ts';
import { languageTags } from '#views/site/languages.ts';
import { oncePerSite, type Site } from '#views/site/site.ts';
import { titleOf } from './page-title.ts';
import type { Reads } from './task.ts';

/** What a file reads that shows some findings in a language: these, and those that its words quote. */
export function readsOf(site: Site, tag: string, ids: readonly string[]): Reads {
  const quoted = ids.flatMap((id) => [...quotedByFinding(site, tag, id)]);
  const findings = new Set([...ids, ...quoted, ...quotedByStudy(site, tag)]);
  return { findings, list: false, pages: 'none', tags: [tag] };
}

/** The same of a page: it names the other pages, and may know which findings there are. */
export function readsOfPage(site: Site, tag: string, ids: readonly string[]): Reads {
  const { findings, ...reads } = readsOf(site, tag, ids);
  return {
    ...reads,
    findings: new Set([...findings, ...quotedByTitles(site, tag)]),
    list: true,
    pages: 'titles',
  };
}

/** What a task reads that shows all of a study: one language may name what is there in another. */
export function readsAll(site: Site): Reads {
  const { findings, withdrawn } = site.study;
  const ids = new Set([...findings, ...withdrawn].map(({ id }) => id));
  return { findings: ids, list: true, pages: 'all', tags: languageTags(site) };
}

/** What a task reads that shows some findings in every language. */
export function readsInAll(site: Site, ids: readonly string[]): Reads {
  const tags = languageTags(site);
  const each = tags.flatMap((tag) => [...readsOf(site, tag, ids).findings]);
  return { findings: new Set(each), list: false, pages: 'none', tags };
}

/** The findings that the words of a finding quote. */
const quotedByFinding = oncePerSite((site, tag: string, id: string): ReadonlySet<string> => {
  const texts = site.study.words.get(tag)?.texts.findings ?? new Map();
  return quotedIds(site, textsIn(new Map([...texts].filter(([key]) => key.startsWith(`${id}.`)))));
});

/** The findings that the words of a study quote. */
const quotedByStudy = oncePerSite((site, tag: string) =>
  quotedIds(site, textsIn(site.study.words.get(tag)?.texts.study)),
);

/** The findings that the titles of its pages quote. */
const quotedByTitles = oncePerSite((site, tag: string) =>
  quotedIds(site, textsIn(site.study.words.get(tag)?.pages).map(titleOf)),
);

function textsIn(texts: ReadonlyMap<string, { text: string }> | undefined): string[] {
  return [...(texts?.values() ?? [])].map(({ text }) => text);
}

function quotedIds({ study }: Site, texts: readonly string[]): ReadonlySet<string> {
  const ids = new Set(study.findings.map(({ id }) => id));
  const named = texts.flatMap(placeholders).map(({ name }) => name.split(':')[0] ?? '');
  return new Set(named.filter((name) => ids.has(name)));
}
