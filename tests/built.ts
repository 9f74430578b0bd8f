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
  const asked = JSON.stringify(words);
  const answer = await askBuilds('', asked);
  const folder = await answer.text();
  if (answer.status === 500) throw new Error('the build failed for another test');
  if (answer.status === 201) await buildFor(asked, [...words, '--out', folder]);
  return { ...readable(folder), remove: () => undefined };
}

/** Builds a site, and tells those who wait for it. */
async function buildFor(asked: string, words: string[]): Promise<void> {
  let isBuilt = false;
  try {
    await buildSite(words);
    isBuilt = true;
  } finally {
    await askBuilds('/built', JSON.stringify([asked, isBuilt]));
  }
}

function askBuilds(path: string, body: string): Promise<Response> {
  return fetch(`${inject('builds')}${path}`, { method: 'POST', body });
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
