import { documentLeaves, parseDocument } from '#documents/document.ts';
import type { StudySpec } from '#findings/specs/study-spec.ts';

/** What is known of the study that a table is added to. */
export interface StudyAround {
  /** Its settings, as far as they can be used. */
  study: Partial<StudySpec>;
  /** Whether its base and its period are those of the example that new studies are made from. */
  isExample?: boolean;
  /** Its languages that have a folder, the source language first. */
  languages: readonly LanguageAround[];
  /** The position of its last finding; absent where none has one. */
  lastPosition?: number;
  /** Whether something is called so already, that a finding cannot be called so as well. */
  isTaken: (id: string) => boolean;
}

/** The words of a language that a finding adds to. */
export interface LanguageAround {
  tag: string;
  /** The texts of its files; `{}` where there is none. */
  files: Readonly<Record<AddedFile, string>>;
  /** Its terms by their keys, e.g. "gender.values.women". */
  terms: ReadonlyMap<string, string>;
}

/** The files of words that a finding adds to. */
export const addedFiles = ['findings', 'terms'] as const;
export type AddedFile = (typeof addedFiles)[number];

/** The path of a file of words below the study. */
export function wordsFile(tag: string, name: AddedFile): string {
  return `locales/${tag}/${name}.json`;
}

/** The texts of a file of words by their keys. */
export function textsIn(file: string, source: string): Map<string, string> {
  const { value: document } = parseDocument(file, source);
  const leaves = document === undefined ? [] : documentLeaves(document.value);
  return new Map(leaves.map(({ path, value }) => [path.join('.'), String(value)]));
}

/** A study once a finding has been added to it, by the texts of its files. */
export function withFinding(
  { languages, lastPosition, isTaken, ...around }: StudyAround,
  id: string,
  files: ReadonlyMap<string, string>,
): StudyAround {
  return {
    ...around,
    languages: languages.map(({ tag, files: before }) => {
      const [findings, terms] = addedFiles.map(
        (name) => files.get(wordsFile(tag, name)) ?? before[name],
      );
      return languageWith(tag, { findings: findings ?? '', terms: terms ?? '' });
    }),
    ...(lastPosition !== undefined && { lastPosition: lastPosition + 1 }),
    isTaken: (each) => each === id || isTaken(each),
  };
}

/** A language by the texts of its files. */
export function languageWith(tag: string, files: LanguageAround['files']): LanguageAround {
  return { tag, files, terms: textsIn(wordsFile(tag, 'terms'), files.terms) };
}
