import type { Refusal } from './decoded-text.ts';
import { placeAt } from './line-and-column.ts';

/** Where git could not join two versions of a file it writes both, between lines that begin so. */
const marks = /^(?:<{7}|>{7}) .*$/m;

/** The refusal of a text that holds two versions of itself; each of its lines would be taken for a part of it. */
export function findCollision(text: string): Refusal | undefined {
  const found = marks.exec(text);
  if (found === null) return undefined;
  return {
    ...placeAt(text, found.index),
    what: 'two versions of this file collide',
    mend: 'from "<<<<<<<" to "=======" stands one, from there to ">>>>>>>" the other: keep what is right, and delete these three lines',
  };
}
