import { ofEdition } from '#findings/specs/editions.ts';
import type { StudySpec } from '#findings/specs/study-spec.ts';

/** A fact of the study, or of one of its editions. */
export interface StudyQuote {
  kind: 'study';
  fact: StudyFact;
  edition?: string | undefined;
}

/** Facts of `study.yaml` by the names that texts quote them with. */
export const studyFacts = {
  'study.base': 'number of respondents',
  'study.start': 'first month of the field work',
  'study.end': 'last month of the field work',
  'study.period': 'both, as a range',
  'study.countries': 'number of countries',
  'study.country-names': 'their names, as a list',
  'study.contact': 'e-mail address',
  'study.publisher': 'name of the publisher',
  'study.sample': 'kind of sample',
  'study.limits': 'what follows from it for the results',
  'study.minimum-cell': 'smallest number of people a cell may stand for',
} as const;

export type StudyFact = keyof typeof studyFacts;

/** Those that each edition has of its own. */
export const editionFacts: readonly StudyFact[] = [
  'study.base',
  'study.start',
  'study.end',
  'study.period',
  'study.sample',
  'study.limits',
];

const countryFacts: readonly StudyFact[] = ['study.countries', 'study.country-names'];

/** Every fact that texts may quote; a study that names no countries cannot be quoted for them. */
export function factQuotes({ countries = [], editions = {} }: Partial<StudySpec>): StudyQuote[] {
  const facts = Object.keys(studyFacts) as StudyFact[];
  const known = facts.filter((fact) => !countryFacts.includes(fact) || countries.length > 0);
  return [
    ...known.map((fact) => ({ kind: 'study' as const, fact })),
    ...Object.keys(editions).flatMap((edition) =>
      editionFacts.map((fact) => ({ kind: 'study' as const, fact, edition })),
    ),
  ];
}

/** The name that quotes a fact of the study, or of an edition. */
export function nameOfFact({ fact, edition }: StudyQuote): string {
  return edition === undefined ? fact : `${edition}:${fact}`;
}

/** The number that a fact gives; absent where it gives none. */
export function factValue(
  { fact, edition }: StudyQuote,
  spec: Partial<StudySpec>,
): number | undefined {
  if (fact === 'study.base') return ofEdition(spec, edition).base;
  return fact === 'study.countries' ? spec.countries?.length : undefined;
}
