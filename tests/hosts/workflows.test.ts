import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { constats, project } from '../command-line.ts';
import { documentOf } from '../docs/documents.ts';
import { folderWith, writeFiles } from '../study-folder.ts';

const template = (file: string) => readFileSync(join(project, 'src/template/hosts', file), 'utf8');

interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
  env?: Record<string, string>;
}

interface Job {
  if?: string;
  permissions?: Record<string, string>;
  steps: Step[];
}

const github = parse(template('github/.github/workflows/publish.yml')) as {
  on: Record<string, unknown>;
  permissions: Record<string, string>;
  jobs: Record<'preview' | 'publish', Job>;
};
const gitlab = parse(template('gitlab/.gitlab-ci.yml')) as Record<
  'preview' | 'pages',
  { script: string[]; publish?: string; artifacts: { paths: string[] } }
>;

it('are shown in the documents as they are', () => {
  const shown = documentOf('docs/hosting.md').blocks.map(({ text }) => text);
  for (const file of [
    'github/.github/workflows/publish.yml',
    'gitlab/.gitlab-ci.yml',
    'netlify/netlify.toml',
  ])
    expect(shown).toContain(template(file).trimEnd());
});

it('let a pull request write nothing, from a fork neither', () => {
  expect(Object.keys(github.on)).toEqual(['pull_request', 'push', 'workflow_dispatch']);
  expect(github.permissions).toEqual({ contents: 'read' });
  const { preview, publish } = github.jobs;
  expect([preview.if, preview.permissions]).toEqual([
    "github.event_name == 'pull_request'",
    undefined,
  ]);
  expect([publish.if, publish.permissions]).toEqual([
    "github.event_name != 'pull_request'",
    { contents: 'read', pages: 'write', 'id-token': 'write' },
  ]);
  expect(JSON.stringify(preview)).not.toMatch(/secrets|token|site/);
  const steps = [...preview.steps, ...publish.steps];
  for (const { uses, run } of steps) {
    expect(uses ?? 'actions/x@v1').toMatch(/^actions\/[a-z-]+@v\d+$/);
    // Nothing that others have written is read by a shell.
    expect(run ?? '').not.toContain('${{');
  }
});

/** Commands of constats as a shell would split them, where these variables are set. */
function commandsOf(lines: readonly (string | undefined)[], variables: Record<string, string>) {
  return lines
    .flatMap((line) => /^npx constats (.*)$/.exec(line ?? '')?.[1] ?? [])
    .map((line) =>
      line
        .split(' ')
        .map((word) => word.replace(/^"?\$(\w+)"?$/, (_, name) => variables[name] ?? '')),
    );
}

it('do what they say, in their order: a preview that opens from a disk, a site for its address', async () => {
  const study = folderWith({});
  for (const folder of ['data', 'locales'])
    cpSync(join(project, 'tests/template', folder), join(study, folder), {
      recursive: true,
    });
  const settings = readFileSync(join(study, 'data/study.yaml'), 'utf8');
  const reached = settings.replace('study@example.org', 'study@harbour.test');
  writeFiles(study, { 'data/study.yaml': reached });
  const address = 'https://harbour.github.io/hours';
  const runs = [...github.jobs.preview.steps, ...github.jobs.publish.steps].map(({ run }) => run);
  const all = commandsOf(runs, { ADDRESS: address });
  expect(all.map(([verb]) => verb)).toEqual(['check', 'build', 'build']);
  const done = [];
  for (const [verb = '', ...words] of all) {
    const placed = words.map((word, index) =>
      words[index - 1] === '--out' ? join(study, word) : word,
    );
    const out = verb === 'build' && !placed.includes('--out') ? ['--out', join(study, 'dist')] : [];
    done.push(await constats(verb, study, ...placed, ...out));
  }
  expect(done.map(({ code, stderr }) => [code, stderr])).toEqual(done.map(() => [0, '']));
  expect(readFileSync(join(study, 'preview/index.html'), 'utf8')).toContain('href="fr/index.html"');
  expect(readFileSync(join(study, 'dist/index.html'), 'utf8')).toContain(
    `<link rel="canonical" href="${address}/">`,
  );
});

it('do the same at GitLab, in whose folder public/ the study has its own files', () => {
  expect(gitlab.preview.script).toEqual([
    'npx constats check',
    'npx constats build --relative --out preview',
  ]);
  expect(gitlab.preview.artifacts.paths).toEqual(['preview/']);
  expect(gitlab.pages.script).toEqual([
    'npx constats build --host gitlab --compress --site "$CI_PAGES_URL"',
  ]);
  expect([gitlab.pages.publish, gitlab.pages.artifacts.paths]).toEqual(['dist', ['dist']]);
});
