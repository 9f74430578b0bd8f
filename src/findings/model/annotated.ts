import type { FindingSpec } from '#findings/specs/finding-spec.ts';
import type { Annotation, Row } from './finding.ts';
import { rowCalled } from './headline-row.ts';

/** What the annotation of some settings stands beside: one of the rows, or a wave; absent where there is no such. */
export function annotated(
  rows: readonly Row[],
  { annotation, countries, waves }: FindingSpec,
  languages: readonly string[],
): Omit<Annotation, 'place'> | undefined {
  if (annotation === undefined) return undefined;
  const row = rowCalled(annotation.row, { rows, countries }, languages);
  if (row !== undefined) return { kind: 'row', name: row.key };
  const isWave = rows.some(({ values }) => values[waves?.column ?? ''] === annotation.row);
  return isWave ? { kind: 'wave', name: annotation.row } : undefined;
}
