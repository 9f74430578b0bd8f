import { InputError, type Problem } from '#errors.ts';
import type { Finding } from '#findings/finding.ts';
import { readFindings } from '#findings/read.ts';
import type { StudySpec } from '#findings/study-spec.ts';
import { withShippedWords } from '#i18n/interface.ts';
import { readLanguageFolders, readWords, type Words } from '#i18n/read.ts';
import { createTranslator, type Translator } from '#i18n/translator.ts';
import { reservedNames } from '#urls.ts';
import { canonicalTag, checkLanguages } from './languages.ts';
import { checkPage, checkProse } from './prose.ts';
import type { Quotable } from './quotes.ts';
import { checkWords } from './words.ts';

/**
 * A study folder, read and checked whole: its numbers, and its words in each language. They meet in a view.
 *
 *     data/*.csv   ─ read ─ parse ─ check ─▶ Finding ─┐
 *     data/*.yaml  ─ read ─ parse ─ check ─▶ (spec)   ├─ view ─▶ View ─┬─ draw ───▶ SVG ─┬─▶ pages (.astro)
 *     locales/**   ─ read ─ check ─────────▶ Translator┘               └─ render ────────┴─▶ files (outputs)
 */
export interface Study {
  spec: StudySpec;
  /** In the order of the site. */
  findings: Finding[];
  /** None: a study with a broken finding does not open. */
  broken: [];
  /** By language tag; the first is the source language. */
  translators: Map<string, Translator>;
}

/** Opens the study in `folder`. Throws an `InputError` with everything that is wrong in it. */
export function openStudy(folder: string): Study {
  const { spec, document, findings, broken, problems } = readFindings(folder);
  if (spec === undefined || document === undefined) throw new InputError(problems);
  const folders = readLanguageFolders(folder);
  const read = spec.languages
    .filter(
      (tag, index, all) => folders.includes(tag) && isUsable(tag) && all.indexOf(tag) === index,
    )
    .map((tag) => readWords(folder, tag));
  const languages = read.map(({ words }) => withShippedWords(words));
  const found = [
    ...problems,
    ...reservedIds(findings),
    ...checkLanguages(spec.languages, folders, document),
    ...read.flatMap((language) => language.problems),
    ...languages.flatMap((words) => checkLanguage(words, languages, { spec, findings, broken })),
  ];
  if (found.length > 0) throw new InputError(found);
  const translators = new Map(languages.map((words) => [words.tag, createTranslator(words)]));
  return { spec, findings, broken: [], translators };
}

function isUsable(tag: string): boolean {
  return canonicalTag(tag) === tag;
}

function checkLanguage(words: Words, languages: readonly Words[], study: Quotable): Problem[] {
  const { texts, pages } = words;
  const findingTexts = [...texts.findings].filter(
    ([key]) => !study.broken.includes(findingId(key)),
  );
  return [
    ...checkWords(words, languages[0] ?? words, study),
    ...[...texts.study.values()].flatMap((text) => checkProse(text, study)),
    ...findingTexts.flatMap(([key, text]) =>
      checkProse(
        text,
        study,
        study.findings.find(({ id }) => id === findingId(key)),
      ),
    ),
    ...[...pages.values()].flatMap((page) => checkPage(page, study)),
  ];
}

/** The finding that a text of `findings.json` belongs to: "services" of "services.headline". */
function findingId(key: string): string {
  return key.split('.')[0] ?? key;
}

function reservedIds(findings: readonly Finding[]): Problem[] {
  return findings
    .filter(({ id }) => (reservedNames as readonly string[]).includes(id))
    .map(({ id }) => ({
      file: `data/${id}.yaml`,
      line: 1,
      column: 1,
      what: 'finding named like a page of the site',
      value: id,
      mend: `rename its files; taken are ${reservedNames.join(', ')}`,
    }));
}
