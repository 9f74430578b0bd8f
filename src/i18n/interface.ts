import en from './words/en.json' with { type: 'json' };
import fr from './words/fr.json' with { type: 'json' };
import type { Text, Words } from './read-words.ts';

/** The words of the interface that come with the generator; English is the source of their keys. */
export const shippedWords: Record<'en' | 'fr', Record<keyof typeof en, string>> = { en, fr };

/** A key of the interface, without a plural ending. */
export type InterfaceKey = StripPlural<keyof typeof en>;

type StripPlural<Key extends string> = Key extends `${infer Stem}_${'one' | 'other'}` ? Stem : Key;

/**
 * Adds the interface that the generator knows in this language to what the study words itself. A regional tag inherits
 * that of its language: the lookup of RFC 4647, section 3.4. Names, numbers and plural forms remain those of the region.
 */
export function withShippedWords(words: Words): Words {
  const place = { file: `locales/${words.tag}/ui.json`, line: 1, column: 1 };
  const texts = Object.entries(lookUp(words.tag) ?? {}).map(([key, text]): [string, Text] => [
    key,
    { ...place, text },
  ]);
  return { ...words, texts: { ...words.texts, ui: new Map([...texts, ...words.texts.ui]) } };
}

/** The shipped interface for a tag; else for the tag without its last subtag, and so on. */
function lookUp(tag: string): Record<string, string> | undefined {
  const known = new Map<string, Record<string, string>>(Object.entries(shippedWords));
  const subtags = tag.split('-');
  // A single letter or digit begins an extension, and says nothing without what follows it.
  const ranges = subtags
    .map((_, index) => subtags.slice(0, subtags.length - index))
    .filter((range) => range.length === subtags.length || range.at(-1)?.length !== 1);
  return ranges.map((range) => known.get(range.join('-'))).find((texts) => texts !== undefined);
}
