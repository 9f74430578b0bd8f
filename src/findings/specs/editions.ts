import type { StudySpec } from './study-spec.ts';

/** What a study says of editions. */
type Dated = Partial<Pick<StudySpec, 'editions' | 'period'>>;

/**
 * The settings that hold in the edition of a name: those of the study, but for what the edition says otherwise. Where its
 * figures come from and when they were published it says itself. Without a name, the study itself.
 */
export function ofEdition<S extends Partial<StudySpec>>(study: S, name: string | undefined): S {
  const { editions = {} } = study;
  if (name === undefined || !Object.hasOwn(editions, name)) return study;
  return { ...study, source: undefined, published: undefined, ...editions[name] };
}

/** Whether a study was made more than once. */
export function hasEditions({ editions = {} }: Dated): boolean {
  return Object.keys(editions).length > 0;
}

/** The editions that findings are of, by their names, the latest first; `undefined` is the study itself. */
export function editionsOf(
  study: Dated,
  findings: readonly { edition?: string | undefined }[],
): (string | undefined)[] {
  const names = new Set(findings.map(({ edition }) => edition));
  return [...names].toSorted((a, b) => compareEditions(study, a, b));
}

/** Orders two editions by when people answered, the later first; of the same time, by their names. */
export function compareEditions(
  study: Dated,
  one: string | undefined,
  other: string | undefined,
): number {
  const [a, b] = [sortKey(study, one), sortKey(study, other)];
  return a === b ? 0 : a < b ? 1 : -1;
}

function sortKey(study: Dated, name: string | undefined): string {
  const { start = '', end = '' } = ofEdition(study, name).period ?? {};
  return [start, end, name ?? ''].join(' ');
}
