import { membersOf } from '#disclosure/solver/equations.ts';
import {
  brokenSums,
  fits,
  type Guess,
  type Known,
  type Part,
  type PartReading,
  readPart,
} from './release-reading.ts';
import { earlierName, type Release } from './releases.ts';

/**
 * Takes as much of a part for unchanged as can be: all as in the next release, or as today; or else one hidden number after
 * the other that contradicts nothing, those first that most sums call unchanged, and then what was printed.
 */
export function mostUnchanged(known: Known, release: Release, part: Part): PartReading {
  const latest: Guess = (id) => known.latest.get(id);
  const today: Guess = (id) => (known.today.has(id) ? id : latest(id));
  const readIf = (guess: Guess): PartReading | undefined => {
    const reading = readPart(known, release, part, guess);
    return fits(known, reading) ? reading : undefined;
  };
  const all = readIf(latest) ?? readIf(today);
  if (all !== undefined) return all;
  const taken = new Map<string, string>();
  for (const id of byEvidence(known, release, part, [latest, today])) {
    const numbers = [latest(id), today(id)].filter((number) => number !== undefined);
    const fitting = numbers.find((number) =>
      readIf((other) => (other === id ? number : taken.get(other))),
    );
    if (fitting !== undefined) taken.set(id, fitting);
  }
  const hidden = new Set(hiddenIn(part));
  return (
    readIf((id) => (hidden.has(id) ? taken.get(id) : latest(id))) ??
    readPart(known, release, part, (id) => taken.get(id))
  );
}

/** The hidden cells of a part: those first of which most sums hold, if it is as some guesses say. */
function byEvidence(
  known: Known,
  release: Release,
  part: Part,
  guesses: readonly Guess[],
): string[] {
  const broken = guesses.map((guess) => brokenSums(known, release, part, guess));
  const holding = broken.flatMap((names) =>
    part.relations.filter(
      ({ id, atMost }) => atMost !== true && !names.has(earlierName(release, id)),
    ),
  );
  const evidence = Map.groupBy(holding.flatMap(membersOf), (id) => id);
  const weight = (id: string): number => evidence.get(id)?.length ?? 0;
  return hiddenIn(part).toSorted((a, b) => weight(b) - weight(a));
}

function hiddenIn({ cells }: Part): string[] {
  return cells.flatMap(({ id, shown }) => (shown ? [] : [id]));
}
