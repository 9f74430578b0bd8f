import { group } from 'd3-array';
import type { Finding } from '#findings/model/finding.ts';
import type { StudySpec } from '#findings/specs/study-spec.ts';
import { englishWords } from '#i18n/interface.ts';
import { splitPlural } from '#i18n/plurals.ts';
import type { Text, WordFile, Words } from '#i18n/read-words.ts';
import { namesItself } from './value-labels.ts';

/** A text that every language must have, or may have. */
export interface ExpectedText {
  path: readonly string[];
  required: boolean;
}

/** The lengths that a finding is put in words for: a text named so stands for its headline there. */
export const postNames = ['sms', 'post', 'long-post', 'newsletter'] as const;

const requiredTexts = ['title', 'headline'] as const;

const optionalTexts = [
  ...(['claim', 'subtitle', 'summary', 'question', 'reading', 'source', 'annotation'] as const),
  ...postNames,
] as const;

/** The words of somebody who was asked, and who that is. */
const voiceTexts = ['text', 'by'] as const;

/** The texts that a study writes of each of its findings: those it must, and those it may. */
export type FindingText =
  | (typeof requiredTexts | typeof optionalTexts)[number]
  | `voice.${(typeof voiceTexts)[number]}`;

/** The texts that findings ask of each language; broken ones may have the same, but none is asked of them. */
export function expectedTexts(
  findings: readonly Finding[],
  broken: readonly string[] = [],
  {
    support = [],
    themes = {},
    editions = {},
    withdrawn = {},
  }: Partial<Pick<StudySpec, 'support' | 'themes' | 'editions' | 'withdrawn'>> = {},
): Record<Exclude<WordFile, 'ui'>, ExpectedText[]> {
  const text = (required: boolean) => (path: readonly string[]) => ({ path, required });
  return {
    study: [
      ...[['title'], ['description'], ['source']].map(text(true)),
      ...[['licence'], ...(support.length > 0 ? [['support', 'heading']] : [])].map(text(false)),
      ...support.map(({ id }) => ['support', id]).map(text(true)),
      ...Object.keys(themes).flatMap((id) => [
        text(true)(['themes', id, 'title']),
        text(false)(['themes', id, 'intro']),
      ]),
      ...Object.keys(editions).flatMap((name) => [
        text(true)(['editions', name, 'source']),
        text(false)(['editions', name, 'title']),
      ]),
      ...Object.keys(withdrawn).map((id) => text(true)(['withdrawn', id])),
    ],
    findings: [...findings.map(({ id }) => id), ...broken].flatMap((id) => [
      ...requiredTexts.map((key) => [id, key]).map(text(!broken.includes(id))),
      ...corrections(findings, id).map(text(true)),
      ...optionalTexts.map((key) => [id, key]).map(text(false)),
      ...voiceTexts.map((key) => [id, 'voice', key]).map(text(false)),
      ...(isAnnotated(findings, id) ? [[id, 'annotation']] : []).map(text(true)),
    ]),
    terms: terms(findings),
  };
}

function isAnnotated(findings: readonly Finding[], id: string): boolean {
  return findings.some((finding) => finding.id === id && finding.annotation !== undefined);
}

/** The texts that say what was corrected in a finding. */
function corrections(findings: readonly Finding[], id: string): string[][] {
  const found = findings.find((finding) => finding.id === id)?.corrections ?? [];
  return found.map(({ text }) => [id, 'corrections', text]);
}

function terms(findings: readonly Finding[]): ExpectedText[] {
  const named = findings.flatMap((finding) =>
    finding.dimensions.flatMap((dimension) =>
      finding.rows.map((row) => {
        const value = row.values[dimension] ?? '';
        return { dimension, value, required: !namesItself(finding, dimension, value) };
      }),
    ),
  );
  return [...group(named, ({ dimension }) => dimension)].flatMap(([dimension, all]) => [
    { path: [dimension, 'label'], required: true },
    ...[...group(all, ({ value }) => value)]
      .filter(([value]) => value !== '')
      .map(([value, same]) => ({
        path: [dimension, 'values', value],
        required: same.some(({ required }) => required),
      })),
  ]);
}

/** The texts of the interface that each language needs. */
export function interfaceTexts(): ExpectedText[] {
  return Object.keys(englishWords).map((key) => ({
    path: [splitPlural(key).stem],
    required: true,
  }));
}

/** Tells the keys that a text stands below, as far as something is expected there. */
export function parentsIn(wanted: readonly ExpectedText[]): (key: string) => readonly string[] {
  const parents = new Map(
    wanted
      .map(({ path }) => path.slice(0, -1))
      .toSorted((a, b) => a.length - b.length)
      .map((parent) => [parent.join('.'), parent]),
  );
  return (key) =>
    [...key.matchAll(/\./g)]
      .map(({ index }) => parents.get(key.slice(0, index)) ?? [])
      .reduce((longest, parent) => (parent.length > longest.length ? parent : longest), []);
}

/** Whether a file has any text below `name`. */
export function hasGroup(words: Words, file: WordFile, name: string): boolean {
  return [...words.texts[file].keys()].some((key) => key.startsWith(`${name}.`));
}

/** A key without its plural ending; terms have none, whatever the values of a table end in. */
export function stemOf(file: WordFile, key: string): string {
  return file === 'terms' ? key : splitPlural(key).stem;
}

/** The texts of a file by their keys without plural endings; each with all its forms. */
export function textForms({ texts }: Words, file: WordFile): Map<string, Text[]> {
  const forms = group(texts[file], ([key]) => stemOf(file, key));
  return new Map([...forms].map(([stem, entries]) => [stem, entries.map(([, text]) => text)]));
}
