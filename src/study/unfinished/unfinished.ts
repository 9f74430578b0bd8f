import { readStudy } from '#data-folder/study-settings.ts';
import type { Document } from '#documents/document.ts';
import { furtherLines, type Problem } from '#errors.ts';
import type { StudySpec } from '#findings/specs/study-spec.ts';
import { readLanguageFolders, readWords, type Text } from '#i18n/read-words.ts';
import { readableTags } from '#study/translations/check-languages.ts';
import { type LongTexts, longTextsOf } from './long-texts.ts';
import { untranslatedFiles } from './untranslated.ts';

/**
 * What is left to do before a study is published: addresses that are only examples, words of the template that nobody
 * replaced, and files that are still in the words of another language. `template` is the folder that new studies start
 * from, `address` that of the site where it is not the study's own.
 */
export function unfinished(folder: string, template: string, address?: string): Problem[] {
  const { document, known } = readStudy(folder);
  const given = wordsOf(template, readLanguageFolders(template));
  const folders = readLanguageFolders(folder);
  const spoken = wordsOf(folder, readableTags(known.languages ?? [], folders));
  return [
    ...(document
      ? [
          ...exampleAddresses(known, document, address),
          ...templatePublisher(known, readStudy(template).known, document),
        ]
      : []),
    ...templateWords(spoken, given),
    ...untranslatedFiles(spoken, given),
  ];
}

function wordsOf(folder: string, tags: readonly string[]): LongTexts[] {
  return tags.map((tag) => longTextsOf(readWords(folder, tag).words));
}

/** Names that are kept for examples (RFC 2606, section 3): nobody is reached there. */
const exampleName = /(?:@|\/\/|\.)example\.(?:org|com|net)(?=[/:]|$)/i;

/** Addresses of the template that a study still has; its own does not count where the site gets another. */
function exampleAddresses(
  { url = '', contact = '' }: Partial<StudySpec>,
  document: Document,
  address: string | undefined,
): Problem[] {
  const stated = [
    ...(address === undefined ? [['url', url] as const] : []),
    ['contact', contact] as const,
  ];
  return stated
    .filter(([, value]) => exampleName.test(value))
    .map(([name, value]) => ({
      ...document.place([name]),
      what: 'address that is only an example: nobody is reached there',
      value,
      mend:
        name === 'url'
          ? 'write the address where the site will stand, or give it with --site'
          : 'write the e-mail address where readers reach you',
    }));
}

/** The publisher that the template names, where a study has no other. */
function templatePublisher(
  { publisher }: Partial<StudySpec>,
  template: Partial<StudySpec>,
  document: Document,
): Problem[] {
  if (publisher === undefined || publisher.name !== template.publisher?.name) return [];
  return [
    {
      ...document.place(['publisher', 'name']),
      what: 'publisher of the template that nobody replaced',
      value: publisher.name,
      mend: 'write who publishes the study: the name stands on each page and in each citation',
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

/** What each study words for itself: also its title, however short. */
function placeholders({ words, long }: LongTexts): Text[] {
  const title = words.texts.study.get('title');
  const own = long.filter(({ file }) => !lasting.test(file));
  return title === undefined || own.includes(title) ? own : [title, ...own];
}

function leftOver(texts: readonly Text[]): Problem[] {
  const [first] = texts;
  if (first === undefined) return [];
  const { text, file, line, column } = first;
  return [
    {
      ...{ file, line, column },
      what: 'words of the template that nobody replaced',
      value: text,
      mend: `write what is true of your study, or take them out${furtherLines(texts)}`,
    },
  ];
}
