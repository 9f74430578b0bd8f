import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { globSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { publint } from 'publint';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { project } from '../command-line.ts';
import { bytesOf } from '../folder-bytes.ts';
import {
  install,
  type Installed,
  manifest,
  newestShell,
  oldestShell,
  type Shell,
  stateOf,
} from './installed.ts';
import { followRoad } from './road.ts';

let installed: Installed;
let shells: Record<'newest' | 'oldest', Shell>;
let untouched: string[];
let root: string;

beforeAll(async () => {
  installed = await install();
  untouched = stateOf(installed.folder);
  shells = { newest: newestShell(installed), oldest: await oldestShell(installed) };
  root = join(installed.folder, 'node_modules/constats');
});
afterAll(() => rmSync(dirname(installed.folder), { recursive: true, force: true }));

describe('the package', () => {
  it('holds the compiled program and what it reads: no tests, no study of this repository, no sources', () => {
    expect(readdirSync(root).toSorted()).toEqual([
      'CHANGELOG.md',
      'CONTRIBUTING.md',
      'LICENSE',
      'README.md',
      'SECURITY.md',
      'docs',
      'lib',
      'package.json',
      'src',
    ]);
    expect(readdirSync(join(root, 'src'))).toEqual(['constats.mjs', 'interface', 'template']);
    const shipped = ['docs', 'src/interface', 'src/template'];
    for (const folder of shipped) expect(listOf(root, folder)).toEqual(listOf(project, folder));
    const endings = new Set(listOf(root, 'lib').map((file) => file.replace(/^.*\./, '')));
    expect([...endings].toSorted()).toEqual(['md', 'mjs', 'txt']);
  });

  it('does not tell where it was compiled', () => {
    const telling = Object.entries(bytesOf(root)).filter(([, bytes]) => bytes.includes(project));
    expect(telling.map(([file]) => file)).toEqual([]);
  });

  it('carries the licence of whatever is compiled into it', () => {
    const licences = readFileSync(join(root, 'lib/third-party.md'), 'utf8').split('\n');
    expect(licences).toEqual(
      expect.arrayContaining([
        '## @observablehq/plot - 0.6.17 (ISC)',
        'Copyright 2020-2025 Observable, Inc.',
        '## astro - 7.3.4 (MIT)',
        '## world-atlas - 2.0.2 (ISC)',
        '## zod - 4.6.7 (MIT)',
        'Copyright (c) 2025 Colin McDonnell',
      ]),
    );
    const asked = licences.filter((line) => /^## .*GPL/.test(line) && !line.includes('(MIT OR '));
    expect(asked).toEqual([]);
  });

  it('asks for each package that it finds beside it, and for no other', () => {
    const lib = listOf(root, 'lib').filter((file) => file.endsWith('.mjs'));
    const named = lib
      .flatMap((file) => ts.preProcessFile(readFileSync(join(root, file), 'utf8')).importedFiles)
      .map(({ fileName }) => fileName)
      .filter((name) => !/^(\.|node:)/.test(name) && !isBuiltin(name));
    const asked = Object.keys({ ...manifest.dependencies, ...manifest.optionalDependencies });
    const readByPath = /^(@expo-google-fonts\/.+|i18n-iso-countries)$/;
    expect([...new Set(named)].toSorted()).toEqual(
      asked.filter((name) => !readByPath.test(name)).toSorted(),
    );
  });

  it('has nothing that publint minds', async () => {
    const { messages } = await publint({ pkgDir: root, strict: true, pack: false });
    expect(messages).toEqual([]);
  });

  it('has no types that could be wrong: it is a command, and nothing can be imported', async () => {
    const tarball = createPackageFromTarballData(readFileSync(installed.tarball));
    expect(await checkPackage(tarball)).toEqual({
      packageName: 'constats',
      packageVersion: manifest.version,
      types: false,
    });
  });
});

describe.each(['newest', 'oldest'] as const)('installed, and run by the %s Node', (age) => {
  let shell: Shell;
  beforeAll(() => {
    shell = shells[age];
  });

  it('runs by the Node that is meant', async () => {
    const versions = { newest: process.version, oldest: `v${manifest.engines.node.slice(2)}` };
    expect(await shell.type('node --version')).toEqual({
      code: 0,
      stdout: `${versions[age]}\n`,
      stderr: '',
    });
  });

  it('says what it does and which version it is', async () => {
    expect(await shell.type('npx constats --version')).toEqual({
      code: 0,
      stdout: `${manifest.version}\n`,
      stderr: '',
    });
    const { code, stdout } = await shell.type('constats help');
    expect([code, stdout]).toEqual([0, expect.stringContaining('usage: constats <command>')]);
  });

  it('makes a study, checks it and builds its site', async () => {
    for (const command of ['new study', 'check study', 'build study']) {
      const { code, stderr } = await shell.type(`constats ${command}`);
      expect({ command, code, stderr }).toMatchObject({ command, code: 0 });
      expect(stderr).not.toMatch(/warning|failed/i);
    }
    expect(readFileSync(join(shell.folder, 'dist/index.html'), 'utf8')).toContain(
      'content="constats"',
    );
  });

  it('makes a folder of tables, words and one dependency, with commands for npm', async () => {
    const study = join(shell.folder, 'study');
    const { dependencies, scripts } = JSON.parse(
      readFileSync(join(study, 'package.json'), 'utf8'),
    ) as Record<string, Record<string, string>>;
    expect(dependencies).toEqual({ constats: manifest.version });
    expect(Object.keys(scripts ?? {}).toSorted()).toEqual(['build', 'check', 'dev', 'preview']);
    const { code, stdout } = await shell.type('npm run check --prefix study');
    expect([code, stdout]).toEqual([0, expect.stringContaining('in 1 language, no problems')]);
    const holds = readdirSync(study).filter((name) => !name.startsWith('.'));
    expect(holds).toEqual(['README.md', 'data', 'locales', 'package.json', 'public']);
  });

  it('lets the team change what it made, although the package can only be read', async () => {
    const { stdout } = await shell.type(`find study ! -writable`);
    expect(stdout).toBe('');
  });

  it('keeps what it made in the folder of the study', async () => {
    const kept = join(shell.folder, 'study/.constats/store');
    expect(readdirSync(kept).length).toBeGreaterThan(20);
    const before = readdirSync(kept);
    await shell.type('constats build study');
    expect(readdirSync(kept)).toEqual(before);
  });

  it.each(['preview', 'dev study'])('serves it: %s', async (command) => {
    const { address, stop } = await shell.serve(`constats ${command}`);
    const page = await fetch(`${address}en/`);
    stop();
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('<html lang="en"');
  });

  it('writes nothing into node_modules', () => {
    expect(stateOf(installed.folder)).toEqual(untouched);
  });
});

it('a team goes from three spreadsheets to a site in two languages with nothing but the package', () =>
  followRoad(newestShell(installed, 'road')));

it.each(['18.20.8', '22.16.0'])('says which Node it needs, run by Node %s', async (version) => {
  const older = `data:text/javascript,Object.defineProperty(process,'versions',{value:{node:'${version}'}})`;
  const { code, stderr } = await shells.newest.type(
    `node --import ${older} ${root}/src/constats.mjs check`,
  );
  expect([code, stderr]).toEqual([
    1,
    `constats: needs Node 22.17 or later: "${version}"
  install a newer one from https://nodejs.org/, open a new terminal and try again
`,
  ]);
});

it('builds the same site, byte for byte, with either Node', () => {
  const [newest, oldest] = Object.values(shells).map(({ folder }) => bytesOf(join(folder, 'dist')));
  expect(oldest).toEqual(newest);
});

/** The files below a folder, without what builds keep there. */
function listOf(parent: string, folder: string): string[] {
  return globSync(`${folder}/**/{*,.*}`, { cwd: parent, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes('.constats'))
    .map(({ parentPath, name }) => relative(parent, join(parentPath, name)))
    .toSorted();
}
