import { cpSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { folderWith } from '../study-folder.ts';
import { follow, readRecipes } from './recipes.ts';
import { root } from './tables.ts';

const recipes = readRecipes();

it('reads the recipes of CONTRIBUTING', () => {
  expect(recipes.map(({ name, steps }) => `${name}: ${steps.length}`)).toEqual([
    'A chart type: 8',
    'A measure: 5',
    'An output: 7',
    'A page: 3',
    'An interface language: 4',
    'A host: 4',
    'A symbol: 4',
    'A script: 9',
    'A rule: 3',
    'A bad-input folder: 2',
  ]);
});

it('can be followed one after another: each place is there, and each new file is new', () => {
  const folder = folderWith({});
  const steps = recipes.flatMap((recipe) => recipe.steps);
  const named = steps.flatMap((step) => ('copyOf' in step ? [step.copyOf, step.file] : step.file));
  for (const file of named.filter((path) => existsSync(join(root, path))))
    cpSync(join(root, file), join(folder, file));
  for (const recipe of recipes) follow(recipe, folder);
  const text = (file: string) => readFileSync(join(folder, file), 'utf8');
  expect(text('src/charts/index.ts')).toContain('  multiples,\n  plain,\n');
  expect(text('src/interface/de/pages/privacy.md')).toContain('# Privacy');
  expect(text('src/interface/de/ui.json')).toContain('"reading.plain"');
  expect(text('src/headers/write-headers.ts')).toContain(
    "writeFileSync(path(folder, 'lighttpd.conf.sample'), lighttpdHeaders(policies));\n",
  );
});

it('stops where the place of a step is not there', () => {
  const steps = [{ file: 'a.ts', place: 'below', line: 'x', text: 'y' }] as const;
  const told = (files: Record<string, string>) => () =>
    follow({ name: 'A line', steps }, folderWith(files));
  expect(told({ 'a.ts': 'z' })).toThrow('A line: no such place in a.ts');
  expect(told({})).toThrow('A line: no such place in a.ts');
});
