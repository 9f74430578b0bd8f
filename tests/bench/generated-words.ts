import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Copy } from './copies.ts';
import { model, read } from './model-study.ts';

type Texts = Record<string, unknown>;

/** Writes the words of one language into its folder. */
export function writeWords(folder: string, language: string, copies: readonly Copy[]): void {
  cpSync(join(model, 'locales', language), folder, { recursive: true });
  const texts = JSON.parse(read(`locales/${language}/findings.json`)) as Record<string, Texts>;
  const words = {
    respondents: texts['respondents'],
    ...Object.fromEntries(
      copies.map(({ id, kind, place }) => [id, placed(texts[kind], place, language)]),
    ),
  };
  const terms = JSON.parse(read(`locales/${language}/terms.json`)) as Texts;
  const columns = new Set(
    ['respondents', ...copies.map(({ kind }) => kind)].flatMap((kind) =>
      (read(`data/${kind}.csv`).split('\n', 1)[0] ?? '').split(','),
    ),
  );
  const used = Object.entries(terms).filter(([column]) => columns.has(column));
  const write = (file: string, texts: unknown) =>
    writeFileSync(join(folder, file), `${JSON.stringify(texts, null, 2)}\n`);
  write('findings.json', words);
  write('terms.json', Object.fromEntries(used));
  writeFileSync(join(folder, 'pages/home.md'), home(language, copies));
}

/** The texts of a finding, and where it was asked. */
function placed(texts: Texts = {}, place: string | undefined, language: string): Texts {
  if (place === undefined) return texts;
  const where = language === 'fr' ? `à ${place}` : `in ${place}`;
  const named = ([name, text]: [string, unknown]) =>
    [name, /^(title|headline)/.test(name) ? `${String(text)}, ${where}` : text] as const;
  return Object.fromEntries(Object.entries(texts).map(named));
}

/** The home page of the model, without the findings that are not there and the sections that have none left. */
function home(language: string, copies: readonly Copy[]): string {
  const there = new Set(['respondents', ...copies.map(({ id }) => id)]);
  const shown = (paragraph: string) => /^\{\{([a-z]+)\}\}$/.exec(paragraph.trim())?.[1];
  const sections = read(`locales/${language}/pages/home.md`).split(/^(?=## )/m);
  return sections
    .map((section) => section.split(/\n\n/))
    .filter(
      (section) =>
        section.every((one) => shown(one) === undefined) ||
        section.some((one) => there.has(shown(one) ?? '')),
    )
    .map((section) => section.filter((one) => there.has(shown(one) ?? 'respondents')).join('\n\n'))
    .join('\n\n')
    .replace(/\n{3,}/g, '\n\n');
}
