/** Thrown where an answer is not to be had exactly, or not within the effort allowed; whoever asks must assume the worst. */
export class UndecidedError extends Error {}

/** The answer, or none where it is too hard to tell. */
export function undecidedAsNone<T>(answer: () => T | undefined): T | undefined {
  try {
    return answer();
  } catch (error) {
    if (error instanceof UndecidedError) return undefined;
    throw error;
  }
}
