import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { putFiles } from '#commands/put-files.ts';
import { folderWith } from '../study-folder.ts';

const read = (folder: string, file: string) => readFileSync(join(folder, file), 'utf8');

it('writes all files, new ones and others', () => {
  const study = folderWith({ 'locales/fr/terms.json': '{}' });
  putFiles(study, [
    { file: 'data/a.csv', text: 'a', before: undefined },
    { file: 'locales/fr/terms.json', text: '{ "a": "b" }', before: '{}' },
  ]);
  expect(read(study, 'data/a.csv')).toBe('a');
  expect(read(study, 'locales/fr/terms.json')).toBe('{ "a": "b" }');
  expect(readdirSync(join(study, 'locales/fr'))).toEqual(['terms.json']);
});

it.each([
  ['a file that is there by now', 'data/b.csv', undefined],
  ['a file that has changed', 'data/b.csv', 'as it was'],
  ['a file that is gone', 'data/c.csv', 'as it was'],
])('writes none beside %s', (_, file, before) => {
  const study = folderWith({ 'data/b.csv': 'b' });
  expect(() =>
    putFiles(study, [
      { file: 'data/a.csv', text: 'a', before: undefined },
      { file, text: 'new', before },
    ]),
  ).toThrow(`file that changed meanwhile: "${file}"`);
  expect(readdirSync(join(study, 'data'))).toEqual(['b.csv']);
  expect(read(study, 'data/b.csv')).toBe('b');
});

it('takes back what is written where a later file cannot be put in its place', () => {
  const study = folderWith({ 'data/a.csv': 'a', 'data/b.csv/held': '' });
  expect(() =>
    putFiles(study, [
      { file: 'data/a.csv', text: 'new', before: 'a' },
      { file: 'data/b.csv', text: 'new', before: undefined },
    ]),
  ).toThrow();
  expect(read(study, 'data/a.csv')).toBe('a');
  expect(readdirSync(join(study, 'data'))).toEqual(['a.csv', 'b.csv']);
});
