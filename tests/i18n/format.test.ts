import { describe, expect, it } from 'vitest';
import { createFormat, direction } from '#i18n/format.ts';

describe('number', () => {
  it.each([
    ['fr', 1718, 0, '1\u202f718'],
    ['fr', 1_000_000, 0, '1\u202f000\u202f000'],
    ['fr', 47, 1, '47,0'],
    ['fr', -1.5, 1, '-1,5'],
    ['fr', 0, 0, '0'],
    ['en', 1718, 0, '1,718'],
    ['en', 1_000_000, 0, '1,000,000'],
    ['en', 47, 1, '47.0'],
    ['es', 1718, 0, '1718'],
    ['es', 17_180, 0, '17.180'],
    ['pt-BR', 1718, 0, '1.718'],
    ['ar-MA', 1718, 0, '1.718'],
    ['ar-EG', 1718, 0, '١٬٧١٨'],
  ])('%s writes %d with %d decimals as %j', (tag, value, decimals, text) => {
    expect(createFormat(tag).number(value, decimals)).toBe(text);
  });
});

describe('signed', () => {
  it.each([
    ['fr', 9, 0, '+9'],
    ['fr', -1.5, 1, '\u22121,5'],
    ['en', 1718, 0, '+1,718'],
    ['en', 0, 0, '0'],
    ['ar', -9, 0, '\u2066\u22129\u2069'],
    ['ar-EG', 9, 0, '\u2066+٩\u2069'],
  ])('%s writes %d with %d decimals as %j', (tag, value, decimals, text) => {
    expect(createFormat(tag).signed(value, decimals)).toBe(text);
  });
});

describe('percent', () => {
  it.each([
    ['fr', 48, 0, '48\u00a0%'],
    ['fr', 100, 0, '100\u00a0%'],
    ['fr', 47, 1, '47,0\u00a0%'],
    ['fr', 0.5, 1, '0,5\u00a0%'],
    ['en', 48, 0, '48%'],
    ['en', 28.7, 1, '28.7%'],
    ['en', 1.005, 3, '1.005%'],
    ['es', 48, 0, '48\u00a0%'],
    ['ar-EG', 48, 0, '٤٨٪\u061c'],
  ])('%s writes %d with %d decimals as %j', (tag, value, decimals, text) => {
    expect(createFormat(tag).percent(value, decimals)).toBe(text);
  });

  it('writes every whole percentage as itself', () => {
    const { percent } = createFormat('en');
    for (let value = 0; value <= 100; value += 1) expect(percent(value)).toBe(`${value}%`);
  });
});

describe('date', () => {
  it.each([
    ['fr', '2021-06', 'juin 2021'],
    ['fr', '2021-06-15', '15 juin 2021'],
    ['en', '2021-06', 'June 2021'],
    ['en', '2021-06-15', 'June 15, 2021'],
    ['en-GB', '2021-06-15', '15 June 2021'],
    ['en', '2021-01-01', 'January 1, 2021'],
    ['fr', '2021-12-31', '31 décembre 2021'],
    ['fr', '2021-11-01', '1er novembre 2021'],
    ['fr-x-facile', '2021-11-01', '1er novembre 2021'],
    ['fr', '2021-11-11', '11 novembre 2021'],
  ])('%s writes %s as %j', (tag, iso, text) => {
    expect(createFormat(tag).date(iso)).toBe(text);
  });
});

// CLDR puts thin spaces (U+2009) round the dash where either side has a space of its own.
describe('period', () => {
  it.each([
    ['fr', '2021-06-01', '2021-06-21', '1er–21 juin 2021'],
    ['fr', '2021-06', '2022-05', 'juin 2021\u2009–\u2009mai 2022'],
    ['en', '2021-06', '2022-05', 'June 2021\u2009–\u2009May 2022'],
    ['fr', '2021-06', '2021-06', 'juin 2021'],
    ['en', '2021-06-15', '2021-06-15', 'June 15, 2021'],
    ['en', '2021-06', '2021-09', 'June\u2009–\u2009September 2021'],
    ['fr', '2021-06-15', '2021-06-20', '15–20 juin 2021'],
    ['en', '2021-06-15', '2021-07-20', 'June 15\u2009–\u2009July 20, 2021'],
    ['en', '2021-06', '2022-05-15', 'June 2021\u2009–\u2009May 2022'],
    ['en', '2021-06-15', '2022-05', 'June 2021\u2009–\u2009May 2022'],
  ])('%s writes %s to %s as %j', (tag, start, end, text) => {
    expect(createFormat(tag).period(start, end)).toBe(text);
  });
});

describe('list', () => {
  it.each([
    ['fr', ['Bolivie', 'France', 'Maroc'], 'Bolivie, France et Maroc'],
    ['en', ['Bolivia', 'France', 'Morocco'], 'Bolivia, France, and Morocco'],
    ['fr', ['Bolivie', 'France'], 'Bolivie et France'],
    ['fr', ['Bolivie'], 'Bolivie'],
    ['es', ['Bolivia', 'Italia'], 'Bolivia e Italia'],
  ])('%s joins %j as %j', (tag, items, text) => {
    expect(createFormat(tag).list(items)).toBe(text);
  });
});

describe('country', () => {
  it.each([
    ['fr', 'MA', 'Maroc'],
    ['fr', 'EC', 'Équateur'],
    ['en', 'MU', 'Mauritius'],
    ['es', 'BO', 'Bolivia'],
    ['ar', 'MA', 'المغرب'],
  ])('%s calls %s %s', (tag, code, name) => {
    expect(createFormat(tag).country(code)).toBe(name);
  });
});

it('compare sorts letters with accents among their likes', () => {
  const countries = ['France', 'Équateur', 'Maurice', 'Canada', 'Maroc'];
  expect(countries.toSorted(createFormat('fr').compare)).toEqual([
    'Canada',
    'Équateur',
    'France',
    'Maroc',
    'Maurice',
  ]);
});

describe('direction', () => {
  it.each([
    ['fr', 'ltr'],
    ['en-GB', 'ltr'],
    ['zh-Hant', 'ltr'],
    ['ar', 'rtl'],
    ['ar-MA', 'rtl'],
    ['he', 'rtl'],
    ['fa', 'rtl'],
    ['ur', 'rtl'],
    ['ckb', 'rtl'],
    ['dv', 'rtl'],
    ['az', 'ltr'],
    ['az-Arab', 'rtl'],
    ['ar-Latn', 'ltr'],
  ])('of %s is %s', (tag, dir) => {
    expect(direction(tag)).toBe(dir);
  });
});
