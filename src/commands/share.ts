import type { Share } from '#build/parts.ts';
import { UsageError } from './usage.ts';

/** The part of a site that is asked for, "3/8"; absent where all of it is. */
export function readShare(words: string | undefined): Share | undefined {
  if (words === undefined) return undefined;
  const [, part = 0, of = 0] = (/^(\d{1,4})\/(\d{1,4})$/.exec(words) ?? []).map(Number);
  if (part < 1 || part > of)
    throw new UsageError('unusable --part', words, 'expected a part of several, e.g. "3/8"');
  return { part, of };
}
