import { type ChildProcess, spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { buildStudy } from '../built.ts';
import { bytesOf } from '../folder-bytes.ts';
import {
  constats,
  constatsProcess,
  constatsWith,
  project,
  shellEnvironment,
} from '../command-line.ts';
import { templateCopy } from '../study-folder.ts';

let folder: string;
let study: string;
let out: string;
const running: ChildProcess[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'constats-test-'));
  study = join(folder, 'study');
  out = join(folder, 'site');
  templateCopy(study);
});
afterEach(() => {
  for (const server of running.splice(0)) server.kill();
  rmSync(folder, { recursive: true, force: true });
});

/** The site of the study as it is, built earlier. */
async function layEarlierSite(): Promise<void> {
  cpSync((await buildStudy('tests/template')).folder, out, { recursive: true });
}

const breakTable = () =>
  writeFileSync(join(study, 'data/trust.csv'), 'trust,percent\nservices,162\n');

describe('constats build', () => {
  it('prints posters and the report where it is asked to', async () => {
    inEnglishAlone();
    const browser = { CHROME_PATH: inject('chromium') };
    const { stdout } = await constatsWith(browser, 'build', study, '--pdf', '--out', out);
    expect(stdout).toContain('2 findings in 1 language: no problems\n');
    expect(stdout).toContain('7 of 7 pages printed\n');
    const leading = readFileSync(join(out, 'en/campaign/index.html'), 'utf8');
    const posters = ['en/poster', 'en/poster-a3', 'en/trust/poster', 'en/trust/poster-a3'];
    for (const page of [...posters, 'en/report']) {
      expect(leading).toContain(`href="/${page}.pdf"`);
      expect(readFileSync(join(out, `${page}.pdf`), 'latin1')).toMatch(/^%PDF-1/);
    }
  });

  it('says what is missing before it builds, where nothing can print', async () => {
    const nowhere = join(folder, 'chrome');
    const { code, stderr } = await constatsWith(
      { CHROME_PATH: nowhere },
      ...['build', study, '--pdf', '--out', out],
    );
    expect([code, stderr]).toEqual([
      1,
      `constats: no browser at CHROME_PATH: "${nowhere}"\n  install Chromium (Debian: sudo apt-get install chromium) or Chrome, or name one you have: CHROME_PATH=/path/to/chrome; without --pdf all else is built\n`,
    ]);
    expect(existsSync(out)).toBe(false);
  });

  it('leaves the previous site as it was where the study has a problem', async () => {
    await layEarlierSite();
    const before = readFileSync(join(out, 'en/trust/index.html'), 'utf8');
    breakTable();
    const { code, stderr } = await constats('build', study, '--out', out);
    expect(code).toBe(1);
    expect(stderr).toContain('data/trust.csv:2:10: percent above 100: "162"');
    expect(stderr).not.toMatch(/\n +at /);
    expect(readFileSync(join(out, 'en/trust/index.html'), 'utf8')).toBe(before);
    expect(readdirSync(folder).toSorted()).toEqual(['site', 'study']);
  });

  it('leaves the previous site as it was where it is interrupted', async () => {
    await layEarlierSite();
    const before = readFileSync(join(out, 'en/trust/index.html'), 'utf8');
    const build = spawn(process.execPath, ['src/constats.mjs', 'build', study, '--out', out], {
      cwd: project,
      env: shellEnvironment(),
    });
    const ended = new Promise((resolve) => build.once('exit', resolve));
    const aside = () => readdirSync(folder).find((name) => name.endsWith(`-${build.pid}`));
    await until(() => aside() !== undefined);
    build.kill('SIGINT');
    expect(await ended).toBe(130);
    expect(aside()).toBeUndefined();
    expect(readFileSync(join(out, 'en/trust/index.html'), 'utf8')).toBe(before);
    expect(readdirSync(folder).toSorted()).toEqual(['site', 'study']);
  });

  it('refuses to replace a folder that holds something else', async () => {
    const { code, stderr } = await constats('build', study, '--out', join(study, 'data'));
    expect(code).toBe(1);
    expect(stderr).toBe(
      `constats: folder that holds something else than a site: "${join(study, 'data')}"\n  name another with --out: this one would be replaced whole\n`,
    );
    expect(existsSync(join(study, 'data/study.yaml'))).toBe(true);
  });

  it('writes the site, with public/ as it is, and nothing beside it; twice at once, the same bytes', async () => {
    inEnglishAlone();
    const persons = 'email,answer\ninvented.one@example.org,yes\ninvented.two@example.org,no\n';
    const files = {
      'public/report.pdf': 'report',
      'public/.well-known/security.txt': 'Contact: mailto:study@example.org\n',
      'public/.git/answers': persons,
      'public/answers.txt~': persons,
      'data/raw/answers.csv': persons,
      'data/answers.json': persons,
      'data/answers.xlsx': persons,
    };
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(dirname(join(study, file)), { recursive: true });
      writeFileSync(join(study, file), text);
    }
    replace('data/study.yaml', 'study@example.org', 'study@results.example');
    const [one, two] = [join(folder, 'a/b/one'), join(folder, 'two')];
    const both = await Promise.all(
      [one, two].map((site) =>
        constatsProcess(['build', study, '--site', 'https://results.example/étude', '--out', site]),
      ),
    );
    for (const { code, stdout } of both) {
      expect(code).toBe(0);
      expect(stdout).toContain('2 findings in 1 language: no problems');
    }
    expect(readdirSync(folder).toSorted()).toEqual(['a', 'study', 'two']);
    expect(readdirSync(join(folder, 'a/b'))).toEqual(['one']);
    const site = bytesOf(one);
    expect(bytesOf(two)).toEqual(site);
    expect(site['en/trust/index.html']).toContain('<html');
    expect(site['report.pdf']).toBe('report');
    expect(site['.well-known/security.txt']).toContain('study@example.org');
    expect(Object.keys(site).filter((file) => file.includes('answers'))).toEqual([]);
    expect(Object.keys(site).filter((file) => site[file]?.includes('invented'))).toEqual([]);
  });
});

