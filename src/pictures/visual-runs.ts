import bidiFactory from 'bidi-js';
import { readsFromRight } from '#reading-direction.ts';

/** Letters of a line that follow one another in one direction. */
export interface Run {
  text: string;
  dir: 'ltr' | 'rtl';
}

const bidi = bidiFactory();

/** The parts of a line as they stand from left to right (Unicode Standard Annex 9), in a text of that direction. */
export function visualRuns(line: string, dir: 'ltr' | 'rtl'): Run[] {
  if (!readsFromRight(line)) return [{ text: line, dir: 'ltr' }];
  const levels = bidi.getEmbeddingLevels(line, dir);
  const runs: Run[] = [];
  let before: number | undefined;
  for (const index of bidi.getReorderedIndices(line, levels)) {
    const level = levels.levels[index] ?? 0;
    const isRight = level % 2 === 1;
    const run = runs.at(-1);
    const follows =
      before !== undefined &&
      levels.levels[before] === level &&
      index === before + (isRight ? -1 : 1);
    const letter = line.charAt(index);
    if (!follows || run === undefined) runs.push({ text: letter, dir: isRight ? 'rtl' : 'ltr' });
    else run.text = isRight ? letter + run.text : run.text + letter;
    before = index;
  }
  return runs;
}
