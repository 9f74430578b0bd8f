import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseNumber } from '#tables/number.ts';
import { parseTable } from '#tables/parse-table.ts';
import { textAt } from '#tables/table.ts';

describe('parseNumber(text, decimal) reads', () => {
  it.each([
    ['48', '.', 48, 0],
    ['47.0', '.', 47, 1],
    ['47,00', ',', 47, 2],
    ['12.5', '.', 12.5, 1],
    ['12,5', ',', 12.5, 1],
    ['-3,2', ',', -3.2, 1],
    ['\u22123.2', '.', -3.2, 1],
    ['+4', '.', 4, 0],
    ['-0.0', '.', 0, 1],
    ['007', '.', 7, 0],
    ['0.718', '.', 0.718, 3],
    ['1718.250', '.', 1718.25, 3],
    ['12,3456', ',', 12.3456, 4],
    ['1 718', '.', 1718, 0],
    ['1\u00a0718', ',', 1718, 0],
    ['1\u202f718,5', ',', 1718.5, 1],
    ['1\u2009718\u2009000', '.', 1718000, 0],
    ["1'718.5", '.', 1718.5, 1],
    ['1’718', '.', 1718, 0],
    ['1,234,567', '.', 1234567, 0],
    ['1,718.5', '.', 1718.5, 1],
    ['1.718,250', ',', 1718.25, 3],
    ['1.234.567,8', ',', 1234567.8, 1],
    ['48%', '.', 48, 0],
    ['48 %', '.', 48, 0],
    ['48,5\u00a0%', ',', 48.5, 1],
    ['48,5\u202f%', ',', 48.5, 1],
    ['123456789012345', '.', 123456789012345, 0],
    ['0.123456789012345', '.', 0.123456789012345, 15],
  ] as const)('%j with "%s"', (text, decimal, value, decimals) => {
    expect(parseNumber(text, decimal)).toStrictEqual({ value, decimals });
  });
});

describe('parseNumber(text, decimal, proof) reads three digits after a lone mark', () => {
  it.each([
    ['1,718', ',', 'column', 1.718, 3],
    ['-12,345 %', ',', 'column', -12.345, 3],
    ['1.718', '.', 'column', 1.718, 3],
    ['1,718', '.', 'column', 1718, 0],
    ['1,718', '.', 'file', 1718, 0],
    ['1.718', ',', 'file', 1718, 0],
    ['-102.345', ',', 'file', -102345, 0],
  ] as const)('%j with "%s" proven by the %s', (text, decimal, proof, value, decimals) => {
    expect(parseNumber(text, decimal, proof)).toStrictEqual({ value, decimals });
  });

  it.each([
    ['1,718', ',', 'none'],
    ['1,718', ',', 'file'],
    ['1,718', '.', 'none'],
    ['1.718', '.', 'none'],
    ['1.718', '.', 'file'],
    ['1.718', ',', 'none'],
  ] as const)('never for %j with "%s" and proof by %s', (text, decimal, proof) => {
    expect(parseNumber(text, decimal, proof)).toMatchObject({
      refused: 'number that can be read in two ways',
    });
  });

  it('not without a proof, and shows both readings', () => {
    expect(parseNumber('1,718', ',')).toEqual({
      refused: 'number that can be read in two ways',
      mend: 'write "1718" if "," groups thousands, "1,7180" if it marks decimals',
    });
  });
});

