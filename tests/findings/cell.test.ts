import { describe, expect, it } from 'vitest';
import { type Cell, isNumber, parseCell } from '#findings/model/cell.ts';
import type { MeasureName } from '#findings/specs/measures.ts';
import { defaultSymbols } from '#findings/specs/symbols.ts';

const place = { file: 'data/trust.csv', line: 2, column: 10 };

const parse = (text: string, measure: MeasureName, decimal: '.' | ',' = '.') =>
  parseCell({ text, place }, measure, { decimal, proof: 'file' }, defaultSymbols);

describe('parseCell reads', () => {
  it.each<[string, MeasureName, Cell]>([
    ['48', 'percent', { value: 48, decimals: 0 }],
    ['47.0', 'percent', { value: 47, decimals: 1 }],
    ['0', 'percent', { value: 0, decimals: 0 }],
    ['100', 'percent', { value: 100, decimals: 0 }],
    ['1718', 'n', { value: 1718, decimals: 0 }],
    ['0', 'n', { value: 0, decimals: 0 }],
    ['-1.25', 'mean', { value: -1.25, decimals: 2 }],
    ['[c]', 'percent', { symbol: 'suppressed' }],
    ['[x]', 'n', { symbol: 'unavailable' }],
    ['[z]', 'mean', { symbol: 'not-applicable' }],
    ['[low]', 'percent', { symbol: 'rounds-to-zero' }],
  ])('%j as %s', (text, measure, cell) => {
    expect(parse(text, measure)).toEqual(cell);
  });

  it('decimals as the table writes them', () => {
    expect(parse('47,5', 'percent', ',')).toEqual({ value: 47.5, decimals: 1 });
  });

  it('the symbols of the study, and no others', () => {
    const own = { '..': 'unavailable' } as const;
    expect(parseCell({ text: '..', place }, 'n', { decimal: '.', proof: 'file' }, own)).toEqual({
      symbol: 'unavailable',
    });
    expect(
      parseCell({ text: '[c]', place }, 'n', { decimal: '.', proof: 'file' }, own),
    ).toMatchObject({ value: '[c]' });
  });
});

describe('parseCell refuses', () => {
  it.each<[string, MeasureName, string, string]>([
    ['101', 'percent', 'percent above 100', 'expected 0 to 100'],
    ['100.1', 'high', 'high above 100', 'expected 0 to 100'],
    ['-1', 'percent', 'percent below 0', 'expected 0 or more'],
    ['-3', 'n', 'n below 0', 'expected 0 or more'],
    ['3.5', 'n', 'n with decimals', 'expected a whole number'],
    ['3.0', 'base', 'base with decimals', 'expected a whole number'],
  ])('%j as %s', (text, measure, what, mend) => {
    expect(parse(text, measure)).toEqual({ ...place, what, value: text, mend });
  });

  it('an empty cell, and names the symbols that say why there is no number', () => {
    expect(parse('', 'percent')).toEqual({
      ...place,
      what: 'empty percent',
      mend: 'write a number, or say why there is none: "[c]" suppressed, "[x]" unavailable, "[z]" not-applicable, "[low]" rounds-to-zero',
    });
  });

  it.each(['many', 'NA', '<5', '4 8', 'Infinity', '1e3', '0x10', 'toString', '__proto__'])(
    '%j, which is no number and no symbol',
    (text) => {
      const problem = parse(text, 'percent');
      expect(problem).toMatchObject({ ...place, value: text });
      expect(problem).toHaveProperty('what', expect.stringMatching(/^unreadable percent: /));
      expect(problem).toHaveProperty('mend', expect.stringContaining('"[c]" suppressed'));
    },
  );
});

describe('isNumber', () => {
  it.each<[string, Cell | undefined, boolean]>([
    ['a number', { value: 48, decimals: 0 }, true],
    ['zero', { value: 0, decimals: 0 }, true],
    ['a symbol', { symbol: 'suppressed' }, false],
    ['nothing', undefined, false],
  ])('of %s', (_, cell, known) => {
    expect(isNumber(cell)).toBe(known);
  });
});
