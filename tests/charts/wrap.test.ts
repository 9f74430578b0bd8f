import { describe, expect, it } from 'vitest';
import { textWidth, wrap } from '#charts/wrap.ts';

describe('wrap', () => {
  it('leaves a text that fits on one line', () => {
    expect(wrap('All other answers', 300, 16)).toEqual(['All other answers']);
  });

  it('breaks between words', () => {
    expect(wrap('All other answers', 90, 16)).toEqual(['All other', 'answers']);
  });

  it('never breaks at a no-break space', () => {
    expect(wrap('48\u00a0% of them', 76, 16)).toEqual(['48\u00a0% of', 'them']);
  });

  it('keeps a word that is wider than the line whole', () => {
    expect(wrap('a Donaudampfschifffahrt b', 60, 16)).toEqual(['a', 'Donaudampfschifffahrt', 'b']);
  });

  it('keeps an empty text as one empty line', () => {
    expect(wrap('', 60, 16)).toEqual(['']);
  });
});

it('textWidth(text) counts combining marks as nothing', () => {
  expect(textWidth('e\u0301')).toBe(textWidth('e'));
});
