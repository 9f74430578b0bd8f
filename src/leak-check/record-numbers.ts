import { westernDigit } from '#encoding/western-digit.ts';

/** A number in a record, behind its place. */
export interface RecordNumber {
  value: number;
  isPercent: boolean;
  decimals: number;
  /** Where it begins and ends in its cell. */
  start: number;
  end: number;
  cell: number;
}

/** The numbers of a text. Digits among Latin letters are a code, also behind a decimal mark, and those of days, hours and addresses count nothing. */
export function numbersOf(text: string, cell: number): RecordNumber[] {
  const counting = text.replace(
    /https?:\/\/\S+|\p{Nd}{4}-\p{Nd}{2}(?:-\p{Nd}{2})?|\p{Nd}{1,2}[:/]\p{Nd}{2}(?:[:/]\p{Nd}{2,4})?/gu,
    (all) => ' '.repeat(all.length),
  );
  const pattern =
    /(?<![a-z\p{Nd}]|\p{Nd}[.,])\p{Nd}+(?:[.,'’٫٬]\p{Nd}+|[ \u00a0\u202f]\p{Nd}{3}(?!\p{Nd}))*(?![a-z\p{Nd}]|[.,'’٫٬]\p{Nd})\s?([%٪]?)/giu;
  return [...counting.matchAll(pattern)].flatMap((match) => {
    const written = match[0].replace(/\s?[%٪]$/u, '').trimEnd();
    return readings(written).map(({ value, decimals }) => ({
      value,
      decimals,
      isPercent: match[1] !== '',
      start: match.index,
      end: match.index + match[0].length,
      cell,
    }));
  });
}

/**
 * Makes a sieve for texts that may hold a number of some value: most hold none, and are not looked at any further. What
 * comes through begins as such a number does, with all digits before its decimals or with the first group of them.
 */
export function numberSieve(values: readonly number[]): (text: string) => boolean {
  const beginnings = new Set(
    values.flatMap((value) => {
      const whole = String(Math.trunc(value));
      return [whole, whole.slice(0, ((whole.length - 1) % 3) + 1)];
    }),
  );
  return (text) =>
    (text.match(/\d+/g) ?? []).some((digits) => beginnings.has(digits)) || otherDigits.test(text);
}

/** Digits of other scripts than ours. */
const otherDigits = /[\p{Nd}--[0-9]]/v;

/** What a number is worth: a comma or a point marks decimals in one language and groups in another. */
function readings(written: string): { value: number; decimals: number }[] {
  const western = written.replace(/\p{Nd}/gu, westernDigit).replace('٫', '.');
  if (/^0\d/.test(western)) return [];
  const joined = western.replace(/[\s'’٬]/g, '');
  const grouped = /^\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*$/.test(joined);
  const marks = [
    ...(grouped ? [joined.replace(/[.,]/g, '')] : []),
    ...((joined.match(/[.,]/g) ?? []).length < 2 ? [joined.replace(',', '.')] : []),
    joined.replace(/[.,](?=\d{3}[.,])/g, '').replace(',', '.'),
  ];
  const values = [...new Set(marks)].filter((mark) => /^\d+(?:\.\d+)?$/.test(mark));
  return values.map((mark) => ({
    value: Number(mark),
    decimals: mark.includes('.') ? mark.length - mark.indexOf('.') - 1 : 0,
  }));
}
