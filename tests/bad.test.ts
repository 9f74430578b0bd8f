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
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { InputError } from '#errors.ts';
import { findingSpec } from '#findings/specs/finding-spec.ts';
import { studySpec } from '#findings/specs/study-spec.ts';
import { openSite } from '#views/open-site.ts';
import { constats } from './command-line.ts';
import { templateCopy } from './study-folder.ts';

// Each folder in tests/bad is a mistake: the files that differ from the template, removed.txt with the paths that are
// not there, and error.txt with what is told of it.
const bad = fileURLToPath(new URL('bad', import.meta.url));
const template = fileURLToPath(new URL('template', import.meta.url));
const mistakes = readdirSync(bad).toSorted();

let temporary: string;
beforeAll(() => {
  temporary = mkdtempSync(join(tmpdir(), 'constats-bad-'));
});
afterAll(() => rmSync(temporary, { recursive: true }));

describe('openSite(study) tells, and nothing else:', () => {
  it.each(mistakes)('%s', (mistake) => {
    expect(`${problemsOf(layStudy(mistake))}\n`).toBe(expectedError(mistake));
  });
});

it('every setting that a mend offers is valid YAML of the study format', () => {
  const offered = mistakes.flatMap((mistake) =>
    [...expectedError(mistake).matchAll(/^ {4}([a-z]+: .*)$/gm)].map(([, line = '']) => line),
  );
  expect(offered.length).toBeGreaterThan(5);
  for (const line of offered) {
    const [[key, value] = ['', undefined]] = Object.entries(parse(line) as object);
    const field = { ...findingSpec.shape, ...studySpec.shape }[
      key as keyof typeof findingSpec.shape
    ];
    expect(field.safeParse(value), line).toMatchObject({ success: true });
  }
});

it('the template itself has no problem', () => {
  expect(problemsOf(template)).toBe('');
});

describe('constats build prints every problem and leaves the earlier site as it was:', () => {
  it.each([
    ['percent-above-100', '1 problem'],
    ['mistakes-in-study-table-and-translation', '3 problems'],
    ['study-file-missing', '1 problem'],
  ])('%s', async (mistake, count) => {
    const study = layStudy(mistake);
    const out = layEarlierSite(mistake);
    const before = readTree(join(out, '..'));
    const { code, stdout, stderr } = await constats('build', study, '--out', out);
    expect(stderr).toBe(`${expectedError(mistake)}\n${count}; nothing was written\n`);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(readTree(join(out, '..'))).toEqual(before);
  });

  it('and makes no folder where there was no site', async () => {
    const out = join(temporary, 'nothing', 'site');
    expect((await constats('build', layStudy('percent-above-100'), '--out', out)).code).toBe(1);
    expect(existsSync(join(temporary, 'nothing'))).toBe(false);
  });
});

it('constats check --json prints each problem as an object, and nothing else', async () => {
  const study = layStudy('mistakes-in-table-and-translation');
  const { code, stdout, stderr } = await constats('check', study, '--json');
  expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
  expect(JSON.parse(stdout)).toEqual([
    {
      file: 'data/trust.csv',
      line: 2,
      column: 10,
      what: 'percent above 100',
      value: '162',
      mend: 'expected 0 to 100; rates, indices and averages are a mean, also in "headline": write in data/trust.yaml:\n    columns: { "percent": mean }',
    },
    {
      file: 'locales/fr/findings.json',
      line: 10,
      column: 62,
      what: 'number typed in a text',
      value: '71',
      mend: 'quote its cell instead: {{friends.percent}}',
    },
  ]);
});

function layStudy(mistake: string): string {
  const folder = mkdtempSync(join(temporary, `${mistake}-`));
  const from = join(bad, mistake);
  templateCopy(folder);
  for (const path of removedPaths(from)) rmSync(join(folder, path), { recursive: true });
  cpSync(from, folder, {
    recursive: true,
    filter: (path) => !['error.txt', 'removed.txt'].includes(basename(path)),
  });
  return folder;
}

function removedPaths(from: string): string[] {
  const list = join(from, 'removed.txt');
  return existsSync(list) ? readFileSync(list, 'utf8').split('\n').filter(Boolean) : [];
}

function expectedError(mistake: string): string {
  return readFileSync(join(bad, mistake, 'error.txt'), 'utf8');
}

function problemsOf(folder: string): string {
  try {
    openSite(folder);
    return '';
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
}

function layEarlierSite(mistake: string): string {
  const out = join(temporary, `out-${mistake}`, 'site');
  mkdirSync(join(out, 'en'), { recursive: true });
  writeFileSync(
    join(out, 'index.html'),
    '<!doctype html><meta name="generator" content="constats">',
  );
  writeFileSync(join(out, 'en', 'trust.csv'), 'trust,percent\nservices,60\n');
  return out;
}

/** Every file of a folder with its bytes, by its path. */
function readTree(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true });
  return Object.fromEntries(
    files
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .map((path) => [path, readFileSync(path, 'base64')]),
  );
}
