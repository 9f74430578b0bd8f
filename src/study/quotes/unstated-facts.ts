import type { Document } from '#documents/document.ts';
import type { Problem } from '#errors.ts';
import type { StudySpec } from '#findings/specs/study-spec.ts';
import { placeholders } from '#i18n/placeholders.ts';
import type { Words } from '#i18n/read-words.ts';

/** Facts that texts quote and the study does not state: they would be shown as none. */
export function unstatedFacts(
  { countries }: StudySpec,
  languages: readonly Words[],
  document: Document,
): Problem[] {
  if (countries !== undefined && countries.length > 0) return [];
  const quoting = languages
    .flatMap(({ texts, pages }) => [
      ...texts.study.values(),
      ...texts.findings.values(),
      ...pages.values(),
    ])
    .find(({ text }) => placeholders(text).some(({ name }) => name.startsWith('study.countr')));
  if (quoting === undefined) return [];
  return [
    {
      ...document.place(['countries']),
      what: 'missing key',
      value: 'countries',
      mend: `add it, e.g. "countries: [BO, FR]": texts quote it, e.g. ${quoting.file} on line ${quoting.line}`,
    },
  ];
}
