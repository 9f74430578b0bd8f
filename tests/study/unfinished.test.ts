import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatProblem } from '#errors.ts';
import { unfinished } from '#study/unfinished.ts';
import { sextraFolder, templateFolder, templateWith } from '../study-folder.ts';

const told = (folder: string) =>
  unfinished(folder, templateFolder).map((problem) => formatProblem(problem).split('\n')[0]);

describe('unfinished(folder, template)', () => {
  it('finds nothing in a study with words of its own', () => {
    expect(told(sextraFolder)).toEqual([]);
  });

  it('tells of words of the template, once for each file', () => {
    const written = '# Method\n\nWe asked whoever came by.\n';
    const folder = templateWith({
      'locales/en/pages/method.md': written,
      'locales/en/pages/home.md': written,
      'locales/en/study.json': '{"title": "Ours", "description": "Ours", "source": "Ours"}',
    });
    expect(told(folder).filter((line) => line?.startsWith('locales/en/'))).toEqual([
      'locales/en/findings.json:9:17: words of the template that nobody replaced (as on line 10): "{{percent}} would turn to a service"',
    ]);
  });

  it('tells of a language that is still in the words of another', () => {
    const folder = templateWith({ 'locales/fr': undefined });
    cpSync(join(folder, 'locales/en'), join(folder, 'locales/fr'), { recursive: true });
    expect(told(folder).filter((line) => line?.includes('still in'))).toEqual([
      'locales/fr/study.json:3:18: translation that is still in the words of locales/en: 12 of 12 longer texts: "A study to start from: made-up figures about whom people turn to, in {{study.countries}} countries."',
    ]);
  });
});

it('unfinished(folder, template, address) tells of addresses that are only examples', () => {
  const examples = (folder: string, address?: string) =>
    unfinished(folder, templateFolder, address).flatMap(({ what, value }) =>
      what.includes('only an example') ? [value] : [],
    );
  expect(examples(templateFolder)).toEqual(['https://example.org/', 'study@example.org']);
  expect(examples(templateFolder, 'https://results.test/')).toEqual(['study@example.org']);
  expect(examples(sextraFolder)).toEqual([]);
});
