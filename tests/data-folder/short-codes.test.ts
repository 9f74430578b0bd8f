import { describe, expect, it } from 'vitest';
import { shortCodes } from '#data-folder/short-codes.ts';

const ids = (...all: string[]) => all.map((id) => ({ id }));

describe('shortCodes(study, findings)', () => {
  it('derives a code from the two ids, by no other finding and in any order', () => {
    const codes = new Map([
      ['respondents', 'cf4t9f'],
      ['services', 'x4h92r'],
    ]);
    expect(shortCodes('sextra', ids('respondents', 'services'))).toEqual(codes);
    expect(shortCodes('sextra', ids('new', 'services')).get('services')).toBe('x4h92r');
    expect(shortCodes('another', ids('services')).get('services')).toBe('xj55d6');
  });

  it('takes the word of the team', () => {
    const codes = shortCodes('sextra', [{ id: 'services', short: 'no-service' }]);
    expect(codes.get('services')).toBe('no-service');
  });

  it('lengthens a code that somebody chose for another finding', () => {
    const codes = shortCodes('sextra', [{ id: 'contact', short: 'x4h92r' }, { id: 'services' }]);
    expect(codes.get('services')).toBe('x4h92rn');
  });

  it('lengthens the later of two that are alike, whatever their order', () => {
    const codes = [
      ['finding-21015', '2852kj'],
      ['finding-24096', '2852kjh'],
    ];
    const [first = '', second = ''] = codes.map(([id]) => id);
    expect([...shortCodes('example', ids(first, second))].toSorted()).toEqual(codes);
    expect([...shortCodes('example', ids(second, first))].toSorted()).toEqual(codes);
  });

  it('has no letter or digit that is taken for another, and no vowel', () => {
    const many = ids(...Array.from({ length: 200 }, (_, index) => `finding-${index}`));
    const codes = [...shortCodes('example', many).values()];
    expect(new Set(codes).size).toBe(200);
    expect(codes.filter((code) => !/^[23456789cdfhjknprtvx]{6}$/.test(code))).toEqual([]);
  });
});
