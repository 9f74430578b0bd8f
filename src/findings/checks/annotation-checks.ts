import { expectedOneOf } from '#documents/document.ts';
import type { Problem } from '#errors.ts';
import { annotated } from '#findings/model/annotated.ts';
import type { Check } from './finding-check.ts';

/** The annotation stands beside a row or a wave that there is. */
export const annotationHasRow: Check = ({ spec, document, study }, _, rows): Problem[] => {
  const { annotation, waves } = spec;
  if (annotation === undefined || annotated(rows, spec, study.languages ?? [])) return [];
  const named = waves ? rows.flatMap(({ values }) => values[waves.column] ?? []) : [];
  return [
    {
      ...document.place(['annotation', 'row']),
      what: 'annotation of an unknown row',
      value: annotation.row,
      mend: expectedOneOf(annotation.row, [...new Set([...named, ...rows.map(({ key }) => key)])]),
    },
  ];
};
