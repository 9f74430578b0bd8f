import { strFromU8, strToU8 } from 'fflate';
import type { Parts } from './office-xml.ts';

/** The parts that all slides of a presentation share: its masters, its layouts, its theme and its properties. */
export function sharedParts(parts: Parts): Parts {
  return Object.fromEntries(Object.entries(parts).filter(([name]) => !ofSlide.test(name)));
}

/** The parts of one slide of a presentation, as those of another one. */
export function slideParts(parts: Parts, from: number, to: number): Parts {
  const number = new RegExp(
    `(?<=/)((?:slide|notesSlide|chart|workbook|image-))${from}(?=[.-])`,
    'g',
  );
  const renamed = (text: string) => text.replace(number, `$1${to}`);
  const own = Object.entries(parts).filter(
    ([name]) => ofSlide.test(name) && name.search(number) !== -1,
  );
  return Object.fromEntries(
    own.map(([name, part]) => [
      renamed(name),
      name.endsWith('.rels') ? strToU8(renamed(strFromU8(part))) : part,
    ]),
  );
}

const ofSlide = /^ppt\/(?:slides|notesSlides|charts|embeddings|media)\//;
