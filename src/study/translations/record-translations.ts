import { readFindings } from '#data-folder/read-study.ts';
import { InputError } from '#errors.ts';
import { readLanguageFolders, readWords, type Words } from '#i18n/read-words.ts';
import {
  readSources,
  type Sources,
  sourcesFile,
  sourcesJson,
  translatedSections,
} from '#i18n/sources.ts';
import { checkLanguages, readableTags } from './check-languages.ts';
import { storedSource } from './check-translations.ts';
import { isOutdated } from './outdated.ts';
import { textParts, type TranslatedText, translatedTexts } from './translated-texts.ts';

/** Which translations somebody has checked against the source of today, besides those without a stored source. */
export type Checked = 'all' | 'new' | readonly string[];

/** What is to be written of one language. */
export interface Recorded {
  tag: string;
  /** Path in the study folder. */
  file: string;
  /** What the file is to hold. */
  json: string;
  /** The names of the texts whose source is stored now and was not before, or was another. */
  recorded: string[];
  /** The names of the texts that are out of date still. */
  outdated: string[];
  /** The names of all translated texts. */
  names: string[];
}

/** Stores the source texts of today with the translations that were made from them; writes nothing itself. */
export function recordTranslations(folder: string, checked: Checked): Recorded[] {
  const { known, document, problems } = readFindings(folder);
  if (document === undefined || known.languages === undefined) throw new InputError(problems);
  const folders = readLanguageFolders(folder);
  const read = readableTags(known.languages, folders).map((tag) => ({
    ...readWords(folder, tag),
    stored: readSources(folder, tag),
  }));
  const found = [
    ...checkLanguages(known.languages, folders, document),
    ...read.flatMap(({ problems: wrong, stored }) => [...wrong, ...stored.problems]),
  ];
  if (found.length > 0) throw new InputError(found);
  const [source, ...others] = read;
  return source === undefined
    ? []
    : others.map(({ words, stored }) => record(source.words, words, stored.sources, checked));
}

function record(
  source: Words,
  words: Words,
  sources: Sources | undefined,
  checked: Checked,
): Recorded {
  const texts = translatedTexts(source, words).map((text) => {
    const stored = storedSource(text, sources, source.tag);
    const isOld = stored !== undefined && isOutdated(text, stored, source.tag);
    const isChecked = isNamed(text, checked) || (checked === 'new' && stored === undefined);
    return { text, stored, isOld, records: isChecked && (isOld || stored === undefined) };
  });
  const names = (kept: typeof texts) => kept.map(({ text }) => text.name);
  return {
    tag: words.tag,
    file: sourcesFile(words.tag),
    json: sourcesJson({
      from: source.tag,
      texts: sectionsOf(
        texts.flatMap(({ text, stored, records }) => {
          const parts = records ? textParts(text.source) : stored;
          return parts === undefined ? [] : [{ text, parts }];
        }),
      ),
    }),
    recorded: names(texts.filter(({ records }) => records)),
    outdated: names(texts.filter(({ isOld, records }) => isOld && !records)),
    names: names(texts),
  };
}

function isNamed({ name }: TranslatedText, checked: Checked): boolean {
  return checked === 'all' || (checked !== 'new' && checked.includes(name));
}

function sectionsOf(kept: { text: TranslatedText; parts: readonly string[] }[]): Sources['texts'] {
  const sections = translatedSections.map((section) => [
    section,
    new Map(
      kept
        .filter(({ text }) => text.section === section)
        .map(({ text, parts }) => [text.name, parts] as const),
    ),
  ]);
  return Object.fromEntries(sections) as Sources['texts'];
}
