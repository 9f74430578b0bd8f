import { addSettings } from '#documents/add-settings.ts';
import { readText } from '#i18n/words-file.ts';
import type { FileChange } from './changed-files.ts';

const file = 'data/study.yaml';

/** The settings of a study with a language that is new to it; none where they name it already. */
export function listedLanguage(
  folder: string,
  languages: readonly string[],
  tag: string,
): FileChange[] {
  const before = readText(folder, file)?.text;
  if (before === undefined || languages.includes(tag)) return [];
  return [{ file, before, after: addSettings(before, { languages: [tag] }) }];
}
