import { describe, expect, it } from 'vitest';
import { textWidth, wrap } from '#charts/sheet/wrap.ts';

describe('wrap', () => {
  it('leaves a text that fits on one line', () => {
    expect(wrap('All other answers', 300, 16)).toEqual(['All other answers']);
  });

  it('breaks between words', () => {
    expect(wrap('All other answers', 90, 16)).toEqual(['All other ', 'answers']);
  });

  it('ends no line with a space where the words had none between them', () => {
    expect(wrap('All\u200bother\u200banswers', 90, 16)).toEqual(['All other', 'answers']);
  });

  it('never breaks at a no-break space', () => {
    expect(wrap('48\u00a0% of them', 76, 16)).toEqual(['48\u00a0% of ', 'them']);
  });

  it('breaks a word that is wider than the line, with hyphens', () => {
    expect(wrap('a Donaudampfschifffahrt b', 90, 16)).toEqual([
      'a ',
      'Donauda-',
      'mpfschi-',
      'fffahrt b',
    ]);
  });

  it('breaks such a word at its own hyphen first', () => {
    expect(wrap('sexual-health services', 76, 16)).toEqual(['sexual-', 'health ', 'services']);
  });

  it('breaks such a word without a hyphen where letters join', () => {
    expect(wrap('والمستشفيات', 70, 16)).toEqual(['والمست', 'شفيات']);
  });

  it('keeps a number that is wider than the line whole', () => {
    expect(wrap('1,718,000 people', 40, 16)).toEqual(['1,718,000 ', 'people']);
  });

  it('keeps an empty text as one empty line', () => {
    expect(wrap('', 60, 16)).toEqual(['']);
  });
});

it('textWidth(text) counts combining marks as nothing', () => {
  expect(textWidth('e\u0301')).toBe(textWidth('e'));
});
