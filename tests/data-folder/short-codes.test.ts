import { describe, expect, it } from 'vitest';
import { shortCodes } from '#data-folder/short-codes.ts';
import type { PublishedRecord } from '#record/published-record.ts';

const ids = (...all: string[]) => all.map((id) => ({ id }));

describe('shortCodes(study, findings)', () => {
  it('derives a code from the two ids, by no other finding and in any order', () => {
    const codes = new Map([
      ['respondents', 'cf4t9f'],
      ['services', 'x4h92r'],
    ]);
    expect(shortCodes('sextra', ids('respondents', 'services')).current).toEqual(codes);
    expect(shortCodes('sextra', ids('new', 'services')).current.get('services')).toBe('x4h92r');
    expect(shortCodes('another', ids('services')).current.get('services')).toBe('xj55d6');
  });

  it('takes the word of the team', () => {
    const codes = shortCodes('sextra', [{ id: 'services', short: 'no-service' }]).current;
    expect(codes.get('services')).toBe('no-service');
  });

  it('lengthens a code that somebody chose for another finding', () => {
    const codes = shortCodes('sextra', [
      { id: 'contact', short: 'x4h92r' },
      { id: 'services' },
    ]).current;
    expect(codes.get('services')).toBe('x4h92rn');
  });

  it('lengthens the later of two that are alike, whatever their order', () => {
    const codes = [
      ['finding-21015', '2852kj'],
      ['finding-24096', '2852kjh'],
    ];
    const [first = '', second = ''] = codes.map(([id]) => id);
    expect([...shortCodes('example', ids(first, second)).current].toSorted()).toEqual(codes);
    expect([...shortCodes('example', ids(second, first)).current].toSorted()).toEqual(codes);
  });

  it('has no letter or digit that is taken for another, and no vowel', () => {
    const many = ids(...Array.from({ length: 200 }, (_, index) => `finding-${index}`));
    const codes = [...shortCodes('example', many).current.values()];
    expect(new Set(codes).size).toBe(200);
    expect(codes.filter((code) => !/^[23456789cdfhjknprtvx]{6}$/.test(code))).toEqual([]);
  });

  it('keeps the code of the first name, and has those of all others lead to it', () => {
    const renamed = { id: 'help', formerly: ['services', 'support'] };
    const { current, former } = shortCodes('sextra', [renamed, { id: 'respondents' }]);
    expect(current.get('help')).toBe('x4h92r');
    expect(former.get('help')).toEqual(['27xr2j', 'hxr447']);
    expect(former.get('respondents')).toEqual([]);
  });

  it('keeps a code on record for the finding that had it, whatever its name and that of the study', () => {
    const record = recordOf(
      { services: 'care', contact: 'x2x2x2' },
      { services: 'x4h92r', contact: 'x2x2x2' },
    );
    const findings = [
      { id: 'help', formerly: ['services'] },
      { id: 'contact', short: 'talk' },
    ];
    const { current, former } = shortCodes('another', findings, record);
    expect([...current]).toEqual([
      ['help', 'x4h92r'],
      ['contact', 'talk'],
    ]);
    expect(former.get('help')).toContain('care');
    expect(former.get('contact')).toEqual(['x2x2x2']);
  });

  it('gives nobody the code of a finding that is gone', () => {
    const record = recordOf({ gone: 'x4h92r' });
    expect(shortCodes('sextra', ids('services'), record).current.get('services')).toBe('x4h92rn');
  });
});

/** A record of releases, each with the codes of its findings. */
function recordOf(...releases: Record<string, string>[]): PublishedRecord {
  return {
    findings: new Map(),
    releases: releases.map((codes, index) => ({
      id: `0000000${index}`,
      after: [],
      site: 'https://example.org/',
      addresses: [],
      frozen: {},
      findings: Object.fromEntries(
        Object.entries(codes).map(([id, short]) => [id, { version: '1a2b3c4d', short }]),
      ),
    })),
  };
}
