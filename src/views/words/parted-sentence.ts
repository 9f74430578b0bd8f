/** A sentence in parts, which are the whole when joined: its number, and what is around it. */
export interface PartedSentence {
  /** What comes before the number, with the blank that parts them: "For ", or nothing. */
  before: string;
  /** The number as the sentence has it: "86 %". */
  figure: string;
  /** The punctuation right behind the number, which stays on its line: ",", or nothing. */
  sign: string;
  /** The rest of the sentence. */
  after: string;
}

/** Scripts whose words stand without blanks between them. */
const unspaced =
  '[\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}]';

/** What ends before a number, and begins behind it and its punctuation, where neither is a part of it: no "(41 %)", "l’86 %" or "7.2/10". */
const freeBefore = new RegExp(`(^|(?<![\\p{Ps}\\p{Pi}])\\s|${unspaced})$`, 'u');
const freeAfter = new RegExp(`^((?:[\\u00a0\\u202f]?[\\p{P}\\p{S}])*)(\\s|$|${unspaced})`, 'u');

/** A sentence in parts, where its number is a word of its own: torn from what it is written together with, both would be misread. */
export function partedAt(before: string, figure: string, rest: string): PartedSentence | undefined {
  const [, sign] = freeAfter.exec(rest) ?? [];
  if (sign === undefined || !freeBefore.test(before)) return undefined;
  return { before, figure, sign, after: rest.slice(sign.length) };
}
