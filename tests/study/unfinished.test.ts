import { cpSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { formatProblem } from '#errors.ts';
import { englishWords } from '#i18n/interface.ts';
import { template } from '#new-study/template.ts';
import { unfinished } from '#study/unfinished/unfinished.ts';
import { project } from '../command-line.ts';
import { makeStudy } from '../new-study/made-study.ts';
import {
  folderWith,
  sextraFolder,
  templateFolder,
  templateWith,
  writeFiles,
} from '../study-folder.ts';

type Part = keyof ReturnType<typeof unfinished>;

/** What is told of a study, without the mends. */
const told = (folder: string, part: Part, address?: string) =>
  unfinished(folder, template, address)[part].map(
    (problem) => formatProblem(problem).split('\n')[0],
  );

/** A new study in French and English with these files instead of its own. */
async function madeWith(files: Parameters<typeof writeFiles>[1]): Promise<string> {
  const study = await makeStudy('--languages', 'fr,en');
  writeFiles(study, files);
  return study;
}

describe('unfinished(folder, template) finds, of the example that a study was made from,', () => {
  it('nothing in a study with figures and words of its own', () => {
    expect(unfinished(sextraFolder, template)).toEqual({ examples: [], untranslated: [] });
  });

  it('all of it in a new one, once for each file', async () => {
    const found = told(await makeStudy('--languages', 'en'), 'examples');
    expect(found).toEqual([
      'data/study.yaml:9:6: address that is only an example: nobody is reached there: "https://example.org/"',
      'data/study.yaml:21:10: address that is only an example: nobody is reached there: "study@example.org"',
      'data/study.yaml:16:9: publisher of the example that nobody replaced: "An association (example)"',
      'data/study.yaml:23:1: field work of the example that nobody replaced: "2025-03 to 2025-06, 800 people"',
      'data/example-respondents.yaml:1:1: finding that is only an example: "example-respondents"',
      'data/example-satisfaction.yaml:1:1: finding that is only an example: "example-satisfaction"',
      'data/example-times.yaml:1:1: finding that is only an example: "example-times"',
      'locales/en/study.json:2:12: words of the example that nobody replaced: "An example of a study"',
      'locales/en/pages/home.md:1:1: words of the example that nobody replaced: "# Example: when should the library open?"',
      'locales/en/findings.json:9:17: words of the example that nobody replaced: "{{percent}} want the library open in the evening"',
      'locales/en/pages/method.md:3:1: words of the example that nobody replaced: "This page is an example, too."',
    ]);
  });

  it('words, also beside others and broken otherwise', async () => {
    const folder = await madeWith({
      'locales/en/pages/method.md':
        '# Method\n\nWe asked whoever came by. This page is\nan example, too.\n',
      'locales/en/pages/home.md': '# Ours\n\nWe asked whoever came by.\n',
      'locales/en/study.json':
        '{"title": "An example of a study", "description": "Ours", "source": "Ours"}',
      'locales/en/findings.json': '{}',
    });
    expect(told(folder, 'examples').filter((line) => line?.startsWith('locales/en/'))).toEqual([
      'locales/en/study.json:1:11: words of the example that nobody replaced: "An example of a study"',
      'locales/en/pages/method.md:3:1: words of the example that nobody replaced: "This page is an example, too."',
    ]);
  });

  it('its figures under another name, whatever program wrote them', async () => {
    const folder = await makeStudy();
    for (const ending of ['yaml', 'csv'])
      renameSync(
        join(folder, `data/example-times.${ending}`),
        join(folder, `data/times.${ending}`),
      );
    const table = readFileSync(join(folder, 'data/times.csv'), 'utf8');
    writeFiles(folder, { 'data/times.csv': table.replaceAll('\n', '\r\n') });
    expect(told(folder, 'examples')).toContain(
      'data/times.csv:1:1: figures of an example: "times.csv"',
    );
  });

  it('a finding whose YAML or table alone is left', async () => {
    const folder = await makeStudy();
    rmSync(join(folder, 'data/example-times.yaml'));
    expect(told(folder, 'examples')).toContain(
      'data/example-times.csv:1:1: finding that is only an example: "example-times"',
    );
  });

  it('addresses, in all settings and texts; that of the site where it gets no other', () => {
    const settings = readFileSync(join(templateFolder, 'data/study.yaml'), 'utf8');
    const folder = templateWith({
      'data/study.yaml': `${settings}partners:\n  - name: Harbour Clinic\n    url: https://www.example.com/\nsource:\n  url: https://results.test/example.org/\n`,
      'data/trust.yaml':
        'headline:\n  row: services\n  measure: percent\nsource:\n  url: https://example.net/report.pdf\n',
      'locales/en/pages/method.md': '# Ours\n\nRead [the report](https://example.org/a/).\n',
      'locales/fr/pages/method.md': '# À nous\n\nÉcrivez à team@results.example.\n',
    });
    const found = [
      'data/study.yaml:10:10: … "study@example.org"',
      'data/study.yaml:33:10: … "https://www.example.com/"',
      'data/trust.yaml:5:8: … "https://example.net/report.pdf"',
      'locales/en/pages/method.md:3:19: … "https://example.org/a/"',
    ];
    const addresses = (address?: string) =>
      told(folder, 'examples', address).flatMap((line = '') => {
        const short = line.replace(
          'address that is only an example: nobody is reached there:',
          '…',
        );
        return short === line ? [] : [short];
      });
    expect(addresses()).toEqual(['data/study.yaml:5:6: … "https://example.org/"', ...found]);
    expect(addresses('https://results.test/')).toEqual(found);
  });

  it('with what to do about it', async () => {
    const mends = unfinished(await makeStudy('--languages', 'en'), template).examples;
    expect(mends.map(formatProblem)).toContain(
      `data/example-times.yaml:1:1: finding that is only an example: "example-times"
  put one of your own in its place, under a name of its own, and remove example-times.csv and example-times.yaml, its words in findings.json and its line in pages/home.md`,
    );
  });
});

describe('unfinished(folder, template) finds files in the words of another language:', () => {
  const languages = (tags: string) =>
    readFileSync(join(templateFolder, 'data/study.yaml'), 'utf8').replace('[en, fr]', tags);
  let de: string;
  beforeAll(() => {
    de = readFileSync(join(templateFolder, 'locales/en/findings.json'), 'utf8');
  });

  it('a single text of the interface', () => {
    const folder = templateWith({
      'locales/de/ui.json': `{ "outdated": "Das Original hat sich geändert.",\n"exit.note": ${JSON.stringify(englishWords['exit.note'])} }`,
      'data/study.yaml': languages('[fr, de]'),
    });
    expect(told(folder, 'untranslated')).toEqual([
      'locales/de/ui.json:2:14: words that are still in English: 1 of 2 longer sentences: "Your browser’s history keeps this page."',
    ]);
  });

  it('of the study or of the interface', () => {
    const shipped = (file: string) => readFileSync(join(project, 'src/interface/en', file), 'utf8');
    const folder = templateWith({
      'locales/de/findings.json': de,
      'locales/de/pages/privacy.md': shipped('pages/privacy.md'),
      'locales/de/ui.json': shipped('ui.json'),
      'locales/de/study.json': '{"title": "Eine Studie", "description": "Erfundene Zahlen"}',
      'data/study.yaml': languages('[en, de]'),
    });
    expect(told(folder, 'untranslated')).toEqual([
      expect.stringMatching(
        /^locales\/de\/ui\.json:\d+:\d+: words that are still in English: (\d{3}) of \1 longer sentences: "Each in one sentence\."$/,
      ),
      'locales/de/findings.json:9:17: words that are still in English: 2 of 2 longer sentences: "{{percent}} would turn to a service"',
      'locales/de/pages/privacy.md:3:1: words that are still in English: 10 of 10 longer sentences: "Reading these pages leaves as little trace as we can manage."',
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
    const same = unfinished(folder, template)
      .untranslated.map(formatProblem)
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
    expect(told(folder, 'untranslated').filter((line) => line?.includes('en-x-easy'))).toEqual([]);
  });

  it('of the example, in a language that has no words of it', async () => {
    const study = await makeStudy('--languages', 'en');
    const folder = folderWith({ 'data/study.yaml': languages('[de]') });
    cpSync(join(study, 'locales/en/pages'), join(folder, 'locales/de/pages'), { recursive: true });
    expect(told(folder, 'untranslated')).toContain(
      'locales/de/pages/method.md:3:1: words that are still in English: 2 of 2 longer sentences: "This page is an example, too."',
    );
  });
});
