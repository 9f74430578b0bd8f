/** Signs that say something in the name of a class, in words. */
const signs: readonly (readonly [RegExp, string])[] = [
  [/(?:<=|≤|⩽)\s*(?=\d)/g, ' up-to-'],
  [/<\s*(?=\d)/g, ' under-'],
  [/(?:>=|≥|⩾)\s*(?=\d)/g, ' from-'],
  [/>\s*(?=\d)/g, ' over-'],
  [/(?<=\d)\s*\+/g, '-plus'],
  [/%/g, ' percent '],
];

/** A key has no more letters than can be typed in a text that quotes it. */
const longest = 40;

/** The key of a value: its words in small letters, joined by hyphens, without accents where they are Latin. */
export function keyOf(text: string): string {
  const worded = signs.reduce((all, [sign, word]) => all.replace(sign, word), text);
  const plain = worded
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .toLowerCase();
  const words = plain.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return shorten(words) || 'value';
}

/** As many words as fit. */
function shorten([first = '', ...others]: readonly string[]): string {
  return others.reduce(
    (key, word) => (key.length + word.length < longest ? `${key}-${word}` : key),
    first.slice(0, longest),
  );
}

/** Something called like what is there already is numbered, from 2. */
export function freeName(name: string, isTaken: (name: string) => boolean): string {
  for (let number = 1; ; number += 1) {
    const numbered = number === 1 ? name : `${name}-${number}`;
    if (!isTaken(numbered)) return numbered;
  }
}

/** The id of a finding: what may stand in an address. */
export function idOf(text: string): string {
  const key = keyOf(text).replace(/[^a-z0-9-]+/g, '');
  return key.replace(/-+/g, '-').replace(/^-|-$/g, '') || 'finding';
}
