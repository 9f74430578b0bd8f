/** A number in prose, in any digits. */
export interface WrittenNumber {
  /** As it stands in the text, e.g. "1,718" or "٧١". */
  written: string;
  /** Where it begins in the text, counted from 0. */
  offset: number;
  /** What it may be worth: a comma or a point separates decimals in one language and thousands in another. */
  values: number[];
}

/** The numbers that are written in a text, in their order. */
export function writtenNumbers(text: string): WrittenNumber[] {
  const pattern = /\p{Nd}+(?:[.,'’٫٬]\p{Nd}+|[ \u00a0\u202f]\p{Nd}{3}(?!\p{Nd}))*/gu;
  return [...text.matchAll(pattern)].map(({ 0: written, index }) => ({
    written,
    offset: index,
    values: readings(written),
  }));
}

function readings(written: string): number[] {
  const plain = written
    .replace(/\p{Nd}/gu, westernDigit)
    .replace(/[\s'’٬]/g, '')
    .replace('٫', ',');
  const all = [plain.replaceAll(',', ''), plain.replaceAll('.', '').replace(',', '.')];
  return [...new Set(all.map(Number))].filter((value) => !Number.isNaN(value));
}

/** Digits of every script stand in a row from zero to nine. */
function westernDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String(code - zero);
}
