import { join } from 'node:path';
import { expect, it } from 'vitest';
import { typedCommand } from '#commands/typed-folder.ts';

it.each([
  ['.', 'npx constats check'],
  ['our-study', 'npx constats check our-study'],
  ['studies/our study', 'npx constats check "studies/our study"'],
])('a command names the study in %s as it is typed there', (folder, typed) => {
  expect(typedCommand('check', join(process.cwd(), folder))).toBe(typed);
});

it('a command names a study elsewhere by its whole path', () => {
  expect(typedCommand('check', '/elsewhere/study')).toBe('npx constats check /elsewhere/study');
});
