import { placeholders } from '#i18n/placeholders.ts';
import { languageTags } from '#views/site/languages.ts';
import { oncePerSite, type Site } from '#views/site/site.ts';
import type { Reads } from './task.ts';

/** What a task reads that shows some findings in a language: these, and those that its words quote. */
export function readsOf(site: Site, tag: string, ids: readonly string[], list = false): Reads {
  const quoted = ids.flatMap((id) => [...quotedByFinding(site, tag, id)]);
  const findings = new Set([...ids, ...quoted, ...quotedByStudy(site, tag)]);
  return { findings, list, tags: [tag] };
}

/** What a task reads that shows all of a study: one language may name what is there in another. */
export function readsAll(site: Site): Reads {
  const findings = new Set(site.study.findings.map(({ id }) => id));
  return { findings, list: true, tags: languageTags(site) };
}

/** What a task reads that shows some findings in every language. */
export function readsInAll(site: Site, ids: readonly string[]): Reads {
  const tags = languageTags(site);
  const each = tags.map((tag) => readsOf(site, tag, ids));
  return { findings: new Set(each.flatMap(({ findings }) => [...findings])), list: false, tags };
}

/** The findings that the words of a finding quote. */
const quotedByFinding = oncePerSite((site, tag: string, id: string): ReadonlySet<string> => {
  const texts = site.study.words.get(tag)?.texts.findings ?? new Map();
  const own = [...texts].filter(([key]) => key.startsWith(`${id}.`));
  return quotedIds(
    site,
    own.map(([, { text }]) => text),
  );
});

/** The findings that the words of a study quote which any page may show. */
const quotedByStudy = oncePerSite((site, tag: string): ReadonlySet<string> => {
  const { texts, pages } = site.study.words.get(tag) ?? {};
  const shared = [...(texts?.study.values() ?? []), ...(pages?.values() ?? [])];
  return quotedIds(
    site,
    shared.map(({ text }) => text),
  );
});

function quotedIds({ study }: Site, texts: readonly string[]): ReadonlySet<string> {
  const ids = new Set(study.findings.map(({ id }) => id));
  const named = texts.flatMap(placeholders).map(({ name }) => name.split(':')[0] ?? '');
  return new Set(named.filter((name) => ids.has(name)));
}
