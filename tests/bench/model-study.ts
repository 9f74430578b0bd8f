import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { project } from '../command-line.ts';

/** A made-up study with one finding of each kind that studies have. */
export const model = join(project, 'tests/bench/study');

/** The findings of the model, but for that which counts all who answered. */
export const kinds = readdirSync(join(model, 'data'))
  .filter((file) => file.endsWith('.yaml') && !/^(study|respondents)\./.test(file))
  .map((file) => file.slice(0, -'.yaml'.length))
  .toSorted((a, b) => positionOf(a) - positionOf(b));

/** The text of one of its files. */
export function read(file: string): string {
  return readFileSync(join(model, file), 'utf8');
}

function positionOf(kind: string): number {
  return Number(/^position: (\d+)$/m.exec(read(`data/${kind}.yaml`))?.[1]);
}
