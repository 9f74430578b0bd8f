import { execFile } from 'node:child_process';
import { format, promisify } from 'node:util';
import { programFile } from '#generator.ts';

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

/** Runs a command inside the process of the test: another would take seconds to load and to grow quick. */
export function constats(...words: string[]): Promise<Ran> {
  return constatsWith({}, ...words);
}

/** Runs such a command where these variables are set as well. */
export async function constatsWith(
  variables: Record<string, string>,
  ...words: string[]
): Promise<Ran> {
  // One after another: what one prints is not the other's.
  const ran = turn.then(async () => {
    const { run } = await program();
    const { result: code, ...printed } = await printedBy(() => run(words), variables);
    return { code, ...printed };
  });
  turn = ran.catch(() => undefined);
  return ran;
}

let turn: Promise<unknown> = Promise.resolve();

/** The program as it is compiled, and runs for those who build their sites with it. */
function program(): Promise<typeof import('#program.ts')> {
  return import(/* @vite-ignore */ programFile.href);
}

/** What something prints where these variables are set, and what it gives. */
export async function printedBy<T>(
  act: () => T,
  variables: Record<string, string> = {},
): Promise<{ result: Awaited<T>; stdout: string; stderr: string }> {
  const { env } = process;
  const { log, error } = console;
  let [stdout, stderr] = ['', ''];
  process.env = { ...shellEnvironment(), ...variables };
  console.log = (...parts) => void (stdout += `${format(...parts)}\n`);
  console.error = (...parts) => void (stderr += `${format(...parts)}\n`);
  try {
    const result = await act();
    return { result, stdout, stderr };
  } finally {
    process.env = env;
    Object.assign(console, { log, error });
  }
}

/** Runs `constats` as a person would, where these variables are set as well. */
export function constatsProcess(
  words: readonly string[],
  variables: Record<string, string> = {},
): Promise<Ran> {
  return nodeProcess(project, ['src/constats.mjs', ...words], variables);
}

/** Runs a script with its words in a folder, as a person would. */
export async function nodeProcess(
  cwd: string,
  words: readonly string[],
  variables: Record<string, string> = {},
): Promise<Ran> {
  try {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, words, {
      cwd,
      env: { ...shellEnvironment(), ...variables },
    });
    return { code: 0, stdout, stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as Ran;
    return { code, stdout, stderr };
  }
}
