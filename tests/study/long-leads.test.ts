import { describe, expect, it } from 'vitest';
import { formatProblem } from '#errors.ts';
import { openStudy } from '#study/study.ts';
import { templateWith } from '../study-folder.ts';

/** What is noted of the template with another home page. */
const noted = (home: string) =>
  openStudy(templateWith({ 'locales/en/pages/home.md': home }), { outdatedTranslations: 'allow' })
    .notes.map(formatProblem)
    .filter((note) => note.includes('lead of'));

const words = (count: number) => Array.from({ length: count }, () => 'word').join(' ');

describe('the lead of a home page', () => {
  it('is noted where it has more than thirty words, quotes counted as one', () => {
    expect(noted(`# Title\n\n${words(29)} {{study.base}}.\n\n## More\n\n${words(40)}\n`)).toEqual(
      [],
    );
    expect(noted(`# Title\n\n${words(16)}\n${words(14)} {{study.base}}.\n`)).toEqual([
      'locales/en/pages/home.md:3:1: lead of 31 words: "word word word word word word word word word word …"\n  with at most 30, a telephone shows the first number of the findings at once: move the rest into a section',
    ]);
  });

  it('is nothing where a finding or a heading comes first', () => {
    expect(noted(`# Title\n\n{{respondents}}\n\n${words(40)}\n`)).toEqual([]);
    expect(noted(`# Title\n\n## Heading\n\n${words(40)}\n`)).toEqual([]);
  });
});