describe('parseNumber(text, decimal) refuses', () => {
  it.each([
    ['', '.', 'not a number'],
    ['yes', '.', 'not a number'],
    ['18-24', '.', 'not a number'],
    ['12.', '.', 'not a number'],
    ['.5', '.', 'not a number'],
    ['1.2.3.4', '.', 'not a number'],
    ['1\u20091718', '.', 'not a number'],
    ['1,718,5', '.', 'not a number'],
    ['1,00,000', '.', 'not a number'],
    ['1 7180', '.', 'not a number'],
    ['1  718', '.', 'not a number'],
    ['1 718\u00a0000', '.', 'not a number'],
    ['0 718', '.', 'not a number'],
    ['12 5', ',', 'not a number'],
    ['--5', '.', 'not a number'],
    ['\u20135', '.', 'not a number'],
    ['(5)', '.', 'not a number'],
    ['5 %%', '.', 'not a number'],
    ['<5', '.', 'not a number'],
    ['٤٨', '.', 'not a number'],
    ['4\u200b8', '.', 'not a number'],
    ['0x10', '.', 'not a number'],
    ['Infinity', '.', 'not a number'],
    ['NaN', '.', 'not a number'],
    ['12,5', '.', 'decimals are not marked by "." as in the rest of the file'],
    ['1.234.567', '.', 'decimals are not marked by "." as in the rest of the file'],
    ['12.5', ',', 'decimals are not marked by "," as in the rest of the file'],
    ['1234567890123456', '.', 'number of more than 15 digits'],
    ['0.0000000000000001', '.', 'number of more than 15 digits'],
    ['########', '.', 'number that the spreadsheet did not show'],
    ['#REF!', '.', 'error value of a spreadsheet'],
    ['#N/A', '.', 'error value of a spreadsheet'],
    ['#DIV/0!', '.', 'error value of a spreadsheet'],
    ['#VALUE!', '.', 'error value of a spreadsheet'],
    ['#NOMBRE!', '.', 'error value of a spreadsheet'],
    ['#¡DIV/0!', '.', 'error value of a spreadsheet'],
    ['Err:502', '.', 'error value of a spreadsheet'],
    ['1.7E+03', '.', 'number in scientific notation'],
    ['1,7E+03', '.', 'number in scientific notation'],
    ['2e-5', '.', 'number in scientific notation'],
    ['5-Mar', '.', 'date instead of a number'],
    ['05-mars', '.', 'date instead of a number'],
    ['janv-18', '.', 'date instead of a number'],
    ['janv.-18', '.', 'date instead of a number'],
    ['18-août', '.', 'date instead of a number'],
    ['ene-05', '.', 'date instead of a number'],
    ['5 Dec 2018', '.', 'date instead of a number'],
    ['24/10/2018', '.', 'date instead of a number'],
    ['24.10.2018', ',', 'date instead of a number'],
    ['2018-10-24', '.', 'date instead of a number'],
    ['2018-10-24 00:00:00', '.', 'date instead of a number'],
  ] as const)('%j with "%s"', (text, decimal, refused) => {
    expect(parseNumber(text, decimal)).toMatchObject({ refused });
  });

  it('a word, and says what was expected', () => {
    expect(parseNumber('yes', ',')).toEqual({
      refused: 'not a number',
      mend: 'expected digits, with "," before decimals, e.g. "12,5"',
    });
  });

  it('a date, and says how to keep the value', () => {
    expect(parseNumber('5-Mar', '.')).toEqual({
      refused: 'date instead of a number',
      mend: 'format the column as text in the spreadsheet, type the value again and export the file again',
    });
  });
});

it.each([
  '1'.repeat(100_000),
  '1,234'.repeat(20_000),
  ' '.repeat(100_000),
  `1${' 000'.repeat(30_000)}x`,
])('parseNumber refuses a very long text at once', (text) => {
  expect(parseNumber(text, '.')).toHaveProperty('refused');
});

interface Convention {
  mark: '.' | ',';
  /** What groups thousands; `other` is the mark that is not the decimal one. */
  group: '' | ' ' | '\u00a0' | '\u202f' | "'" | 'other';
  /** Decimals of the numbers of each of two columns. */
  decimals: [number, number];
}

const conventionArbitrary: fc.Arbitrary<Convention> = fc.record({
  mark: fc.constantFrom('.', ','),
  group: fc.constantFrom('', ' ', '\u00a0', '\u202f', "'", 'other'),
  decimals: fc.tuple(fc.nat(4), fc.nat(4)),
});

const sizes = fc.oneof(fc.nat(99), fc.nat(9_999), fc.nat(99_999_999));
const numbersArbitrary = fc.array(fc.tuple(sizes, sizes), { minLength: 1, maxLength: 6 });

it('parseNumber(text, decimal, proof) reads numbers of one convention as meant, or refuses them', () => {
  const counts = { read: 0, refused: 0 };
  const cases = fc.tuple(numbersArbitrary, conventionArbitrary);
  const property = fc.property(cases, ([rows, convention]) => {
    const { decimals } = convention;
    const lines = rows.map((sizes) =>
      sizes.map((size, column) => printSize(size, decimals[column] ?? 0, convention)).join(';'),
    );
    const { table } = parseTable('t', new TextEncoder().encode(['a;b', ...lines].join('\n')));
    for (const [row, sizes] of table === undefined ? [] : rows.entries())
      for (const [column, size] of sizes.entries()) {
        const text = (table && textAt(table, row, column)) ?? '';
        const number = parseNumber(
          text,
          table?.decimal ?? '.',
          table?.columns[column]?.decimalProof,
        );
        counts['refused' in number ? 'refused' : 'read'] += 1;
        const places = decimals[column] ?? 0;
        if ('value' in number)
          expect(number).toEqual({ value: Number(`${size}e-${places}`), decimals: places });
      }
  });
  fc.assert(property, { seed: 7, numRuns: 2000 });
  expect(counts.read).toBeGreaterThan(5000);
});

/** Prints `size` as so many units of the last decimal, e.g. 1250 with two decimals as 12.50. */
function printSize(size: number, decimals: number, { mark, group }: Convention): string {
  const digits = String(size).padStart(decimals + 1, '0');
  const integer = digits.slice(0, digits.length - decimals);
  const between = group === 'other' ? (mark === '.' ? ',' : '.') : group;
  const grouped = integer.replace(/\B(?=(\d{3})+$)/g, between);
  return decimals === 0 ? grouped : `${grouped}${mark}${digits.slice(-decimals)}`;
}