describe('constats check', () => {
  it('says that there is nothing to mend', async () => {
    const { code, stdout, stderr } = await constats('check', study);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const [summary, ...notes] = stdout.trimEnd().split('\n');
    expect(summary).toBe('2 findings in 2 languages, no problems');
    expect(notes.filter((line) => line.startsWith('note: data/'))).toEqual([
      'note: data/study.yaml:5:6: address that is only an example: nobody is reached there: "https://example.org/"',
      'note: data/study.yaml:10:10: address that is only an example: nobody is reached there: "study@example.org"',
    ]);
  });

  it('says how findings are drawn that name no chart, and why', async () => {
    const { stdout } = await constats('check', 'tests/studies/prep-ci');
    expect(
      stdout.split('\n').filter((line) => !/^note: | {2}(they|write|with)/.test(line)),
    ).toEqual([
      '7 findings in 2 languages, no problems',
      'data/age.yaml: drawn as histogram: its answers go from little to much',
      'data/age.yaml: drawn as stacked by group: each group gave one answer of few',
      'data/education.yaml: drawn as bars: it ranks answers',
      'data/education.yaml: drawn as stacked by group: each group gave one answer of few',
      'data/nationality.yaml: drawn as proportion: of two answers, one tells the other',
      'data/nationality.yaml: drawn as dots by group: it compares groups',
      'data/partner.yaml: drawn as proportion: of two answers, one tells the other',
      'data/partner.yaml: drawn as dots by group: it compares groups',
      'data/children.yaml: drawn as histogram: its answers go from little to much',
      'data/children.yaml: drawn as stacked by group: each group gave one answer of few',
      'data/frequency.yaml: drawn as proportion: of two answers, one tells the other',
      'data/frequency.yaml: drawn as dots by group: it compares groups',
      'data/missing.yaml: drawn as bars: it compares counts',
      'data/missing.yaml: drawn as dumbbell by group: it compares two groups',
      '',
    ]);
  });

  it('gives problems as data', async () => {
    breakTable();
    const { code, stdout } = await constats('check', study, '--json');
    expect(code).toBe(1);
    expect(JSON.parse(stdout)[0]).toEqual({
      file: 'data/trust.csv',
      line: 2,
      column: 10,
      what: 'percent above 100',
      value: '162',
      mend: 'expected 0 to 100; rates, indices and averages are a mean, also in "headline": write in data/trust.yaml:\n    columns: { "percent": mean }',
    });
  });
});

