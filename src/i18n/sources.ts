import { type Document, parseDocument } from '#documents/document.ts';
import type { Problem } from '#errors.ts';
import { readText } from './words-file.ts';

/** What is translated text by text. The interface is not: its source is the generator's, whatever the study's is. */
export const translatedSections = ['study', 'findings', 'terms', 'pages'] as const;
export type TranslatedSection = (typeof translatedSections)[number];

/**
 * The source texts that the translations into one language were made from, as `locales/<tag>/sources.json` keeps them.
 * `constats accept` writes it.
 */
export interface Sources {
  /** The language of these texts: the source language of then. */
  from: string;
  /** By key, without plural ending; a text with plural forms has one part for each, a page one for each paragraph. */
  texts: Record<TranslatedSection, Map<string, readonly string[]>>;
}

/** Where the source texts of a language are kept. */
export function sourcesFile(tag: string): string {
  return `locales/${tag}/sources.json`;
}

/** Reads the source texts that the translations into a language were made from; absent where none are kept. */
export function readSources(
  folder: string,
  tag: string,
): { sources?: Sources; problems: Problem[] } {
  const file = sourcesFile(tag);
  const source = readText(folder, file);
  if (source?.text === undefined) return { problems: source?.problems ?? [] };
  const { value: document, problems } = parseDocument(file, source.text);
  if (document === undefined) return { problems: problems.map(withMend) };
  const sources = parseSources(document.value);
  return sources === undefined ? { problems: [unusable(document)] } : { sources, problems: [] };
}

/** The source texts as a file, sorted, so that a change of one is a change of its lines alone. */
export function sourcesJson({ from, texts }: Sources): string {
  const sections = translatedSections.map((section) => {
    const sorted = [...texts[section]].toSorted(([a], [b]) => (a < b ? -1 : 1));
    const entries = sorted.map(([key, parts]) => [key, parts.length === 1 ? parts[0] : parts]);
    return [section, Object.fromEntries(entries)];
  });
  return `${JSON.stringify({ from, ...Object.fromEntries(sections) }, undefined, 2)}\n`;
}

function parseSources(value: unknown): Sources | undefined {
  if (!isRecord(value) || typeof value['from'] !== 'string') return undefined;
  const sections = translatedSections.map((section) => [section, parseTexts(value[section])]);
  if (sections.some(([, texts]) => texts === undefined)) return undefined;
  return { from: value['from'], texts: Object.fromEntries(sections) as Sources['texts'] };
}

function parseTexts(value: unknown = {}): Map<string, string[]> | undefined {
  if (!isRecord(value)) return undefined;
  const texts = Object.entries(value).map(([key, parts]) => [key, [parts].flat()] as const);
  const isText = (part: unknown) => typeof part === 'string';
  return texts.every(([, parts]) => parts.every(isText))
    ? new Map(texts as [string, string[]][])
    : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const mend =
  'take it back as it was before, or remove it and keep the source texts anew: npx constats accept';

function withMend(problem: Problem): Problem {
  return { ...problem, mend };
}

function unusable({ file, place }: Document): Problem {
  return { ...place([]), what: 'file that constats did not write so', value: file, mend };
}
