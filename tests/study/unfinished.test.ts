import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatProblem } from '#errors.ts';
import { englishWords } from '#i18n/interface.ts';
import { unfinished } from '#study/unfinished/unfinished.ts';
import { project } from '../command-line.ts';
import { sextraFolder, templateFolder, templateWith } from '../study-folder.ts';

const told = (folder: string) =>
  unfinished(folder, templateFolder).map((problem) => formatProblem(problem).split('\n')[0]);

describe('unfinished(folder, template)', () => {
  it('finds nothing in a study with words of its own', () => {
    expect(told(sextraFolder)).toEqual([]);
  });

  it('tells of words of the template, once for each file, also beside others', () => {
    const folder = templateWith({
      'locales/en/pages/method.md':
        '# Method\n\nWe asked whoever came by. Say here who asked\nwhom, how and when.\n',
      'locales/en/pages/home.md': '# Ours\n\nWe asked whoever came by.\n',
      'locales/en/study.json':
        '{"title": "Example study", "description": "Ours", "source": "Ours"}',
    });
    expect(told(folder).filter((line) => line?.startsWith('locales/en/'))).toEqual([
      'locales/en/study.json:1:11: words of the template that nobody replaced: "Example study"',
      'locales/en/findings.json:9:17: words of the template that nobody replaced: "{{percent}} would turn to a service"',
      'locales/en/pages/method.md:3:1: words of the template that nobody replaced: "Say here who asked whom, how and when."',
    ]);
  });

  it('tells of the publisher of the template', () => {
    const left = unfinished(templateFolder, templateFolder).map(formatProblem);
    expect(left)
      .toContain(`data/study.yaml:9:9: publisher of the template that nobody replaced: "Example association"
  write who publishes the study: the name stands on each page and in each citation`);
  });

  it('tells of a single text of the interface that is in another language', () => {
    const folder = templateWith({
      'locales/es/ui.json': `{ "outdated": "El original ha cambiado.",\n"exit.note": ${JSON.stringify(englishWords['exit.note'])} }`,
      'data/study.yaml': readFileSync(join(templateFolder, 'data/study.yaml'), 'utf8').replace(
        '[en, fr]',
        '[fr, es]',
      ),
    });
    expect(told(folder).filter((line) => line?.includes('still in'))).toEqual([
      'locales/es/ui.json:2:14: words that are still in English: 1 of 2 longer sentences: "Your browser’s history keeps this page."',
    ]);
  });

  it('tells of files in the words of another language, of the study or of the template', () => {
    const english = (file: string) =>
      readFileSync(join(templateFolder, 'locales/en', file), 'utf8');
    const shipped = (file: string) => readFileSync(join(project, 'src/interface/en', file), 'utf8');
    const folder = templateWith({
      'locales/es/findings.json': english('findings.json'),
      'locales/es/pages/privacy.md': shipped('pages/privacy.md'),
      'locales/es/ui.json': shipped('ui.json'),
      'locales/es/study.json': '{"title": "Un estudio", "description": "Cifras inventadas"}',
      'data/study.yaml': readFileSync(join(templateFolder, 'data/study.yaml'), 'utf8').replace(
        '[en, fr]',
        '[fr, es]',
      ),
    });
    expect(told(folder).filter((line) => line?.includes('still in'))).toEqual([
      expect.stringMatching(
        /^locales\/es\/ui\.json:11:20: words that are still in English: (\d{3}) of \1 longer sentences: "Each in one sentence\."$/,
      ),
      'locales/es/findings.json:9:17: words that are still in English: 2 of 2 longer sentences: "{{percent}} would turn to a service"',
      'locales/es/pages/privacy.md:3:1: words that are still in English: 10 of 10 longer sentences: "Reading these pages leaves as little trace as we can manage."',
    ]);
  });

  it('tells of translations that are the same as their source, once for each file, but names and the like', () => {
    const terms = (label: string, service: string, friend: string) =>
      JSON.stringify(
        {
          population: { label: 'x', values: { respondents: 'y' } },
          trust: { label, values: { services: service, friends: friend } },
        },
        undefined,
        1,
      );
    const folder = templateWith({
      'locales/en/terms.json': terms('Would turn to', 'Harbour Clinic', 'a close friend'),
      'locales/fr/terms.json': terms('Would turn to', 'Harbour Clinic', 'a close friend'),
      'locales/en/study.json': JSON.stringify({
        title: 'Internet',
        description: '{{study.base}}',
        source: 'Smith J, et al. Of trust. doi:10.1000/1',
      }),
      'locales/fr/study.json': JSON.stringify({
        title: 'Internet',
        description: '{{study.base}}',
        source: 'Smith J, et al. Of trust. doi:10.1000/1',
      }),
      'locales/fr/ui.json': '{ "skip": "Skip to content", "copy": "Copy" }',
    });
    const same = unfinished(folder, templateFolder)
      .map(formatProblem)
      .filter((problem) => problem.includes('the same as in'));
    expect(same).toEqual([
      'locales/fr/terms.json:9:12: 2 texts that are the same as in English: "Would turn to"\n  translate them, or leave what is rightly the same\n  the same on line 12',
      'locales/fr/ui.json:1:11: text that is the same as in English: "Skip to content"\n  translate it, or leave what is rightly the same',
    ]);
  });

  it('takes no language for a translation of itself', () => {
    const folder = templateWith({
      'locales/en-x-easy/terms.json': readFileSync(
        join(templateFolder, 'locales/en/terms.json'),
        'utf8',
      ),
      'data/study.yaml': readFileSync(join(templateFolder, 'data/study.yaml'), 'utf8').replace(
        '[en, fr]',
        '[en, en-x-easy]',
      ),
    });
    expect(told(folder).filter((line) => line?.includes('en-x-easy'))).toEqual([]);
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
