import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { plainFault, thrownFault } from '#build/plain-fault.ts';
import { verbs } from '#commands/verbs.ts';
import { GeneratorFault, InputError } from '#errors.ts';
import { constats, constatsProcess, project } from '../command-line.ts';
import { takeAway, templateWith } from '../study-folder.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'constats-test-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

it('tells of a fault of its own in a sentence, at the file, and keeps the trace elsewhere', async () => {
  const study = templateWith({});
  takeAway(study, 'respondents');
  const out = join(folder, 'site');
  await constats('build', study, '--out', out);
  const before = readFileSync(join(out, 'en/trust.card.png'));
  // The pictures of one finding are to be made anew.
  const store = join(study, '.constats/store');
  const packs = readdirSync(store).map((name) => join(store, name));
  rmSync(packs.find((pack) => readFileSync(pack).includes('"path":"en/trust.card.png"')) ?? '');
  const traces = join(folder, 'traces');
  mkdirSync(traces);
  const { code, stderr } = await constatsProcess(['build', study, '--out', out], {
    NODE_OPTIONS: `--import ${project}tests/commands/failing-picture.mjs`,
    TMPDIR: traces,
  });
  const [first, second] = stderr.split('\n');
  expect(code).toBe(2);
  expect(first).toMatch(
    /^constats failed at \/(en|fr)\/\S+\.(png|zip): this is a fault of constats, not of the study$/,
  );
  const file = /stands in (\S+): please report it/.exec(second ?? '')?.[1] ?? '';
  expect(readFileSync(file, 'utf8')).toContain('the picture breaks');
  expect(stderr).not.toMatch(/^\s+at /m);
  expect(readFileSync(join(out, 'en/trust.card.png'))).toEqual(before);
});

it('keeps what failed as it was when it comes from another thread', () => {
  const machine = Object.assign(new Error('no space'), { code: 'ENOSPC', path: '/data/x.png' });
  const passed = (error: unknown) => thrownFault(structuredClone(plainFault(error)));
  expect(
    passed(new GeneratorFault('/en/trust.png', new Error('the picture breaks'))),
  ).toMatchObject({
    name: 'GeneratorFault',
    file: '/en/trust.png',
    cause: { message: 'the picture breaks' },
  });
  expect(passed(machine)).toMatchObject({ code: 'ENOSPC', path: '/data/x.png' });
  expect(
    passed(new InputError([{ file: 'data/x.csv', line: 2, column: 1, what: 'what', mend: 'mend' }]))
      .message,
  ).toBe('data/x.csv:2:1: what\n  mend');
});

it.each<[string[], string]>([
  [[], 'usage: constats <command> [study] [options]'],
  [['--help'], 'usage: constats <command> [study] [options]'],
  [['-h'], 'usage: constats <command> [study] [options]'],
  [['help'], 'checks a study, then writes its whole site'],
  [['help', 'build'], '  --site <address>  its public address'],
  [['check', '--help'], 'usage: constats check [study] [options]'],
  ...Object.keys(verbs).map(
    (verb) => [[verb, '--help'], `usage: constats ${verb} `] satisfies [string[], string],
  ),
  [['--version'], '0.1.0'],
])('answers %j', async (words, answer) => {
  const { code, stdout, stderr } = await constats(...words);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toContain(answer);
});

it('ends in silence where nobody reads on', async () => {
  const command = `"${process.execPath}" src/constats.mjs check tests/template | true`;
  const { stderr } = await new Promise<{ stderr: string }>((done) =>
    execFile('sh', ['-c', command], { cwd: project }, (_, stdout, stderr) =>
      done({ stderr: stderr + stdout }),
    ),
  );
  expect(stderr).toBe('');
});
