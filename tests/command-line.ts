import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

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
