import { execFile } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { parseHTML } from 'linkedom';

/** The folder of the project. */
export const project = new URL('..', import.meta.url).pathname;

/** The environment of a person's shell: without what the test runner sets, which servers take notice of. */
export function shellEnvironment(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(
    ([name]) => !/^(VITEST|NODE_ENV|TEST|GITHUB)/.test(name),
  );
  return Object.fromEntries(own);
}

/** What a run of the command line printed, and its exit code. */
export interface Ran {
  code: number;
  stdout: string;
  stderr: string;
}

/** Runs `constats` as a person would. */
export function constats(...words: string[]): Promise<Ran> {
  return constatsWith({}, ...words);
}

/** Runs `constats` where these variables are set as well. */
export async function constatsWith(
  variables: Record<string, string>,
  ...words: string[]
): Promise<Ran> {
  try {
    const run = promisify(execFile);
    const { stdout, stderr } = await run(process.execPath, ['src/constats.mjs', ...words], {
      cwd: project,
      env: { ...shellEnvironment(), ...variables },
    });
    return { code: 0, stdout, stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as Ran;
    return { code, stdout, stderr };
  }
}

/** A built site, to be read. */
export interface Built {
  folder: string;
  /** The addresses of all its files, below the folder. */
  files: string[];
  text(file: string): string;
  page(file: string): Document;
  remove(): void;
}

/** Sites of the studies in this repository: each process of the tests builds them once, and only reads them. */
const shared = new Map<string, Promise<Built>>();

/** A study as it is built. Those of this repository are shared; those with options, or from elsewhere, are not. */
export function buildStudy(study: string, ...options: string[]): Promise<Built> {
  const path = resolve(project, study);
  if (options.length > 0 || !`${path}/`.startsWith(project)) return build(study, options);
  const site = shared.get(path) ?? build(path, []).then(kept);
  shared.set(path, site);
  return site;
}

/** A site that stays for other tests, until all are over. */
function kept(site: Built): Built {
  process.once('exit', site.remove);
  return { ...site, remove: () => undefined };
}

async function build(study: string, options: string[]): Promise<Built> {
  const parent = mkdtempSync(join(tmpdir(), 'constats-test-'));
  const folder = join(parent, 'site');
  const { code, stderr } = await constats('build', study, '--out', folder, ...options);
  if (code !== 0) throw new Error(`the build failed:\n${stderr}`);
  const text = (file: string) => readFileSync(join(folder, file), 'utf8');
  return {
    folder,
    files: globSync('**/*.*', { cwd: folder }).toSorted(),
    text,
    page: (file) => parseHTML(text(file)).document as unknown as Document,
    remove: () => rmSync(parent, { recursive: true, force: true }),
  };
}
