import en from '../../locales/en/ui.json' with { type: 'json' };
import fr from '../../locales/fr/ui.json' with { type: 'json' };
import type { Text, Words } from './read.ts';

/** The words of the interface that come with the generator; English is the source of their keys. */
export const shippedWords: Record<'en' | 'fr', Record<keyof typeof en, string>> = { en, fr };

/** A key of the interface, without a plural ending. */
export type InterfaceKey = StripPlural<keyof typeof en>;

type StripPlural<Key extends string> = Key extends `${infer Stem}_${'one' | 'other'}` ? Stem : Key;

/** Adds the interface that the generator knows in this language to what the study words itself. */
export function withShippedWords(words: Words): Words {
  const shipped = new Map<string, Record<string, string>>(Object.entries(shippedWords)).get(
    words.tag,
  );
  const place = { file: `locales/${words.tag}/ui.json`, line: 1, column: 1 };
  const texts = Object.entries(shipped ?? {}).map(([key, text]): [string, Text] => [
    key,
    { ...place, text },
  ]);
  return { ...words, texts: { ...words.texts, ui: new Map([...texts, ...words.texts.ui]) } };
}
