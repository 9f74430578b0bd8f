import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseHTML } from 'linkedom';
import { inject } from 'vitest';
import { constats, project } from './command-line.ts';

/** A built site, to be read. */
export interface Built {
  folder: string;
  /** The addresses of all its files, below the folder. */
  files: string[];
  text(file: string): string;
  page(file: string): Document;
  remove(): void;
}

/**
 * A study as it is built. Those of this repository are built once for all tests, which only read them; those from
 * elsewhere, or with an earlier site beside them, are built anew.
 */
export async function buildStudy(study: string, ...options: string[]): Promise<Built> {
  const path = resolve(project, study);
  const lasting = `${path}/`.startsWith(project);
  return lasting ? builtForAll([path, ...options]) : builtAnew([path, ...options]);
}

/** A site that stays for other tests, until all are over. */
async function builtForAll(words: string[]): Promise<Built> {
  // One is asked for after another, so that other processes build the next at the same time.
  const folder = asked.then(() => siteOf(words));
  asked = folder.catch(() => undefined);
  return { ...readable(await folder), remove: () => undefined };
}

let asked: Promise<unknown> = Promise.resolve();

/** The folder of a site, once it is built: here, where no other process has begun to. */
async function siteOf(words: string[]): Promise<string> {
  const answer = await askBuilds('', words);
  const told = await answer.text();
  if (answer.status === 500) throw new Error(told);
  if (answer.status === 200) return told;
  let fault = '';
  try {
    await buildSite([...words, '--out', told]);
  } catch (error) {
    fault = String(error);
    throw error;
  } finally {
    await askBuilds('built', [words, fault]);
  }
  return told;
}

function askBuilds(path: string, body: unknown): Promise<Response> {
  return fetch(`${inject('builds')}/${path}`, { method: 'POST', body: JSON.stringify(body) });
}

async function builtAnew(words: string[]): Promise<Built> {
  const parent = mkdtempSync(join(tmpdir(), 'constats-test-'));
  const folder = join(parent, 'site');
  await buildSite([...words, '--out', folder]);
  return { ...readable(folder), remove: () => rmSync(parent, { recursive: true, force: true }) };
}

async function buildSite(words: string[]): Promise<void> {
  const { code, stderr } = await constats('build', ...words);
  if (code !== 0) throw new Error(`the build failed:\n${stderr}`);
}

/** A site in a folder. */
export function readable(folder: string): Omit<Built, 'remove'> {
  const text = (file: string) => readFileSync(join(folder, file), 'utf8');
  return {
    folder,
    files: globSync('**/*.*', { cwd: folder }).toSorted(),
    text,
    page: (file) => parseHTML(text(file)).document as unknown as Document,
  };
}
