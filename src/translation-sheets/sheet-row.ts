import type { WordFile } from '#i18n/read-words.ts';

/** How far a translation is. */
export type TranslationState = 'missing' | 'outdated' | 'same as the source' | 'fine';

/** A text that is translated by itself: a text in one plural form, or a paragraph of a page. */
export interface TranslationRow {
  section: WordFile | 'pages';
  /** The text that it is of: a key without plural ending, or the name of a page. */
  name: string;
  /** Its key in the file; of a page the number of the paragraph, or "all" where it cannot be cut like its source. */
  key: string;
  /** The part of the source that it translates, counted from 0. */
  part: number;
  source: string;
  /** The source that the translation was made from, where it is kept. */
  stored?: string | undefined;
  /** Empty where there is none. */
  translation: string;
}

/** All rows of a text or a page, in the order of the source. */
export interface TranslationUnit {
  section: TranslationRow['section'];
  name: string;
  /** The parts that its source is kept in. */
  parts: readonly string[];
  /** Whether it is kept from which source it was translated: not where that is the generator's. */
  isKept: boolean;
  rows: TranslationRow[];
}

/** A row as translators see it. */
export interface SheetRow {
  /** The file that it is written in, below the folder of its language, e.g. "findings.json". */
  file: string;
  key: string;
  /** Where readers meet it, e.g. "headline of the finding services". */
  where: string;
  /** The source with its figures filled in: to be understood, not to be copied. */
  filled: string;
  source: string;
  /** The translation as it was exported: what differs from it was changed by the translator. */
  before: string;
  translation: string;
  state: TranslationState;
  note: string;
}

/** The file of words that a row is written in. */
export function fileOfRow({ section, name }: Pick<TranslationRow, 'section' | 'name'>): string {
  return section === 'pages' ? `pages/${name}.md` : `${section}.json`;
}
