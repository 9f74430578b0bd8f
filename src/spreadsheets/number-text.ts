import { type DecimalMark, hasTwoReadings, provenMark, readDigits } from '#tables/digits.ts';

const token = /[+\-\u2212]?\d[\d.,'’ \u00a0\u202f\u2009]*/g;

/** Whether a number such as "1.718" may be meant in two ways. */
export function isTwofold(text: string): boolean {
  const digits = readDigits(text);
  return digits !== undefined && hasTwoReadings(digits);
}

/** How numbers among some texts mark their decimals, as far as some of them prove it. */
export function textDecimals(texts: readonly string[]): DecimalMark | undefined {
  const marks = texts.flatMap((text) => (text.length > 60 ? [] : marksIn(text)));
  const commas = marks.filter((mark) => mark === ',').length;
  if (marks.length === 0) return undefined;
  return commas * 2 > marks.length ? ',' : '.';
}

function marksIn(text: string): DecimalMark[] {
  return [...text.matchAll(token)].flatMap(([found]) => {
    const digits = readDigits(found.trim().replace(/[.,]$/, ''));
    return (digits && provenMark(digits)) ?? [];
  });
}

/**
 * The digits of a number as it was typed, with a point before decimals and nothing between thousands; absent where it
 * is none, or marks its decimals otherwise than the rest.
 */
export function canonicalDigits(text: string, decimal: DecimalMark): string | undefined {
  const digits = readDigits(text);
  if (digits === undefined) return undefined;
  const { negative, integer, mark, fraction } = digits;
  const sign = negative ? '-' : '';
  if (mark === undefined || fraction === undefined) return `${sign}${integer}`;
  if (mark === decimal) return `${sign}${integer}.${fraction}`;
  return hasTwoReadings(digits) ? `${sign}${integer}${fraction}` : undefined;
}

/** A share from 0 to 1 as a percentage, digit by digit: "0.478" is "47.8". */
export function timesHundred(digits: string): string {
  const [, sign = '', integer = '', fraction = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(digits) ?? [];
  const all = `${integer}${fraction.padEnd(2, '0')}`;
  const cut = integer.length + 2;
  const whole = all.slice(0, cut).replace(/^0+(?=\d)/, '');
  const rest = all.slice(cut);
  return `${sign}${whole}${rest === '' ? '' : `.${rest}`}`;
}

/** How many decimals digits have. */
export function decimalsOf(digits: string): number {
  return digits.split('.')[1]?.length ?? 0;
}
