import { wordsOf } from '#findings/columns/measure-words.ts';
import { isFlagColumn } from '#findings/specs/flags.ts';
import { measureNames } from '#findings/specs/measures.ts';
import type { Dimension } from './dimensions.ts';
import type { TidyColumn } from './understood.ts';

/** So long a header is the text of a question rather than a name. */
const longestName = 40;

/** Whether a header is a name, and no question or sentence. */
export function isName(header: string): boolean {
  return header.length <= longestName && !/[?؟]$/.test(header);
}

/** Names for dimensions: what the source calls them in plain letters, else what they are; none stands twice. */
export function nameDimensions(
  dimensions: readonly Dimension[],
  tellsOf: (dimension: Dimension) => TidyColumn['tells'],
): string[] {
  const taken = new Set<string>();
  return dimensions.map((dimension) => {
    const wanted = nameOf(dimension, tellsOf(dimension));
    let name = wanted;
    for (let next = 2; taken.has(name); next += 1) name = `${wanted}-${next}`;
    taken.add(name);
    return name;
  });
}

function nameOf({ header = '', values }: Dimension, tells: TidyColumn['tells']): string {
  if (tells === 'countries') return 'country';
  if (tells === 'time') return values.every((value) => /^\d{4}$/.test(value)) ? 'year' : 'wave';
  const plain = isName(header) ? plainName(header) : '';
  if (plain !== '') return plain;
  if (tells === 'answers') return 'answer';
  return tells === 'questions' ? 'item' : 'group';
}

/** A text as a name: "Tranche d’âge" is "tranche-d-age"; empty where no letter of it can stand in one. */
export function plainName(text: string): string {
  const name = wordsOf(text)
    .flatMap((word) => /^[a-z0-9]+$/.exec(word) ?? [])
    .join('-');
  const isReserved =
    (measureNames as readonly string[]).includes(name) || isFlagColumn(name) || name in {};
  return /[a-z]/.test(name) ? (isReserved ? `${name}-group` : name) : '';
}
