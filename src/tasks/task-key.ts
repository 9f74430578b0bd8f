import { createHash } from 'node:crypto';
import type { SpokenWords } from '#i18n/translator.ts';
import type { Finding } from '#findings/model/finding.ts';
import type { PublishedFinding, PublishedRecord } from '#record/published-record.ts';
import type { Site } from '#views/site/site.ts';
import { isRelevant, narrowRecord, withdrawnRead } from './narrow-site.ts';
import { titleOf } from './page-title.ts';
import type { Reads, Task } from './task.ts';

/** A hash of everything that the files of a task are made of: the generator, the task, and what it reads. */
export function taskKey(generator: string, site: Site, task: Task, reads: Reads): string {
  const { study, urls, pdf } = site;
  const { findings, list, pages, tags } = reads;
  const read = study.findings.filter(({ id }) => findings.has(id));
  const known = list ? study.findings : read;
  return digest([
    generator,
    task,
    urls.absolute(urls.chooser()),
    pdf,
    settingsDigest(site),
    [...study.translators.keys()],
    known.map(({ id, edition, continues }) => [id, study.shortCodes.get(id), edition, continues]),
    read.map(findingDigest),
    tags.map((tag) => study.words.get(tag)).map((words) => words && wordsDigest(words, read)),
    tags.map((tag) => study.words.get(tag)).map((words) => words && pagesDigest(words, pages)),
    recordDigest(narrowRecord(study, reads)),
    withdrawnRead(study, reads),
    study.outdated.filter((text) => isRelevant(text, findings)),
    study.borrowed.filter((text) => tags.includes(text.tag) && isRelevant(text, findings)),
  ]);
}

const settingsDigest = oncePer(
  ({ study: { spec, icon, logos }, dots, dated, recorded, served }: Site) =>
    digest([spec, icon, logos, dots, dated, recorded, served]),
);

const findingDigest = oncePer((finding: Finding) => digest(finding));

function recordDigest({ releases, findings }: PublishedRecord) {
  return [releasesDigest(releases), [...findings.values()].map((all) => all.map(versionDigest))];
}

const releasesDigest = oncePer((releases: PublishedRecord['releases']) => digest(releases));

const versionDigest = oncePer((version: PublishedFinding) => digest(version));

function wordsDigest(words: SpokenWords, findings: readonly Finding[]) {
  const own = findingWords(words);
  return [sharedWords(words), findings.map(({ id }) => own.get(id))];
}

const sharedWords = oncePer(({ tag, texts: { ui, study, terms } }: SpokenWords) =>
  digest([tag, ...[ui, study, terms].map(textsOf)]),
);

function pagesDigest(words: SpokenWords, pages: Reads['pages']): string | undefined {
  if (pages === 'none') return undefined;
  return pages === 'titles' ? titles(words) : wholePages(words);
}

const titles = oncePer(({ pages }: SpokenWords) =>
  digest(textsOf(pages).map(([name, text]) => [name, titleOf(text)])),
);

const wholePages = oncePer(({ pages }: SpokenWords) => digest(textsOf(pages)));

/** A hash of what is said of each finding, by its id. */
const findingWords = oncePer(({ texts }: SpokenWords) => {
  const grouped = Map.groupBy(texts.findings, ([key]) => key.split('.')[0] ?? '');
  return new Map([...grouped].map(([id, own]) => [id, digest(textsOf(new Map(own)))]));
});

/** Where a text is written changes no file. */
function textsOf(texts: ReadonlyMap<string, { text: string }>): [string, string][] {
  return [...texts].map(([key, { text }]) => [key, text]);
}

function digest(value: unknown): string {
  const plain = JSON.stringify(value, (_, part: unknown) =>
    part instanceof Map || part instanceof Set ? [...part] : part,
  );
  return createHash('sha256').update(plain).digest('hex');
}

function oncePer<Key extends object, Made>(make: (key: Key) => Made): (key: Key) => Made {
  const kept = new WeakMap<Key, Made>();
  return (key) => {
    const made = kept.get(key) ?? make(key);
    kept.set(key, made);
    return made;
  };
}
