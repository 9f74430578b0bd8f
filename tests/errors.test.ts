import { describe, expect, it } from 'vitest';
import {
  countProblems,
  formatProblem,
  InputError,
  machineFault,
  quoteList,
  showInvisible,
} from '#errors.ts';

const problem = {
  file: 'data/trust.csv',
  line: 7,
  column: 3,
  what: 'unknown age_group',
  value: '80+',
  mend: 'expected one of "18-34", "35-54"',
};

describe('formatProblem', () => {
  it('tells place, fault and value, and the mend on a line of its own', () => {
    expect(formatProblem(problem)).toBe(
      'data/trust.csv:7:3: unknown age_group: "80+"\n  expected one of "18-34", "35-54"',
    );
  });

  it('leaves the value out where there is none', () => {
    expect(formatProblem({ ...problem, value: undefined })).toBe(
      'data/trust.csv:7:3: unknown age_group\n  expected one of "18-34", "35-54"',
    );
  });
});

describe('showInvisible', () => {
  it.each([
    ['48\u00a0%', '48⟨U+00A0⟩%'],
    ['1\u202f718', '1⟨U+202F⟩718'],
    ['\ufeffanswer', '⟨U+FEFF⟩answer'],
    ['a\tb', 'a⟨U+0009⟩b'],
    ['plain text', 'plain text'],
  ])('%j becomes %s', (text, shown) => {
    expect(showInvisible(text)).toBe(shown);
  });
});

describe('InputError', () => {
  it('tells every problem, by file, line and column', () => {
    const error = new InputError([
      { ...problem, file: 'locales/fr/ui.json', line: 1 },
      { ...problem, line: 12 },
      problem,
    ]);
    expect(error.message.split('\n').filter((_, index) => index % 2 === 0)).toEqual([
      'data/trust.csv:7:3: unknown age_group: "80+"',
      'data/trust.csv:12:3: unknown age_group: "80+"',
      'locales/fr/ui.json:1:3: unknown age_group: "80+"',
    ]);
  });
});

it('countProblems(problems) counts in words', () => {
  expect(countProblems([problem])).toBe('1 problem');
  expect(countProblems([problem, problem])).toBe('2 problems');
});

it('quoteList(values) quotes each value', () => {
  expect(quoteList(['bar', 'dot'])).toBe('"bar", "dot"');
});

it('tells what the machine refuses by the file that could not be written', () => {
  expect(machineFault({ code: 'ENOSPC', path: '/made/a.html', dest: '/out/a.html' })).toBe(
    '/out/a.html: no space is left on the disk',
  );
  expect(machineFault({ code: 'EROFS', path: '/out' })).toBe('/out: this disk can only be read');
});
