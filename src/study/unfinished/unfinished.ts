import type { Problem } from '#errors.ts';
import { readStudy } from '#data-folder/read-study.ts';
import { readLanguageFolders, readWords, type Words } from '#i18n/read-words.ts';
import { exampleAddresses } from './example-addresses.ts';
import { templateWords } from './template-words.ts';
import { untranslatedFiles } from './untranslated.ts';
import { readableTags } from '#study/translations/check-languages.ts';

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
    ...(document ? exampleAddresses(known, document, address) : []),
    ...templateWords(spoken, given),
    ...untranslatedFiles(spoken, given),
  ];
}

function wordsOf(folder: string, tags: readonly string[]): Words[] {
  return tags.map((tag) => readWords(folder, tag).words);
}
