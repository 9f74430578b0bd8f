import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatProblem } from '#errors.ts';
import { checkPublicFiles } from '#findings/public-files.ts';
import { buildStudy, constats } from '../built.ts';
import { folderWith, templateWith } from '../study-folder.ts';

// Every person and address here is invented.
const emails = 'email,answer\ninvented.one@example.org,yes\ninvented.two@example.org,no\n';

const told = (folder: string) => checkPublicFiles(folder, 640).map(formatProblem);

describe('checkPublicFiles(folder) refuses', () => {
  it.each(['public/answers.csv', 'public/downloads/more/answers.CSV', 'public/answers.tsv'])(
    'a table about persons: %s',
    (file) => {
      expect(told(folderWith({ [file]: emails }))).toEqual([
        expect.stringMatching(
          `^${file}:2:1: looks like one row per person: e-mail addresses: "email"\n`,
        ),
      ]);
    },
  );

  it.each(['.xlsx', '.ods', '.sav', '.dta', '.sqlite', '.parquet', '.RData'])(
    'what cannot be looked into: %s',
    (ending) => {
      expect(told(folderWith({ [`public/answers${ending}`]: 'PK' }))).toEqual([
        `public/answers${ending}:1:1: file that may hold one row per person and cannot be looked into: "${ending.toLowerCase()}"\n  publish the counts as CSV, or as a PDF; public/ is published as it is`,
      ]);
    },
  );

  it('a table that cannot be read, without showing what is in it', () => {
    expect(told(folderWith({ 'public/a.csv': 'name,name\ninvented one,yes\n' }))).toEqual([
      'public/a.csv:1:6: table that cannot be read\n  it may hold one row per person, and public/ is published as it is: correct it (column name stands twice), or take it away',
    ]);
  });

  it('a table behind a link', () => {
    const folder = folderWith({ 'data/raw/answers.csv': emails });
    mkdirSync(join(folder, 'public'));
    symlinkSync('../data/raw', join(folder, 'public/downloads'));
    expect(told(folder)).toHaveLength(1);
  });
});

describe('checkPublicFiles(folder) lets pass', () => {
  it.each([
    ['no public/ at all', {}],
    ['tables of counts', { 'public/tables/trust.csv': 'trust;percent\nservices;62,5\n' }],
    [
      'anything else',
      { 'public/report.pdf': '%PDF-', 'public/a/logo.svg': '<svg/>', 'public/x.txt': 'a' },
    ],
  ])('%s', (_, files) => {
    expect(told(folderWith(files))).toEqual([]);
  });
});

describe('constats build', () => {
  it('publishes nothing of a study that holds a table about persons', async () => {
    const study = templateWith({ 'public/answers.csv': emails });
    const { code, stdout, stderr } = await constats('build', study, '--out', join(study, 'site'));
    expect(code).toBe(1);
    expect(stderr).toContain('nothing was written');
    expect(stdout + stderr).not.toContain('invented');
  });

  it('publishes nothing else that lies in data/', async () => {
    const study = templateWith({ 'data/raw/answers.csv': emails, 'data/answers.json': emails });
    writeFileSync(join(study, 'data/answers.xlsx'), emails);
    const { files, text, remove } = await buildStudy(study);
    expect(files.filter((file) => file.includes('answers'))).toEqual([]);
    expect(files.filter((file) => text(file).includes('invented'))).toEqual([]);
    remove();
  });
});
