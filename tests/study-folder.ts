import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

/** The study of this repository. */
export const sextraFolder = fileURLToPath(new URL('..', import.meta.url));

/** The small study that tests start from, and change. */
export const templateFolder = fileURLToPath(new URL('template', import.meta.url));

/** Files by their path in a study folder; `undefined` takes one away. */
type Files = Record<string, string | undefined>;

/** A folder with these files, until the test is over. */
export function folderWith(files: Files): string {
  const folder = mkdtempSync(join(tmpdir(), 'constats-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFiles(folder, files);
  return folder;
}

/** A copy of the template with these files instead of its own, until the test is over. */
export function templateWith(files: Files): string {
  const folder = folderWith({});
  templateCopy(folder);
  writeFiles(folder, files);
  return folder;
}

/** Copies the template, without what builds have kept of it. */
export function templateCopy(folder: string): void {
  cpSync(templateFolder, folder, {
    recursive: true,
    filter: (path) => !path.endsWith('.constats'),
  });
}

/** The findings of the template, and the column of their tables. */
const columns = { respondents: 'population', trust: 'trust' };

/** Takes findings of the template out of a copy, with their words: what is to be shown needs no others. */
export function takeAway(folder: string, ...ids: (keyof typeof columns)[]): void {
  const change = (file: string, changed: (text: string) => string) => {
    const path = join(folder, file);
    writeFileSync(path, changed(readFileSync(path, 'utf8')));
  };
  for (const id of ids)
    writeFiles(folder, { [`data/${id}.csv`]: undefined, [`data/${id}.yaml`]: undefined });
  for (const tag of ['en', 'fr']) {
    change(`locales/${tag}/findings.json`, (text) => withoutKeys(text, ids));
    const words = ids.map((id) => columns[id]);
    change(`locales/${tag}/terms.json`, (text) => withoutKeys(text, words));
    change(`locales/${tag}/pages/home.md`, (text) =>
      ids.reduce((left, id) => left.replaceAll(new RegExp(`^.*{{${id}.*\n`, 'gm'), ''), text),
    );
  }
  rmSync(join(folder, 'locales/fr/sources.json'), { force: true });
}

/** A text of JSON without what stands under these keys, at whatever depth. */
export function withoutKeys(json: string, keys: readonly string[]): string {
  return JSON.stringify(JSON.parse(json), (key, value: unknown) =>
    keys.includes(key) ? undefined : value,
  );
}

/** The template's settings with a minimum of 1: nothing in the study is too small to publish. */
export function withoutMinimum(): Files {
  const settings = readFileSync(join(templateFolder, 'data/study.yaml'), 'utf8');
  return { 'data/study.yaml': settings.replace('minimumCell: 5', 'minimumCell: 1') };
}

/** Writes files into a folder, or takes them away. */
export function writeFiles(folder: string, files: Files): void {
  for (const [path, text] of Object.entries(files)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    if (text === undefined) rmSync(file, { recursive: true, force: true });
    else writeFileSync(file, text);
  }
}
