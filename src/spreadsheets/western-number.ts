import { westernDigit } from '#encoding/western-digit.ts';

/** The marks of numbers in Arabic and Persian. */
const marks: Readonly<Record<string, string>> = {
  '٪': '%',
  '٫': '.',
  '٬': "'",
  '،': ',',
  '؛': ';',
};

/** A cell of numbers with the digits and marks that all programs know, e.g. "48.5%" for "٤٨٫٥٪"; any other as it is. */
export function withWesternDigits(text: string): string {
  if (!/(?![0-9])\p{Nd}/u.test(text) || /\p{L}/u.test(text)) return text;
  return text
    .replace(/\p{Cf}/gu, '')
    .replace(/\p{Nd}/gu, westernDigit)
    .replace(/[٪٫٬،؛]/g, (mark) => marks[mark] ?? mark);
}
