/** A word of a text as it is compared with others, and where it stands there. */
export interface TextWord {
  word: string;
  start: number;
  end: number;
}

/** Numbers with their decimals and groups of digits, and what else is written without a gap. */
const runs = /\p{Nd}+(?:[.,\u00a0\u202f\u2009٫٬]\p{Nd}+)*|\p{L}[\p{L}\p{M}\p{Nd}]*/gu;

/** Scripts that put no blanks between words. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/**
 * The words of a text in any language. What French elides stands by itself: "l’internet" is "internet". Single Latin
 * letters tell nothing.
 */
export function textWords(text: string): TextWord[] {
  return [...text.matchAll(runs)]
    .flatMap(({ 0: run, index }) =>
      unspaced.test(run) ? segmentsOf(run, index) : [{ run, index }],
    )
    .map(({ run, index }) => ({ word: comparableWord(run), start: index, end: index + run.length }))
    .filter(({ word }) => word !== '' && !/^[a-z]$/.test(word));
}

/** What browsers before 2024 cannot cut into words is cut into letters. */
function segmentsOf(run: string, start: number): { run: string; index: number }[] {
  const parts = Intl.Segmenter
    ? [...new Intl.Segmenter(undefined, { granularity: 'word' }).segment(run)]
    : [...run.matchAll(/./gu)].map(({ 0: segment, index }) => ({ segment, index }));
  return parts.map(({ segment, index }) => ({ run: segment, index: start + index }));
}

/** Accents, and the signs that vowels have in Arabic and Hebrew: who searches may leave them out. */
const marks = /[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670\u0640]/g;

/** Letters that are written in two ways. */
const ways: readonly (readonly [RegExp, string])[] = [
  [/œ/g, 'oe'],
  [/æ/g, 'ae'],
  [/ß/g, 'ss'],
  [/ø/g, 'o'],
  [/ł/g, 'l'],
  [/đ/g, 'd'],
  [/ı/g, 'i'],
  [/ة/g, 'ه'],
  [/ى/g, 'ي'],
  // The Arabic article, and what is written with it as one word.
  [/^(?:[وفبك]?ال|و?لل)(?=\p{L}{3})/u, ''],
];

function comparableWord(run: string): string {
  if (/^\p{Nd}/u.test(run)) return comparableNumber(run);
  const plain = run.normalize('NFKD').replace(marks, '').normalize('NFKC').toLowerCase();
  return ways.reduce((word, [way, other]) => word.replace(way, other), plain);
}

/** A number as keyboards write it: "1718", "47.5". */
function comparableNumber(run: string): string {
  return run
    .replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15))
    .replace(/[\u00a0\u202f\u2009٬]|[.,](?=\d{3}(?!\d))/g, '')
    .replace(/[,٫]/g, '.');
}
