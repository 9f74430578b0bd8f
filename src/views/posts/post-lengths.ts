import type { Problem } from '#errors.ts';
import type { Finding } from '#findings/model/finding.ts';
import type { Translator } from '#i18n/translator.ts';
import type { Site } from '#views/site/site.ts';
import { isTooLong, type Post, posts } from './posts.ts';

/** What is too long to be pasted. */
export interface PostLengths {
  /** Texts written for a length that do not fit it. */
  problems: Problem[];
  /** Headlines that do not fit where nothing shorter is written. */
  notes: Problem[];
}

/** Finds the words of all findings that are too long for where they are to be pasted. */
export function postLengths(site: Site): PostLengths {
  const { findings, translators } = site.study;
  const found = [...translators.values()].flatMap((translator) =>
    findings.flatMap((finding) =>
      posts(site, translator.tag, finding)
        .filter(isTooLong)
        .map((post) => tooLong(translator, finding, post)),
    ),
  );
  return {
    problems: found.flatMap(({ isWritten, problem }) => (isWritten ? [problem] : [])),
    notes: found.flatMap(({ isWritten, problem }) => (isWritten ? [] : [problem])),
  };
}

function tooLong(
  translator: Translator,
  { id }: Finding,
  { name, text, limits }: Post,
): { isWritten: boolean; problem: Problem } {
  const key = `${id}.${name}`;
  const isWritten = translator.has('findings', key);
  const counts = limits.map(({ where, length, most }) => `${where}: ${length} of ${most}`);
  const where = isWritten ? key : `${id}.headline`;
  return {
    isWritten,
    problem: {
      ...translator.place('findings', where),
      what: isWritten
        ? `text too long for its place (${counts.join(', ')})`
        : `headline too long for "${name}" (${counts.join(', ')})`,
      value: text.replaceAll('\n', ' '),
      mend: isWritten
        ? 'shorten it; what it rests on and the link are added to it'
        : `write a shorter sentence as "${name}" below "${id}", or leave it and do not offer it there`,
    },
  };
}
