import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { constats } from '../command-line.ts';
import { folderWith } from '../study-folder.ts';

/** A study that `constats new` makes with these options, until the test is over. */
export async function makeStudy(...options: string[]): Promise<string> {
  const study = join(folderWith({}), 'study');
  const { code, stderr } = await constats('new', study, '--yes', ...options);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return study;
}

/** The names of all files in a folder. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
    .toSorted();
}

/** What a JSON file holds. */
export function jsonOf(...path: string[]): Record<string, unknown> {
  return JSON.parse(readFileSync(join(...path), 'utf8')) as Record<string, unknown>;
}
