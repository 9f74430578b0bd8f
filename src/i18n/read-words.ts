import { join } from 'node:path';
import { type Document, documentLeaves, parseDocument } from '#documents/document.ts';
import type { Path } from '#documents/offsets.ts';
import { listFolders } from '#encoding/read-bytes.ts';
import { type Place, type Problem, startOf } from '#errors.ts';
import { type PageName, pageNames } from '#urls.ts';
import { pluralForms, splitPlural } from './plurals.ts';
import { withoutPlaceholders } from './placeholders.ts';
import { notFound, readText, underOtherName } from './words-file.ts';

/** A text in its language, with the place it is written at. */
export interface Text extends Place {
  text: string;
  /** The language it is in, where that is not the one of the words it stands among. */
  lang?: string;
}

/** The files of words of a language; nested keys are joined by dots. */
export const wordFiles = ['ui', 'study', 'findings', 'terms'] as const;
export type WordFile = (typeof wordFiles)[number];

/** All words of one language, as they stand in its folder. */
export interface Words {
  tag: string;
  texts: Record<WordFile, Map<string, Text>>;
  /** The place of a key in a file of words, or of its nearest parent where it is missing. */
  place(file: WordFile, path: readonly string[]): Place;
  pages: Map<PageName, Text>;
  /** Pages of which there is no file, in a language that has others. */
  absentPages: readonly PageName[];
  /** Files that are missing or cannot be read; nothing can be said about the texts in them. */
  unread: readonly WordFile[];
}

/** The names of the folders in `locales/`. */
export function readLanguageFolders(folder: string): string[] {
  return listFolders(join(folder, 'locales'));
}

/**
 * Reads the words of one language. `ui.json` may be left out where the generator knows the language, any file where the
 * study says that texts may be missing (`partial`).
 */
export function readWords(
  folder: string,
  tag: string,
  partial = false,
): { words: Words; problems: Problem[] } {
  const files = wordFiles.map((name) => [name, readTexts(folder, tag, name, partial)] as const);
  const pages = pageNames.map(
    (name) => [name, readPage(folder, `locales/${tag}/pages/${name}.md`)] as const,
  );
  const read = [...files, ...pages];
  const isEmpty = read.every(([, { missing }]) => missing);
  return {
    words: {
      tag,
      texts: Object.fromEntries(files.map(([name, { texts }]) => [name, texts])) as Words['texts'],
      unread: files
        .filter(([, { document, problems }]) => isEmpty || (!document && problems.length > 0))
        .map(([name]) => name),
      place: (name, path) =>
        files.find(([file]) => file === name)?.[1].document?.place(path, 'key') ??
        startOf(`locales/${tag}/${name}.json`),
      pages: new Map(pages.flatMap(([name, { page }]) => (page ? [[name, page] as const] : []))),
      absentPages: isEmpty ? [] : pages.flatMap(([name, { missing }]) => (missing ? [name] : [])),
    },
    problems: isEmpty ? [noWords(tag)] : read.flatMap(([, { problems }]) => problems),
  };
}

interface ReadFile {
  missing?: boolean;
  problems: Problem[];
}

interface Texts extends ReadFile {
  texts: Map<string, Text>;
  document?: Document;
}

function readTexts(folder: string, tag: string, name: WordFile, partial: boolean): Texts {
  const file = `locales/${tag}/${name}.json`;
  const source = readText(folder, file);
  const texts = new Map<string, Text>();
  if (source === undefined)
    return underOtherName(folder, file).length > 0
      ? { texts, problems: underOtherName(folder, file) }
      : { texts, missing: true, problems: partial || name === 'ui' ? [] : [notFound(file)] };
  if (source.text === undefined) return { texts, problems: source.problems };
  const { value: document, problems } = parseDocument(file, source.text);
  if (document === undefined) return { texts, problems };
  const isSpare = ({ path, value: text }: { path: Path; value: unknown }) =>
    (partial && typeof text === 'string' && isUnwritten(text)) ||
    (text === '' && name !== 'terms' && isSpareForm(path, tag));
  const leaves = documentLeaves(document.value).filter((leaf) => !isSpare(leaf));
  const [whole] = leaves.filter(({ path }) => path.length === 0);
  if (whole) return { texts, problems: leafProblems(whole, document) };
  for (const { path, value } of leaves)
    texts.set(path.join('.'), {
      ...document.place(path),
      text: typeof value === 'string' ? value : '',
    });
  return { texts, document, problems: leaves.flatMap((leaf) => leafProblems(leaf, document)) };
}

/**
 * Whether numbers of a study never need a plural form, e.g. French "many": translation platforms write all forms that a
 * language has, and leave empty what nobody has written.
 */
function isSpareForm(path: Path, tag: string): boolean {
  const { form } = splitPlural(String(path.at(-1) ?? ''));
  return form !== undefined && !pluralForms(tag).includes(form);
}

function leafProblems({ path, value }: { path: Path; value: unknown }, document: Document) {
  const key = path.join('.');
  if (typeof value === 'string' && !isUnwritten(value)) return [];
  return [
    typeof value === 'string'
      ? {
          ...document.place(path),
          what: value.trim() === '' ? emptyText : unwrittenText,
          value: key,
          mend: 'write the text; one that is not needed is removed from every language',
        }
      : {
          ...document.place(path),
          what: 'value that is no text',
          value: JSON.stringify(value),
          mend: 'write a text between double quotes',
        },
  ];
}

const emptyText = 'empty text';
const unwrittenText = 'text that is still to be written';

/** Whether a problem is that a text is not there yet. */
export function isOfUnwritten({ what }: Problem): boolean {
  return what === emptyText || what === unwrittenText;
}

/** Whether a text is still to be written: "…" stands for words where lines are proposed, alone or beside what they quote. */
export function isUnwritten(text: string): boolean {
  return /^[\s…]*$/.test(text.includes('…') ? withoutPlaceholders(text) : text);
}

function readPage(folder: string, file: string): ReadFile & { page?: Text } {
  const source = readText(folder, file);
  if (source === undefined)
    return underOtherName(folder, file).length > 0
      ? { problems: underOtherName(folder, file) }
      : { missing: true, problems: [] };
  if (source.text === undefined) return { problems: source.problems };
  const text = source.text.replace(/\r\n?/g, '\n');
  return { page: { ...startOf(file), text }, problems: titleProblems(file, text) };
}

function titleProblems(file: string, text: string): Problem[] {
  const first = text.search(/\S/);
  const line = /^.*$/m.exec(text.slice(Math.max(first, 0)))?.[0] ?? '';
  if (/^# +\S/.test(line)) return [];
  return [
    {
      file,
      line: text.slice(0, Math.max(first, 0)).split('\n').length,
      column: 1,
      what: first === -1 ? 'empty page' : 'page that does not begin with its title',
      value: first === -1 ? file : line,
      mend: 'begin it with its title after "# ", e.g. "# How the study was done"',
    },
  ];
}

function noWords(tag: string): Problem {
  return {
    ...startOf(`locales/${tag}`),
    what: 'language folder without words',
    value: `locales/${tag}`,
    mend: 'copy into it what another language has, and translate it',
  };
}
