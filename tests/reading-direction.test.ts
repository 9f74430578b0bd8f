import { expect, it } from 'vitest';
import { begunFromRight } from '#reading-direction.ts';

it('a line shows from the right where it reads so, whatever it begins with', () => {
  const lines = (dir: 'ltr' | 'rtl') =>
    begunFromRight(
      '47.5\u200e% يلجؤون\nيلجؤون 47.5\nAIDES جمعية\n1,718 مجيبًا\nhttps://example.org/ar/',
      dir,
    );
  expect(lines('rtl').split('\n')).toEqual([
    '\u200f47.5\u200e% يلجؤون',
    'يلجؤون 47.5',
    '\u200fAIDES جمعية',
    '1,718 مجيبًا',
    'https://example.org/ar/',
  ]);
  expect(lines('ltr')).not.toContain('\u200f');
});
