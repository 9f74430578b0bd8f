import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { constats, constatsProcess, project } from '../command-line.ts';
import { templateFolder, templateWith } from '../study-folder.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'constats-test-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

it('tells of a fault of its own in a sentence, at the file, and keeps the trace elsewhere', async () => {
  const settings = readFileSync(join(templateFolder, 'data/study.yaml'), 'utf8');
  // Pictures of a colour that no other study has are not kept from an earlier build.
  const study = templateWith({
    'data/study.yaml': settings.replace(
      /accent: .*/,
      `accent: "#1${`${process.pid}`.padStart(5, '0')}"`,
    ),
  });
  const traces = join(folder, 'traces');
  mkdirSync(traces);
  const { code, stderr } = await constatsProcess(['build', study, '--out', join(folder, 'site')], {
    NODE_OPTIONS: `--import ${project}tests/commands/failing-picture.mjs`,
    TMPDIR: traces,
  });
  const [first, second] = stderr.split('\n');
  expect(code).toBe(2);
  expect(first).toMatch(
    /^constats failed at \/((en|fr)\/\S+\.(png|zip)\/?|apple-touch-icon\.png): this is a fault of constats, not of the study$/,
  );
  const file = /stands in (\S+): please report it/.exec(second ?? '')?.[1] ?? '';
  expect(readFileSync(file, 'utf8')).toContain('the picture breaks');
  expect(stderr).not.toMatch(/^\s+at /m);
  expect(existsSync(join(folder, 'site'))).toBe(false);
});

it.each([
  [['--help'], 'usage: constats <command> [study] [options]'],
  [['-h'], 'usage: constats <command> [study] [options]'],
  [['help'], '  build       checks a study'],
  [['help', 'build'], '  --site <address>     its public address'],
  [['check', '--help'], 'usage: constats check [study] [options]'],
  [['--version'], '0.1.0'],
])('answers %j', async (words, answer) => {
  const { code, stdout, stderr } = await constats(...words);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toContain(answer);
});

it('ends in silence where nobody reads on', async () => {
  const command = `"${process.execPath}" src/constats.mjs check src/template | true`;
  const { stderr } = await new Promise<{ stderr: string }>((done) =>
    execFile('sh', ['-c', command], { cwd: project }, (_, stdout, stderr) =>
      done({ stderr: stderr + stdout }),
    ),
  );
  expect(stderr).toBe('');
});
