import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { startOf } from '#errors.ts';
import { generator } from '#generator.ts';
import type { PageName } from '#urls.ts';
import type english from '../interface/en/ui.json';
import { easySubtags, isEasy } from './easy-language.ts';
import { once } from './once.ts';
import type { Text, Words } from './read-words.ts';

/** A key of the interface, without a plural ending; English has all of them. */
export type InterfaceKey = StripPlural<keyof typeof english>;

type StripPlural<Key extends string> = Key extends `${infer Stem}_${'one' | 'other'}` ? Stem : Key;

/**
 * What the generator says by itself in each language that it speaks: the words of the interface by their keys, and the
 * pages that a study need not write. To add a language: a folder beside the others in `src/interface/`.
 */
interface Interface {
  words: Record<string, string>;
  pages: Map<PageName, string>;
}

const folder = join(generator, 'src/interface');

const shipped = new Map(readdirSync(folder).map((tag) => [tag, readInterface(tag)] as const));

/** Every text that comes with the generator, by language: words of the interface and whole pages. */
export const shippedTexts: readonly (readonly [tag: string, texts: readonly string[]])[] = [
  ...shipped,
].map(([tag, { words, pages }]) => [tag, [...Object.values(words), ...pages.values()]]);

/** The English words of the interface: what every language must have. */
export const englishWords = shipped.get('en')?.words ?? {};

function readInterface(tag: string): Interface {
  const read = (file: string) => readFileSync(join(folder, tag, file), 'utf8');
  const pages = join(folder, tag, 'pages');
  return {
    words: JSON.parse(read('ui.json')) as Record<string, string>,
    pages: new Map(
      (existsSync(pages) ? readdirSync(pages) : []).map((file) => [
        basename(file, '.md') as PageName,
        read(`pages/${file}`),
      ]),
    ),
  };
}

/**
 * Adds the interface that the generator knows in this language to what the study words itself. A regional tag inherits
 * that of its language: the lookup of RFC 4647, section 3.4. Names, numbers and plural forms remain those of the region.
 */
export function withShippedWords(words: Words): Words {
  const ui = new Map([...shippedWords(words.tag), ...words.texts.ui]);
  return { ...words, texts: { ...words.texts, ui } };
}

const shippedWords = once((tag: string): readonly (readonly [string, Text])[] => {
  const place = startOf(`locales/${tag}/ui.json`);
  return Object.entries(lookUp(tag)?.words ?? {}).map(([key, text]) => [key, { ...place, text }]);
});

/** The page that comes with the generator in this language; absent where it has none. */
export function shippedPage(tag: string, name: PageName): string | undefined {
  return lookUp(tag)?.pages.get(name);
}

/** Adds the pages that the study does not write itself. */
export function withShippedPages(words: Words): Words {
  const pages = words.absentPages.flatMap((name): [PageName, Text][] => {
    const text = shippedPage(words.tag, name);
    const place = startOf(`locales/${words.tag}/pages/${name}.md`);
    return text === undefined ? [] : [[name, { ...place, text }]];
  });
  return { ...words, pages: new Map([...words.pages, ...pages]) };
}

/**
 * The shipped interface for a tag: of what it has itself, and what is missing there of its language. An interface may so
 * hold no more than what differs, as that of Portugal does from Portuguese.
 */
function lookUp(tag: string): Interface | undefined {
  const known = lookUpRanges(tag).flatMap((range) => shipped.get(range) ?? []);
  if (known.length === 0) return undefined;
  return known.reduceRight((whole, { words, pages }) => ({
    words: { ...whole.words, ...words },
    pages: new Map([...whole.pages, ...pages]),
  }));
}

/**
 * A tag, then the tag without its last subtag, and so on: the lookup of RFC 4647, section 3.4. What follows `x` is kept
 * as long as can be: `fr-CA-x-facile` looks for `fr-x-facile` before `fr-CA`, and so does `fr-CA-x-falc`.
 */
function lookUpRanges(tag: string): string[] {
  const [whole = '', chosen] = tag.split('-x-');
  const subtags = whole.split('-');
  // A single letter or digit begins an extension, and says nothing without what follows it.
  const ranges = subtags
    .map((_, index) => subtags.slice(0, subtags.length - index))
    .filter((range) => range.at(-1)?.length !== 1)
    .map((range) => range.join('-'));
  const variants = [...(chosen === undefined ? [] : [chosen]), ...(isEasy(tag) ? easySubtags : [])];
  const varied = ranges.flatMap((range) => variants.map((variant) => `${range}-x-${variant}`));
  return [...new Set([...varied, ...ranges])];
}
