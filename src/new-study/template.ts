import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { generator } from '#generator.ts';

/** What studies are made from: `study/` for each of them, `locales/` by language, `hosts/` by host. */
export const template = join(generator, 'src/template');

/** Files by their names in a folder. */
export type Files = Record<string, string>;

/** The language of the template for a tag: that of the tag, or of the tag without its last subtags; absent where there is none. */
export function templateTag(tag: string): string | undefined {
  const subtags = tag.split('-');
  return subtags
    .map((_, index) => subtags.slice(0, subtags.length - index).join('-'))
    .find((range) => existsSync(join(template, 'locales', range)));
}

/**
 * What the template says in a language beside the words of a study: who publishes the example, what each field is for
 * ("about.…"), how a site is published ("publish.…", by host), and what comes then ("record").
 */
export function templateTexts(tag: string): Record<string, string> {
  const text = readFileSync(join(template, 'locales', tag, 'texts.json'), 'utf8');
  return JSON.parse(text) as Record<string, string>;
}

/** The texts of all files below a folder of the template, by their names from there; none where there is no such folder. */
export function templateFiles(folder: string): Files {
  const from = join(template, folder);
  if (!existsSync(from)) return {};
  const paths = readdirSync(from, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .toSorted();
  return Object.fromEntries(
    paths.map((path) => [relative(from, path).replaceAll('\\', '/'), readFileSync(path, 'utf8')]),
  );
}
