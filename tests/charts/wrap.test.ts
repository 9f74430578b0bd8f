import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { realWidth, textWidth, widestWord, wrap } from '#charts/sheet/wrap.ts';
import { advance } from '#pictures/advance.ts';
import { project } from '../command-line.ts';

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

it('widestWord(texts) is that of the widest word of all', () => {
  expect(widestWord(['a bb', 'ccc\u200bd'])).toBe(textWidth('ccc'));
  expect(widestWord([])).toBe(0);
});

describe('realWidth', () => {
  const files = globSync(
    '{.,tests/template,tests/studies/*}/locales/{en,fr}/{terms,findings}.json',
    {
      cwd: project,
    },
  );
  const texts = files.flatMap((file) =>
    textsOf(JSON.parse(readFileSync(join(project, file), 'utf8'))),
  );
  const words = [...new Set(texts.flatMap((text) => text.split(' ')))].filter(
    (word) => word.length > 3,
  );
  const widths = (weight: 400 | 700) =>
    words.map((word) => advance(word, { family: 'Inter', weight }) / textWidth(word));
  const wider = (weight: 400 | 700, most: number) =>
    widths(weight).filter((width) => width > most).length / words.length;

  it('is more than Inter needs of 99 in 100 words of the studies', () => {
    expect(words.length).toBeGreaterThan(400);
    expect(wider(400, realWidth.word)).toBeLessThan(0.01);
    expect(wider(700, realWidth.name)).toBeLessThan(0.01);
    expect(wider(700, realWidth.bold)).toBeLessThan(0.02);
  });
});

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value.replace(/\{\{.*?\}\}/g, '62%')];
  return Object.values(value as object).flatMap(textsOf);
}
