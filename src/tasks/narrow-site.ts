import type { Finding } from '#findings/model/finding.ts';
import { fillPlaceholders } from '#i18n/placeholders.ts';
import type { SpokenWords, Translator } from '#i18n/translator.ts';
import { type PublishedRecord } from '#record/published-record.ts';
import type { Study } from '#study/study.ts';
import type { Site } from '#views/site/site.ts';
import { titleOf } from './page-title.ts';
import type { Reads } from './task.ts';

/**
 * A site with no more in it than a task says it reads: what is made of the rest cannot differ. Whoever reads something
 * else is told so at once, since a file that is kept would not be made anew when that changes.
 */
export function narrowSite(site: Site, reads: Reads): Site {
  return { ...site, study: narrowStudy(site.study, reads) };
}

function narrowStudy(study: Study, reads: Reads): Study {
  const { findings, list, tags } = reads;
  const isRead = ({ id }: Finding) => findings.has(id);
  const known = list ? study.findings : study.findings.filter(isRead);
  const ids = new Set(known.map(({ id }) => id));
  return {
    ...study,
    findings: known.map((finding) => (isRead(finding) ? finding : unread(finding))),
    suppressed: [],
    notes: [],
    record: narrowRecord(study, reads),
    withdrawn: withdrawnRead(study, reads),
    shortCodes: new Map([...study.shortCodes].filter(([id]) => ids.has(id))),
    formerCodes: new Map([...study.formerCodes].filter(([id]) => ids.has(id))),
    outdated: study.outdated.filter((text) => isRelevant(text, findings)),
    borrowed: study.borrowed.filter((text) => isRelevant(text, findings)),
    words: new Map([...study.words].filter(([tag]) => tags.includes(tag))),
    translators: new Map(
      [...study.translators].map(([tag, translator]) => [
        tag,
        tags.includes(tag)
          ? guarded(translator, study.words.get(tag), reads)
          : unspoken(translator),
      ]),
    ),
  };
}

/** What a task reads of all that was published: of its findings, the versions that readers no longer have. */
export function narrowRecord({ record, findings }: Study, reads: Reads): PublishedRecord {
  if (reads.record) return record;
  const read = findings.filter(({ id }) => reads.findings.has(id));
  const earlier = read.map(({ id, version }) => {
    const published = record.findings.get(id) ?? [];
    return [id, published.filter((other) => other.version !== version)] as const;
  });
  return { releases: [], findings: new Map(earlier.filter(([, versions]) => versions.length > 0)) };
}

/** The withdrawn findings that a task reads: those that it names. */
export function withdrawnRead({ withdrawn }: Study, { findings }: Reads): Study['withdrawn'] {
  return withdrawn.filter(({ id }) => findings.has(id));
}

/** Whether a text is no finding's, or that of one which is read. */
export function isRelevant(
  { section, name }: { section: string; name: string },
  findings: ReadonlySet<string>,
): boolean {
  return section !== 'findings' || findings.has(name.split('.')[0] ?? '');
}

/** A finding of which nothing is known but that it is there, and which edition it is of. */
function unread({ id, edition, continues }: Finding): Finding {
  const known = { id, edition, continues };
  return new Proxy(known as Finding, {
    get(_, key) {
      if (key in known) return known[key as keyof typeof known];
      throw new Error(`reads the finding "${id}", which its task does not name: ${String(key)}`);
    },
  });
}

/** A language that says no more than a task reads. */
function guarded(
  translator: Translator,
  words: SpokenWords | undefined,
  { findings, pages }: Reads,
): Translator {
  const check = (file: string, key: string) => {
    if (file === 'findings' && !findings.has(key.split('.')[0] ?? ''))
      throw new Error(`reads the text "${key}", whose finding its task does not name`);
  };
  return {
    ...translator,
    text(file, key, ...rest) {
      check(file, key);
      return translator.text(file, key, ...rest);
    },
    has(file, key) {
      check(file, key);
      return translator.has(file, key);
    },
    page(name, fill) {
      if (pages === 'all') return translator.page(name, fill);
      if (pages === 'titles') return fillPlaceholders(titleOf(words?.pages.get(name)?.text), fill);
      throw new Error(`reads the page "${name}", which its task does not name`);
    },
  };
}

/** A language of which nothing is known but its name. */
function unspoken({ tag, dir, name }: Translator): Translator {
  return new Proxy({ tag, dir, name } as Translator, {
    get(known, key) {
      if (key in known) return known[key as keyof Translator];
      throw new Error(`reads words of "${tag}", which its task does not name: ${String(key)}`);
    },
  });
}
