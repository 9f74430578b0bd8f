import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './tables.ts';

/** What a recipe of CONTRIBUTING adds to the source. */
interface Recipe {
  name: string;
  steps: readonly Step[];
}

/** A new file; a folder like another; lines below or above the first line that has a text; or a text instead of another. */
type Step = Edit | { file: string; copyOf: string };

type Edit = { file: string } & (
  | { text: string }
  | { place: 'below' | 'above'; line: string; text: string }
  | { insteadOf: string; text: string }
);

const code = '(?:`` ?(.+?) ?``|`([^`]+)`)';
const block = '\\n\\n```[^\\n]*\\n(.*?)\\n```';

/** How recipes write their steps, and what a step is then. */
const sentences: readonly [RegExp, (...parts: string[]) => Step][] = [
  [sentence(`New ${code}:${block}`), (file = '', text = '') => ({ file, text: `${text}\n` })],
  [sentence(`Copy ${code} to ${code}`), (copyOf = '', file = '') => ({ file, copyOf })],
  [
    sentence(`In ${code}, (below|above) ${code}:${block}`),
    (file = '', place = '', line = '', text = '') => ({
      ...{ file, line, text },
      place: place === 'below' ? place : 'above',
    }),
  ],
  [
    sentence(`In ${code}, instead of ${code}, write ${code}`),
    (file = '', insteadOf = '', text = '') => ({ file, insteadOf, text }),
  ],
];

function sentence(source: string): RegExp {
  return new RegExp(`\\b${source}`, 'gis');
}

/** The recipes of CONTRIBUTING that are steps to follow. */
export function readRecipes(): Recipe[] {
  const text = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8');
  const recipes = text.split('\n## Recipes\n')[1]?.split('\n## ')[0] ?? '';
  return recipes
    .split('\n### ')
    .slice(1)
    .map((section) => ({
      name: section.slice(0, section.indexOf('\n')),
      steps: stepsOf(section),
    }))
    .filter(({ steps }) => steps.length > 0);
}

/** The steps in their order. */
function stepsOf(section: string): Step[] {
  return sentences
    .flatMap(([pattern, step]) =>
      [...section.matchAll(pattern)].map(({ index, ...match }) => ({
        index,
        step: step(
          ...Object.values(match)
            .slice(1)
            .filter((part) => typeof part === 'string'),
        ),
      })),
    )
    .toSorted((one, other) => one.index - other.index)
    .map(({ step }) => step);
}

/** What a site is built from, and what steps change besides: the parts of the project that recipes need. */
const needed = [
  ...[
    'src',
    'package.json',
    'package-lock.json',
    'tsconfig.json',
    'tsconfig.astro.json',
    'astro.config.mjs',
    'docs/charts.md',
  ],
  ...['tests/charts/kinds.ts', 'tests/charts/inputs.ts', 'tests/template'],
];

/**
 * Copies the project without its other tests. Packages and their commands are linked one by one: each copy builds in a
 * folder beside them.
 */
export function copyProject(folder: string): void {
  for (const path of needed) cpSync(join(root, path), join(folder, path), { recursive: true });
  const packages = join(root, 'node_modules');
  mkdirSync(join(folder, 'node_modules'));
  for (const name of readdirSync(packages).filter((entry) => !/^\.(?!bin$)/.test(entry)))
    symlinkSync(join(packages, name), join(folder, 'node_modules', name));
}

/** Takes the steps of a recipe in a copy of the source in `folder`. Throws where the place of one is not there. */
export function follow({ name, steps }: Recipe, folder: string): void {
  for (const step of steps)
    if (!('copyOf' in step ? copied(step, folder) : written(step, folder)))
      throw new Error(`${name}: no such place in ${step.file}`);
}

/** Whether there was something to copy, and nothing in its new place. */
function copied({ copyOf, file }: { copyOf: string; file: string }, folder: string): boolean {
  const [from, to] = [join(folder, copyOf), join(folder, file)];
  if (!existsSync(from) || existsSync(to)) return false;
  cpSync(from, to, { recursive: true });
  return true;
}

/** Whether the step had its place. */
function written(step: Edit, folder: string): boolean {
  const path = join(folder, step.file);
  const text = changed(step, existsSync(path) ? readFileSync(path, 'utf8') : undefined);
  if (text === undefined) return false;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  return true;
}

/** The text of a file once a step was taken; absent where its place is not there, or a new file is. */
function changed(step: Edit, before: string | undefined): string | undefined {
  if (!('place' in step || 'insteadOf' in step))
    return before === undefined ? step.text : undefined;
  if (before === undefined) return undefined;
  if ('insteadOf' in step)
    return before.includes(step.insteadOf)
      ? before.replace(step.insteadOf, () => step.text)
      : undefined;
  const lines = before.split('\n');
  const index = lines.findIndex((line) => line.includes(step.line));
  if (index === -1) return undefined;
  return lines.toSpliced(index + (step.place === 'below' ? 1 : 0), 0, step.text).join('\n');
}
