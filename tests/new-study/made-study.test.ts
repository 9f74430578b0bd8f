import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { hostNames } from '#hosts.ts';
import { templateTexts } from '#new-study/template.ts';
import { recordTranslations } from '#study/translations/record-translations.ts';
import { openSite } from '#views/open-site.ts';
import { constats } from '../command-line.ts';
import { folderWith } from '../study-folder.ts';
import { filesIn, jsonOf, makeStudy } from './made-study.ts';

const read = (...path: string[]) => readFileSync(join(...path), 'utf8');

describe('constats new makes a study', () => {
  it('of these files', async () => {
    const study = await makeStudy('--languages', 'fr,en');
    expect(filesIn(study)).toEqual([
      '.gitignore',
      '.vscode/extensions.json',
      '.vscode/settings.json',
      'README.md',
      'data/.schema/finding.schema.json',
      'data/.schema/study.schema.json',
      'data/.schema/words-of-findings.schema.json',
      'data/.schema/words-of-study.schema.json',
      'data/.schema/words-of-terms.schema.json',
      'data/.schema/words-of-ui.schema.json',
      'data/example-respondents.csv',
      'data/example-respondents.yaml',
      'data/example-satisfaction.csv',
      'data/example-satisfaction.yaml',
      'data/example-times.csv',
      'data/example-times.yaml',
      'data/study.yaml',
      'locales/en/findings.json',
      'locales/en/pages/home.md',
      'locales/en/pages/method.md',
      'locales/en/sources.json',
      'locales/en/study.json',
      'locales/en/terms.json',
      'locales/fr/findings.json',
      'locales/fr/pages/home.md',
      'locales/fr/pages/method.md',
      'locales/fr/study.json',
      'locales/fr/terms.json',
      'package.json',
    ]);
    expect(read(study, '.gitignore')).toBe('node_modules/\n.constats/\ndist/\ndist.*\n');
    expect(jsonOf(study, 'package.json')).toEqual({
      private: true,
      scripts: {
        dev: 'constats dev',
        check: 'constats check',
        build: 'constats build',
        preview: 'constats preview',
      },
      dependencies: { constats: jsonOf('package.json')['version'] },
    });
    expect(filesIn(study).filter((file) => read(study, file).includes('[['))).toEqual([]);
  });

  it('that says what the options say', async () => {
    const study = await makeStudy(
      ...['--name', 'Enquête 2025 d’été', '--languages', 'French,ar', '--publisher', 'Vivre: ici'],
      ...['--site', 'https://results.test/a', '--contact', 'team@results.test', '--host', 'ftp'],
    );
    expect(parse(read(study, 'data/study.yaml'))).toMatchObject({
      id: 'enquete-2025-d-ete',
      url: 'https://results.test/a',
      languages: ['fr', 'ar'],
      publisher: { name: 'Vivre: ici' },
      contact: 'team@results.test',
    });
    expect(jsonOf(study, 'locales/ar/study.json')['title']).toBe("Enquête {{'2025'}} d’été");
    const readme = read(study, 'README.md');
    expect(readme).toContain('# Enquête 2025 d’été\n\nCe dossier est une étude.');
    expect(readme).toContain('`npx constats build --site https://results.test/a`');
    expect(readme).toContain('FileZilla');
    expect(readme).toContain('team@results.test');
  });

  it.each([
    ['en', 'This folder is a study.'],
    ['fr', 'Ce dossier est une étude.'],
    ['en-GB,fr-CA', 'This folder is a study.'],
    ['fr-x-facile,fr', 'Ce dossier est une étude.'],
    ['en,en-x-easy', 'This folder is a study.'],
    ['es,pt', 'Esta carpeta es un estudio.'],
    ['pt-PT,ro', 'Esta pasta é um estudo.'],
    ['ro,ar', 'Acest dosar este un studiu.'],
    ['ar,fr', 'هذا المجلد دراسة'],
    ['fr,de,pl', 'Ce dossier est une étude.'],
    ['de', 'This folder is a study.'],
  ])('in %s that has no problem, and no translation out of date', async (languages, readme) => {
    const study = await makeStudy('--languages', languages);
    expect(read(study, 'README.md')).toContain(readme);
    const { findings, outdated } = openSite(study).study;
    expect(findings.map(({ id }) => id)).toEqual([
      'example-respondents',
      'example-times',
      'example-satisfaction',
    ]);
    expect(outdated).toEqual([]);
    for (const { recorded, outdated: old, file, json } of recordTranslations(study, 'new')) {
      expect([...recorded, ...old]).toEqual([]);
      expect(read(study, file)).toBe(json);
    }
  });

  it('whose comments say what each field is for, in the language of the team', async () => {
    const study = await makeStudy('--languages', 'fr');
    const lines = read(study, 'data/study.yaml').split('\n');
    const set = lines.filter((line) => /^[a-z]\w*:/i.test(line));
    expect(set.map((line) => line.split(':')[0])).toEqual(
      'format id url languages publisher contact period base sample minimumCell smallCells accent ground'.split(
        ' ',
      ),
    );
    for (const line of set) expect(lines[lines.indexOf(line) - 1], line).toMatch(/^# \p{Lu}/u);
    expect(lines).toContain('# Où les lecteurs et lectrices peuvent vous écrire.');
  });

  it('that lends words to languages which constats does not speak, and says that they are lent', async () => {
    const study = await makeStudy('--languages', 'fr,de', '--name', 'Notre étude');
    expect(read(study, 'data/study.yaml')).toContain('languages: [fr, de]\n# Les langues que');
    expect(parse(read(study, 'data/study.yaml'))).toMatchObject({ fallback: { de: 'fr' } });
    const { stdout } = await constats('check', study);
    expect(stdout).toMatch(
      /note: locales\/de\/findings\.json:3:14: words that are still in French: (\d+) of \1 longer sentences/,
    );
  });

  it('with settings for VS Code that name the YAML extension and schemas that are there', async () => {
    const study = await makeStudy();
    expect(jsonOf(study, '.vscode/extensions.json')).toEqual({
      recommendations: ['redhat.vscode-yaml'],
    });
    const settings = jsonOf(study, '.vscode/settings.json') as {
      'yaml.schemas': Record<string, unknown>;
      'json.schemas': { url: string }[];
    };
    const named = [
      ...Object.keys(settings['yaml.schemas']),
      ...settings['json.schemas'].map(({ url }) => url),
    ];
    expect(named.length).toBe(6);
    expect(named.filter((path) => !existsSync(join(study, path)))).toEqual([]);
  });

  it('in a folder where npm and git have been, and keeps what they wrote', async () => {
    const folder = folderWith({
      'package.json': '{ "name": "ours", "dependencies": { "constats": "file:../constats.tgz" } }',
      '.git/HEAD': 'ref: refs/heads/main\n',
      LICENSE: 'MIT\n',
    });
    expect((await constats('new', folder, '--yes')).code).toBe(0);
    expect(jsonOf(folder, 'package.json')).toMatchObject({
      name: 'ours',
      dependencies: { constats: 'file:../constats.tgz' },
      scripts: { check: 'constats check' },
    });
  });

  it('but never among files of somebody', async () => {
    const folder = folderWith({ 'letter.txt': 'Dear all', 'package.json': '{}' });
    const { code, stderr } = await constats('new', folder, '--yes');
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: `constats: folder that is not empty, with letter.txt: "${folder}"\n  name a new one: npx constats new <folder>\n`,
    });
    expect(filesIn(folder)).toEqual(['letter.txt', 'package.json']);
  });

  it('and not beside a package.json that nobody can read', async () => {
    const folder = folderWith({ 'package.json': '{' });
    expect((await constats('new', folder, '--yes')).stderr).toContain(
      'package.json that is not JSON',
    );
    expect(filesIn(folder)).toEqual(['package.json']);
  });
});