describe('the command line', () => {
  it.each([
    [['biuld'], 'unknown command: "biuld"\n  did you mean "build"?'],
    [['--site', 'https://results.example/'], 'option without a command: "--site"'],
    [['build', '--ouput', 'x'], 'unknown option: "--ouput"\n  did you mean "--out"?'],
    [
      ['build', '--site', 'example.org'],
      'unusable --site: "example.org"\n  expected a web address',
    ],
    [
      ['check', '--pdf'],
      'option that check does not have: "--pdf"\n  npx constats check --help tells what it takes',
    ],
    [
      ['preview', 'dist'],
      'folder that is not asked for: "dist"\n  npx constats preview --help tells what it takes',
    ],
    [['check', 'a', 'b'], 'more than one study folder: "b"'],
    [['preview', '--out', 'nowhere'], 'no built site: "'],
    [['check', '--site', 'https://[a'], 'unusable --site: "https://[a"'],
    [['new', 'README.md/study'], `file where a folder is to be: "${project}README.md"`],
    [
      ['build', 'tests/template', '--out', 'README.md'],
      `file where a folder is to be: "${project}README.md"`,
    ],
    [
      ['build', 'tests/template', '--out', 'tests/template/public/site'],
      `folder in public/: "${project}tests/template/public/site"`,
    ],
  ])('%j is refused in words', async (words, message) => {
    const { code, stderr } = await constats(...words);
    expect(code).toBe(1);
    expect(stderr).toContain(`constats: ${message}`);
    expect(stderr).not.toMatch(/\n +at /);
  });
});

describe('constats accept', () => {
  it('keeps the sources of today for one text, then for all; check follows', async () => {
    replace('locales/en/findings.json', 'to a service', 'to a health service');
    replace('locales/en/study.json', 'Example study', 'An example');
    const before = await constats('check', study);
    expect(before.code).toBe(1);
    expect(before.stderr).toContain('2 problems; nothing was written');
    expect((await constats('accept', study, '--text', 'trust.headline')).stdout).toBe(
      'locales/fr/sources.json: 1 translation recorded, 1 out of date still: "title"\n  once checked, name each with --text, or say --all\n',
    );
    expect((await constats('accept', study, '--lang', 'fr', '--all')).stdout).toBe(
      'locales/fr/sources.json: 1 translation recorded, none out of date\n',
    );
    expect((await constats('check', study)).code).toBe(0);
  });

  it('lists what is out of date where the study allows it', async () => {
    replace('locales/en/study.json', 'Example study', 'An example');
    replace('data/study.yaml', 'base: 640', 'base: 640\noutdatedTranslations: allow');
    const { code, stdout } = await constats('check', study);
    expect(code).toBe(0);
    expect(stdout).toContain(
      'note: locales/fr/study.json:2:12: translation of a text that has changed: "title"\n  was: "Example study"\n  now: "An example"',
    );
    expect((await constats('check', study, '--json')).stdout).toBe('[]\n');
  });

  it.each([
    [
      ['--text', 'trust.headlin'],
      'unknown text: "trust.headlin"\n  did you mean "trust.headline"?',
    ],
    [['--lang', 'en'], 'language without translations: "en"\n  expected "fr"'],
  ])('refuses %j', async (words, message) => {
    const { code, stderr } = await constats('accept', study, ...words);
    expect({ code, stderr }).toEqual({ code: 1, stderr: `constats: ${message}\n` });
  });
});

