/**
 * What may still be spent on a question: a count of the numbers that are looked at, never of seconds, so that every machine
 * gives up at the same place.
 */
export interface Work {
  left: number;
}

/** Enough for 1,500 cells of which each twentieth is small; some twenty seconds on a machine of today. */
const enough = 3e9;

/** Work that nothing is spent of yet. */
export function freshWork(): Work {
  return { left: enough };
}

/** Thrown where a table is too large to be made safe with the work allowed: whoever asks must refuse it. */
export class TooLargeError extends Error {
  /** The ids of the cells that belong together. */
  cells: readonly string[] = [];
}

/** Notes work done. */
export function spend(work: Work, numbers: number): void {
  work.left -= numbers;
  if (work.left < 0) throw new TooLargeError('too many cells that add up');
}

/** An answer about cells that belong together; whoever gives up on it says which they are. */
export function within<T>(cells: readonly { id: string }[], answer: () => T): T {
  try {
    return answer();
  } catch (error) {
    if (error instanceof TooLargeError) error.cells = cells.map(({ id }) => id);
    throw error;
  }
}
