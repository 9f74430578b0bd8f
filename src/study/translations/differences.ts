/** A stretch of two lists: the same in both, or what stands in the one where something else stands in the other. */
export interface Stretch {
  was: readonly string[];
  now: readonly string[];
  same: boolean;
  /** Where it begins in the first list, counted from 0. */
  at: number;
}

/** Cuts two lists into stretches that are the same and stretches that are not, with as much the same as can be. */
export function compareLists(was: readonly string[], now: readonly string[]): Stretch[] {
  const common = commonLengths(was, now);
  const stretches: { was: string[]; now: string[]; same: boolean; at: number }[] = [];
  let i = 0;
  let j = 0;
  while (i < was.length || j < now.length) {
    const same = i < was.length && j < now.length && was[i] === now[j];
    const isGone = j >= now.length || (common(i + 1, j) >= common(i, j + 1) && i < was.length);
    const last = stretches.at(-1);
    const stretch = last?.same === same ? last : { was: [], now: [], same, at: i };
    if (stretch !== last) stretches.push(stretch);
    if (same || isGone) stretch.was.push(was[i++] ?? '');
    if (same || !isGone) stretch.now.push(now[j++] ?? '');
  }
  return stretches;
}

/** Two wordings of a text with what differs between `⟦ ⟧`, and what is the same far from it left out. */
export function showDifference(was: string, now: string): { was: string; now: string } {
  const words = [was, now].map((text) => text.split(' ')) as [string[], string[]];
  const stretches = compareLists(...words);
  const common = stretches.filter(({ same }) => same).flatMap((stretch) => stretch.was).length;
  // Marks help where a few words changed; in another text altogether they would only be in the way.
  if (common * 2 < Math.max(words[0].length, words[1].length)) return { was, now };
  const show = (side: 'was' | 'now') =>
    stretches
      .flatMap((stretch, index) =>
        stretch.same
          ? shorten(stretch[side], index > 0, index < stretches.length - 1)
          : mark(stretch[side]),
      )
      .join(' ');
  return { was: show('was'), now: show('now') };
}

/** How many words are shown before and after a difference. */
const around = 5;

function shorten(words: readonly string[], follows: boolean, precedes: boolean): string[] {
  const start = words.slice(0, follows ? around : 0);
  const end = precedes ? words.slice(-around) : [];
  return words.length > start.length + end.length + 1 ? [...start, '…', ...end] : [...words];
}

function mark(words: readonly string[]): string[] {
  return words.length === 0 ? [] : [`⟦${words.join(' ')}⟧`];
}

/** How many entries two lists have in common, in their order, from the places `i` and `j` on. */
function commonLengths(was: readonly string[], now: readonly string[]) {
  const lengths = Array.from({ length: was.length + 1 }, () =>
    new Array<number>(now.length + 1).fill(0),
  );
  const at = (i: number, j: number) => lengths[i]?.[j] ?? 0;
  for (let i = was.length - 1; i >= 0; i -= 1)
    lengths[i] = now.reduceRight<number[]>(
      (row, word, j) => {
        row[j] = word === was[i] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), row[j + 1] ?? 0);
        return row;
      },
      new Array<number>(now.length + 1).fill(0),
    );
  return at;
}