describe('constats preview', () => {
  it('serves a site below the path that it was built for', async () => {
    const { folder: built } = await buildStudy(project, '--site', 'https://host.example/some/path');
    const address = await start('preview', '--out', built);
    const page = await fetch(`${address}fr/identification/`);
    expect(address).toMatch(/\/some\/path\/$/);
    expect(await page.text()).toContain('48\u00a0% des participant·es ne s’identifient pas');
  });
});

describe('constats dev', () => {
  it('shows a change in a table, a text and a page, and a mistake as check prints it', async () => {
    const address = await start('dev', study);
    const shows = async (path: string, text: string) =>
      await until(async () => (await (await fetch(`${address}${path}`)).text()).includes(text));

    await shows('en/trust/', '62% would turn to a service');
    replace('data/trust.csv', 'services,62', 'services,63');
    await shows('en/trust/', '63% would turn to a service');
    replace('locales/en/findings.json', 'would turn to a service', 'would ask a service');
    await shows('en/trust/', '63% would ask a service');
    replace('locales/en/pages/method.md', 'Say here', 'Tell here');
    await shows('en/method/', 'Tell here');
    replace('data/study.yaml', 'contact: study@example.org', 'contact: team@example.org');
    await shows('en/', 'team@example.org');
    replace('data/trust.csv', 'services,63', 'services,163');
    await shows(
      'en/trust/',
      'data/trust.csv:2:10: percent above 100: &quot;163&quot;\n  expected 0 to 100',
    );
    replace('data/trust.csv', 'services,163', 'services,64');
    await shows('en/trust/', '64% would ask a service');

    await shows('en/trust.csv', 'services,A service,64,');
    const types = ['svg', 'oembed.json', 'csv-metadata.json', 'qr.svg', 'bib'].map(
      async (format) => {
        const { status, headers } = await fetch(`${address}en/trust.${format}`);
        return [status, headers.get('content-type')];
      },
    );
    expect(await Promise.all(types)).toEqual([
      [200, 'image/svg+xml; charset=utf-8'],
      [200, 'application/json; charset=utf-8'],
      [200, 'application/csvm+json; charset=utf-8'],
      [200, 'image/svg+xml; charset=utf-8'],
      [200, 'application/x-bibtex; charset=utf-8'],
    ]);
    expect((await fetch(`${address}en/trust.docx`)).status).toBe(404);
    const page = await (await fetch(`${address}en/trust/`)).text();
    const [, short = ''] = /rel="shortlink" href="http:\/\/localhost\/([^"]+)"/.exec(page) ?? [];
    await shows(short, 'http-equiv="refresh" content="0; url=/en/trust/"');
  });
});

/** Half of a site is enough where it is built for what is the same in all languages. */
function inEnglishAlone(): void {
  replace('data/study.yaml', '[en, fr]', '[en]');
  rmSync(join(study, 'locales/fr'), { recursive: true });
}

function replace(file: string, from: string, to: string): void {
  const path = join(study, file);
  writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
}

/** Starts a server of ours and waits until it says where it is. */
async function start(...words: string[]): Promise<string> {
  const server = spawn(process.execPath, ['src/constats.mjs', ...words], {
    cwd: project,
    env: shellEnvironment(),
  });
  running.push(server);
  let said = '';
  server.stdout.on('data', (chunk) => (said += chunk));
  await until(() => /http:\S+/.test(said));
  return /http:\S+/.exec(said)?.[0] ?? '';
}

async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 4000; tries += 1) {
    if (await condition()) return;
    await wait(50);
  }
  throw new Error('looked 4,000 times in vain');
}
