import type { Document } from '#documents/document.ts';
import type { Place, Problem } from '#errors.ts';
import type { StudySpec } from '#findings/specs/study-spec.ts';
import type { Check } from './finding-check.ts';

/** A finding about so few people cannot be published, whatever it hides: its base stands wherever it goes. */
export const basesAreLarge: Check = ({ spec: { base }, document, study }) =>
  typeof base === 'number' ? smallBase(base, study, document.place(['base'])) : [];

/** The same of the study's own base, and of those of its editions. */
export function studyBaseIsLarge(study: Partial<StudySpec>, document: Document): Problem[] {
  const { base, editions = {} } = study;
  return [
    ...(base === undefined ? [] : smallBase(base, study, document.place(['base']))),
    ...Object.entries(editions).flatMap(([name, { base: own }]) =>
      smallBase(own, study, document.place(['editions', name, 'base'])),
    ),
  ];
}

function smallBase(base: number, { minimumCell }: Partial<StudySpec>, place: Place): Problem[] {
  if (minimumCell === undefined || base >= minimumCell) return [];
  return [
    {
      ...place,
      what: `base of fewer than ${minimumCell} people`,
      value: String(base),
      mend: 'publish nothing about so few: count more people together, or correct the number',
    },
  ];
}
