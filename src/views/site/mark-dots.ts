import { markDots } from '#charts/dot-mark.ts';
import { headlineShare } from '#findings/model/headline-share.ts';
import type { Study } from '#study/study.ts';

/**
 * How many dots of the mark of a study are large: the share that the first finding about a share quotes, and never all or
 * none. A study without one gets a number from its id.
 */
export function largeDots({ findings, spec }: Pick<Study, 'findings' | 'spec'>): number {
  const share = findings.map(headlineShare).find((known) => known !== undefined);
  const dots = share === undefined ? fromName(spec.id) : Math.round((share / 100) * markDots);
  return Math.min(markDots - 1, Math.max(1, dots));
}

/** From a third to two thirds of the dots. */
function fromName(id: string): number {
  const sum = [...id].reduce((so, letter) => (so * 31 + (letter.codePointAt(0) ?? 0)) % 9973, 7);
  return 8 + (sum % 10);
}
