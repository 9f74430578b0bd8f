import type { Document } from '#documents/document.ts';
import type { Problem } from '#errors.ts';
import type { StudySpec } from '#findings/specs/study-spec.ts';
import type { Words } from '#i18n/read-words.ts';

/** Pages on data and privacy that are as the template has them: all of it may be true of the study, but nobody may have read it. */
export function templatePages(spoken: readonly Words[], template: readonly Words[]): Problem[] {
  const kept = spoken.flatMap(({ tag, pages }) => {
    const preset = template.find((words) => words.tag === tag)?.pages;
    return ['data', 'privacy'].flatMap((name) => {
      const page = pages.get(name);
      return page?.text.trim() === preset?.get(name)?.text.trim() ? (page?.file ?? []) : [];
    });
  });
  const [first, ...others] = kept;
  if (first === undefined) return [];
  const also = others.length === 0 ? '' : `; so are ${others.join(', ')}`;
  return [
    {
      ...{ file: first, line: 1, column: 1 },
      what: 'page that is as the template has it',
      mend: `write what is to be known beyond it, e.g. who answers for it; keep it where all of it is true of your study${also}`,
    },
  ];
}

/** The publisher that the template names, where a study has no other. */
export function templatePublisher(
  { publisher }: Partial<StudySpec>,
  template: Partial<StudySpec>,
  document: Document,
): Problem[] {
  if (publisher === undefined || publisher.name !== template.publisher?.name) return [];
  return [
    {
      ...document.place(['publisher', 'name']),
      what: 'publisher of the template that nobody replaced',
      value: publisher.name,
      mend: 'write who publishes the study: the name stands on each page and in each citation',
    },
  ];
}
