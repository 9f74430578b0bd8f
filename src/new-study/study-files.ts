import { yamlLine } from '#documents/yaml-line.ts';
import { formatVersion } from '#findings/specs/migrations.ts';
import { schemaFiles } from '#study/schema-files.ts';
import type { StudyAnswers } from './study-answers.ts';
import { studyId } from './study-names.ts';
import { withPluralsOf, withTitle } from './template-words.ts';
import { type Files, templateFiles, templateTag, templateTexts } from './template.ts';

/** What a new study is made of. */
export interface NewStudy {
  answers: StudyAnswers;
  /** The name of its folder. */
  folder: string;
}

/** The files of a new study by their names in it, but its package.json and what is computed from others. */
export function newStudyFiles({ answers, folder }: NewStudy): Files {
  const { name, languages = ['en'], host = 'none' } = answers;
  const own = templateTag(languages[0] ?? '') ?? 'en';
  const texts = templateTexts(own);
  const publisher = answers.publisher ?? texts['publisher'];
  const values = {
    ...texts,
    id: studyId(name, folder),
    format: String(formatVersion),
    languages: `[${languages.join(', ')}]${fallbackLines(languages, own, texts)}`,
    publisher: yamlLine({ publisher }).slice('publisher: '.length),
    // Addresses of an example: nobody is reached there.
    site: answers.site ?? 'https://example.org/',
    contact: answers.contact ?? 'study@example.org',
    title: name ?? folder,
    publish: publishingText(host, texts),
  };
  // npm leaves files of this name out of a package.
  const { gitignore, ...study } = templateFiles('study');
  const readme = templateFiles(`locales/${own}`)['README.md'] ?? '';
  return {
    ...filled({ ...withHost(study, host), '.gitignore': gitignore ?? '' }, values),
    ...Object.assign({}, ...languages.map((tag) => wordsOf(tag, own, name))),
    ...schemaFiles(),
    ...filled({ 'README.md': fill(readme, values) }, values),
    ...templateFiles(`hosts/${host}`),
  };
}

/** How the site is published, and put on record: not where it is opened from a disk. */
function publishingText(host: string, texts: Files): string {
  const recorded = host === 'folder' ? undefined : texts['record'];
  return [texts[`publish.${host}`], recorded].filter((text) => text !== undefined).join('\n\n');
}

/** The setting that lends words to languages that constats does not speak, with its comment; none where it speaks all. */
function fallbackLines(languages: readonly string[], own: string, texts: Files): string {
  const unspoken = languages.filter((tag) => templateTag(tag) === undefined);
  const fallback = Object.fromEntries(unspoken.map((tag) => [tag, own]));
  return unspoken.length === 0 ? '' : `\n# ${texts['about.fallback']}\n${yamlLine({ fallback })}`;
}

/** The words of a language: those of the template in it or, where it has none, in the language of the team. */
function wordsOf(tag: string, own: string, name: string | undefined): Files {
  const spoken = templateTag(tag);
  const { 'README.md': _, 'texts.json': __, ...words } = templateFiles(`locales/${spoken ?? own}`);
  const { 'study.json': study = '', 'findings.json': findings = '' } = words;
  const files = {
    ...words,
    ...(name !== undefined && { 'study.json': withTitle(study, name) }),
    ...(spoken === undefined && { 'findings.json': withPluralsOf(tag, findings) }),
  };
  return moved(files, `locales/${tag}`);
}

/** The template names a host as an example only. */
function withHost(files: Files, host: string): Files {
  const name = 'data/study.yaml';
  const settings = files[name] ?? '';
  if (host === 'none') return files;
  return { ...files, [name]: settings.replace('# host: ftp', `host: ${host}`) };
}

function moved(files: Files, folder: string): Files {
  return Object.fromEntries(
    Object.entries(files).map(([file, text]) => [`${folder}/${file}`, text]),
  );
}

function filled(files: Files, values: Readonly<Record<string, string>>): Files {
  return Object.fromEntries(
    Object.entries(files).map(([file, text]) => [file, fill(text, values)]),
  );
}

/** Puts values in the places that a file of the template has for them, `[[name]]`. */
function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\[\[([\w.-]+)\]\]/g, (place, name: string) => values[name] ?? place);
}
