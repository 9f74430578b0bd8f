import { listDataFiles } from '#data-folder/data-files.ts';
import { readStudy } from '#data-folder/study-settings.ts';
import { type Document, parseDocument } from '#documents/document.ts';
import { furtherLines, type Problem } from '#errors.ts';
import type { StudySpec } from '#findings/specs/study-spec.ts';
import { readLanguageFolders, readWords, type Text } from '#i18n/read-words.ts';
import { readText } from '#i18n/words-file.ts';
import { readableTags } from '#study/translations/check-languages.ts';
import { paragraphs } from '#study/translations/translated-texts.ts';
import { exampleAddresses, exampleAddressesIn } from './example-addresses.ts';
import { exampleFindings } from './example-findings.ts';
import { allTexts, type LongTexts, longTextsOf } from './long-texts.ts';
import { untranslatedFiles } from './untranslated.ts';

/** What is left to do before a study is published. */
export interface Unfinished {
  /** What came with a new study and was replaced by nobody: no site with it is published. */
  examples: Problem[];
  /** Files that are still in the words of another language. */
  untranslated: Problem[];
}

/**
 * Finds what a study still has of an example: addresses, facts, findings and words. `template` is what new studies are
 * made from, `address` that of the site where it is not the study's own.
 */
export function unfinished(folder: string, template: string, address?: string): Unfinished {
  const { document, known } = readStudy(folder);
  const given = wordsOf(template, readLanguageFolders(template));
  const folders = readLanguageFolders(folder);
  const spoken = wordsOf(folder, readableTags(known.languages ?? [], folders));
  return {
    examples: [
      ...(document
        ? [
            ...exampleAddresses(document, address),
            ...examplePublisher(known, publishersOf(template), document),
            ...exampleFacts(known, readStudy(`${template}/study`).known, document),
          ]
        : []),
      ...findingDocuments(folder).flatMap((finding) => exampleAddresses(finding)),
      ...exampleFindings(folder, `${template}/study`),
      ...spoken.flatMap(({ words }) => exampleAddressesIn(allTexts(words))),
      ...templateWords(spoken, given),
    ],
    untranslated: untranslatedFiles(spoken, given),
  };
}

function wordsOf(folder: string, tags: readonly string[]): LongTexts[] {
  return tags.map((tag) => longTextsOf(readWords(folder, tag).words));
}

/** The settings of findings, as far as they can be read. */
function findingDocuments(folder: string): Document[] {
  const names = listDataFiles(folder).filter(
    (name) => name.endsWith('.yaml') && name !== 'study.yaml',
  );
  return names.flatMap((name) => {
    const file = `data/${name}`;
    return parseDocument(file, readText(folder, file)?.text ?? '').value ?? [];
  });
}

/** Who publishes the example, in the languages of the template. */
function publishersOf(template: string): unknown[] {
  return readLanguageFolders(template).map((tag) => {
    const text = readText(template, `locales/${tag}/texts.json`)?.text ?? '{}';
    return (JSON.parse(text) as { publisher?: unknown }).publisher;
  });
}

function examplePublisher(
  { publisher }: Partial<StudySpec>,
  given: readonly unknown[],
  document: Document,
): Problem[] {
  if (publisher === undefined || !given.includes(publisher.name)) return [];
  return [
    {
      ...document.place(['publisher', 'name']),
      what: 'publisher of the example that nobody replaced',
      value: publisher.name,
      mend: 'write who publishes the study: the name stands on each page and in each citation',
    },
  ];
}

/** Whether those were asked, and then, who were in the example: another study may share one of both, and hardly both. */
export function hasExampleFacts(
  { base, period }: Partial<StudySpec>,
  given: Partial<StudySpec>,
): boolean {
  return (
    base === given.base &&
    period?.start === given.period?.start &&
    period?.end === given.period?.end
  );
}

function exampleFacts(
  known: Partial<StudySpec>,
  given: Partial<StudySpec>,
  document: Document,
): Problem[] {
  const { base, period } = known;
  if (period === undefined || !hasExampleFacts(known, given)) return [];
  return [
    {
      ...document.place(['period'], 'key'),
      what: 'field work of the example that nobody replaced',
      value: `${period.start} to ${period.end}, ${base} people`,
      mend: 'write when people answered ("period") and how many did ("base")',
    },
  ];
}

/** What in the template is true of any study: labels, and the interface. */
const lasting = /(?:terms|ui)\.json$/;

/** Words of the template that a study still has, told once for each file; `template` holds its words in each language. */
function templateWords(spoken: readonly LongTexts[], template: readonly LongTexts[]): Problem[] {
  const preset = new Set(template.flatMap(placeholders).map(({ text }) => text));
  const left = spoken.flatMap(placeholders).filter(({ text }) => preset.has(text));
  return [...Map.groupBy(left, ({ file }) => file).values()].flatMap(leftOver);
}

/** What each study words for itself: also its title and that of its first page, however short. */
function placeholders({ words, long }: LongTexts): Text[] {
  const home = words.pages.get('home');
  const [heading] = home ? paragraphs(home) : [];
  const own = long.filter(({ file }) => !lasting.test(file));
  return [
    ...[words.texts.study.get('title'), heading].filter((text) => text !== undefined),
    ...own,
  ];
}

function leftOver(texts: readonly Text[]): Problem[] {
  const [first] = texts;
  if (first === undefined) return [];
  const { text, file, line, column } = first;
  return [
    {
      ...{ file, line, column },
      what: 'words of the example that nobody replaced',
      value: text,
      mend: `write what is true of your study, or take them out${furtherLines(texts)}`,
    },
  ];
}