it('constats new refuses options that cannot be used, all at once, and writes nothing', async () => {
  const folder = folderWith({});
  const { code, stderr } = await constats(
    ...[
      'new',
      join(folder, 'study'),
      '--languages',
      'fr,xx,ja',
      '--contact',
      'team',
      '--host',
      'nginks',
    ],
    ...['--name', '', '--publisher', ''],
  );
  expect(code).toBe(1);
  expect(stderr).toBe(`constats: --name: empty name: ""
  write it between quotes
--languages: language that nobody knows, xx: "fr,xx,ja"
  expected the codes of languages (BCP 47), your own first, e.g. "fr,en,ar"
--languages: character of dates in ja that no font of the pictures has, U+5E74 and 2 more: "ja"
  take the language out; or a typeface that has it must be added to src/pictures/typefaces.ts
--publisher: empty name: ""
  write it between quotes
--contact: e-mail address that cannot be used: "team"
  expected an e-mail address, e.g. "study@example.org"
--host: host that constats does not know: "nginks"
  did you mean "nginx"? expected one of "github", "gitlab", "netlify", "cloudflare", "ftp", "apache", "nginx", "caddy", "folder", "none"
`);
  const site = await constats('new', join(folder, 'study'), '--site', 'results.test');
  expect(site.stderr).toContain(
    'constats: unusable --site: "results.test"\n  expected a web address',
  );
  expect(filesIn(folder)).toEqual([]);
});

it('the README tells of each host', () => {
  const told = Object.keys(templateTexts('en')).filter((name) => name.startsWith('publish.'));
  expect(told.toSorted()).toEqual(
    [...hostNames, 'none'].map((name) => `publish.${name}`).toSorted(),
  );
});

it.each(['fr', 'es', 'pt', 'ro', 'ar'])(
  'the template says in %s all that it says in English',
  (tag) => {
    expect(Object.keys(templateTexts(tag))).toEqual(Object.keys(templateTexts('en')));
  },
);

it('without a terminal, constats new asks nothing and says so', async () => {
  const study = join(folderWith({}), 'study');
  const { code, stdout } = await constats('new', study, '--languages', 'fr');
  expect(code).toBe(0);
  expect(stdout).toContain('nobody to ask: what no option says is an example\n');
});
