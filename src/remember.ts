import { createHash } from 'node:crypto';

/** Gives what was made of the same before, or makes it. What it is made of, and the answer, are plain data. */
export type Remember = <T>(of: unknown, make: () => T) => T;

/** Makes all anew. */
export const makeAnew: Remember = (_, make) => make();

/** Answers of earlier rounds, e.g. of earlier openings of a study. */
export interface RoundMemory {
  remember: Remember;
  /** Ends a round: gives its answers, each by a hash of what it was made of, and forgets all others; where nothing was asked, it forgets nothing. */
  endRound: () => Record<string, unknown>;
}

/** A memory that begins with some answers. */
export function createMemory(answers: Readonly<Record<string, unknown>> = {}): RoundMemory {
  let known = new Map(Object.entries(answers));
  let used = new Map<string, unknown>();
  return {
    remember: <T>(of: unknown, make: () => T): T => {
      const key = createHash('sha256').update(JSON.stringify(of)).digest('hex');
      const answer = (used.get(key) ?? known.get(key) ?? make()) as T;
      used.set(key, answer);
      return answer;
    },
    endRound: () => {
      if (used.size > 0) known = used;
      used = new Map();
      return Object.fromEntries(known);
    },
  };
}
