import { describe, expect, it } from 'vitest';
import { characters, lengthOnX, plainText, smsLength, smsParts } from '#views/posts/text-length.ts';

describe('smsLength(text) and smsParts(text)', () => {
  it.each([
    ['letters of the alphabet', 'a'.repeat(160), 160, 1],
    ['one too many', 'a'.repeat(161), 161, 2],
    ['accents that it has', 'éèàùÇñ', 6, 1],
    ['signs that count twice', '€'.repeat(80), 160, 1],
    ['a letter that it has not', `ç${'a'.repeat(69)}`, 70, 1],
    ['such a letter, and one too many', `ç${'a'.repeat(70)}`, 71, 2],
    ['Arabic', 'أجاب'.repeat(20), 80, 2],
    ['an emoji', '👍🏽', 4, 1],
  ])('counts %s', (_, text, length, parts) => {
    expect([smsLength(text), smsParts(text)]).toEqual([length, parts]);
  });
});

describe('plainText(text)', () => {
  it.each([
    ['l’année', "l'année"],
    ['1\u202f718 – 41\u00a0%', '1 718 - 41 %'],
    ['«\u202faucun\u202f»', '"aucun"'],
    ['“none”…', '"none"...'],
    ['client·es', 'client-es'],
    ['ça, forêt, cœur', 'ça, forêt, cœur'],
  ])('writes %j as %j', (text, plain) => {
    expect(plainText(text)).toBe(plain);
  });
});

describe('lengthOnX(text, address)', () => {
  const address = 'https://example.org/a/very/long/path/';

  it.each([
    ['an address as 23', address, 23],
    ['letters and spaces once', `ab é ${address}`, 28],
    ['Arabic once', `أجاب ${address}`, 28],
    ['a narrow no-break space twice', `1\u202f718${address}`, 29],
    ['an emoji twice, whatever it is made of', `👩🏽‍⚕️${address}`, 25],
    ['Chinese twice', `数${address}`, 25],
  ])('counts %s', (_, text, length) => {
    expect(lengthOnX(text, address)).toBe(length);
  });
});

it('characters(text) counts what readers see', () => {
  expect(characters('👩🏽‍⚕️é e\u0301')).toBe(4);
  expect(characters('«\u202fTrès peu\u202f», 41\u00a0%…')).toBe(19);
});
