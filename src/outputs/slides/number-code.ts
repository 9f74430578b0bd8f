/**
 * The format of spreadsheets (ECMA-376-1, 18.8.31) in which a number is written as a text of the language has it: "41,5 %"
 * gives `0.0" %"`. The signs for decimals and thousands are those of whoever opens the file.
 */
export function numberCode(text: string, value: number): string {
  const [number = ''] = /\p{Nd}(?:[\p{Nd}.,٫٬'’\s]*\p{Nd})?/u.exec(text) ?? [];
  const at = text.indexOf(number);
  const decimals = decimalsIn(number, value);
  const isGrouped = number.length > digitsOf(number) + (decimals > 0 ? 1 : 0);
  const digits = `${isGrouped ? '#,##0' : '0'}${decimals > 0 ? `.${'0'.repeat(decimals)}` : ''}`;
  const before = text.slice(0, at).replace(/[-\u2212]/g, '');
  return `${quoted(before)}${digits}${quoted(text.slice(at + number.length))}`;
}

/** With so many decimals a number has the digits of its text; in other numerals, as many as it. */
function decimalsIn(text: string, value: number): number {
  const written = [0, 1, 2, 3, 4, 5, 6].map((decimals) => Math.abs(value).toFixed(decimals));
  const digits = text.replace(/\P{Nd}/gu, '');
  const same = written.findIndex((number) => number.replace('.', '') === digits);
  const found = same < 0 ? written.findIndex((number) => digitsOf(number) === digits.length) : same;
  return Math.max(0, found);
}

function digitsOf(text: string): number {
  return text.match(/\p{Nd}/gu)?.length ?? 0;
}

function quoted(text: string): string {
  return text === '' ? '' : `"${text.replaceAll('"', '')}"`;
}
