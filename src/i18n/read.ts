import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Document, documentTexts, parseDocument } from '#documents.ts';
import type { Place, Problem } from '#errors.ts';

/** A text in its language, with the place it is written at. */
export interface Text extends Place {
  text: string;
}

/** The files of words of a language; nested keys are joined by dots. */
export const wordFiles = ['ui', 'study', 'findings', 'terms'] as const;
export type WordFile = (typeof wordFiles)[number];

/** The pages of longer text that each language has, as Markdown. */
export const pageNames = ['home', 'method', 'data', 'privacy'] as const;
export type PageName = (typeof pageNames)[number];

/** All words of one language, as they stand in its folder. */
export interface Words {
  tag: string;
  texts: Record<WordFile, Map<string, Text>>;
  /** The place of a key in a file of words, or of its nearest parent where it is missing. */
  place(file: WordFile, path: readonly string[]): Place;
  pages: Map<PageName, Text>;
  /** Files that are missing or cannot be read; nothing can be said about the texts in them. */
  unread: readonly WordFile[];
}

/** The names of the folders in `locales/`. */
export function readLanguageFolders(folder: string): string[] {
  try {
    const entries = readdirSync(join(folder, 'locales'), { withFileTypes: true });
    return entries
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name)
      .toSorted();
  } catch {
    return [];
  }
}

/** Reads the words of one language. `ui.json` may be left out where the generator knows the language. */
export function readWords(folder: string, tag: string): { words: Words; problems: Problem[] } {
  const files = wordFiles.map(
    (name) => [name, readTexts(folder, `locales/${tag}/${name}.json`, name === 'ui')] as const,
  );
  const pages = pageNames.map(
    (name) => [name, readPage(folder, `locales/${tag}/pages/${name}.md`)] as const,
  );
  return {
    words: {
      tag,
      texts: Object.fromEntries(files.map(([name, { texts }]) => [name, texts])) as Words['texts'],
      unread: files
        .filter(([, { document, problems }]) => !document && problems.length > 0)
        .map(([name]) => name),
      place: (name, path) =>
        files.find(([file]) => file === name)?.[1].document?.place(path, 'key') ??
        startOf(`locales/${tag}/${name}.json`),
      pages: new Map(pages.flatMap(([name, { page }]) => (page ? [[name, page] as const] : []))),
    },
    problems: [...files, ...pages].flatMap(([, { problems }]) => problems),
  };
}

interface Texts {
  texts: Map<string, Text>;
  document?: Document;
  problems: Problem[];
}

function readTexts(folder: string, file: string, optional: boolean): Texts {
  const source = readText(folder, file);
  const texts = new Map<string, Text>();
  if (source === undefined) return { texts, problems: optional ? [] : [notFound(file)] };
  const { value: document, problems } = parseDocument(file, source);
  if (document === undefined) return { texts, problems };
  const found = [...problems];
  for (const { path, text } of documentTexts(document.value)) {
    const place = document.place(path);
    texts.set(path.join('.'), { ...place, text });
    if (text.trim() === '')
      found.push({
        ...place,
        what: 'empty text',
        value: path.join('.'),
        mend: 'write the text, or remove the key everywhere',
      });
  }
  return { texts, document, problems: found };
}

function readPage(folder: string, file: string): { page?: Text; problems: Problem[] } {
  const text = readText(folder, file);
  if (text === undefined) return { problems: [notFound(file)] };
  return {
    page: { ...startOf(file), text: text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n') },
    problems: [],
  };
}

function readText(folder: string, file: string): string | undefined {
  try {
    return readFileSync(join(folder, file), 'utf8');
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return undefined;
    throw cause;
  }
}

function notFound(file: string): Problem {
  return {
    ...startOf(file),
    what: 'file not found',
    value: file,
    mend: 'copy it from another language and translate it',
  };
}

function startOf(file: string): Place {
  return { file, line: 1, column: 1 };
}
