import { type Document, nearest } from '#documents/document.ts';
import { pasted, yamlLine } from '#documents/yaml-line.ts';
import { nameOfLanguage } from '#i18n/language-names.ts';
import { type Problem, quoteList, startOf } from '#errors.ts';

/** Checks the languages that a study names against the folders it has. */
export function checkLanguages(
  tags: readonly string[],
  folders: readonly string[],
  study: Document,
): Problem[] {
  if (folders.length === 0) return [noFolders];
  return [
    ...tags.flatMap((_, index) => tagProblems(tags, index, folders, study)),
    ...strayFolders(tags, folders, study),
  ];
}

/** The languages of a study whose words can be read: known, named once, with a folder. */
export function readableTags(tags: readonly string[], folders: readonly string[]): string[] {
  return [...new Set(tags)].filter((tag) => canonicalTag(tag) === tag && folders.includes(tag));
}

/** A language tag as BCP 47 writes it, e.g. "pt-br" as "pt-BR"; absent where it is no tag. */
export function canonicalTag(tag: string): string | undefined {
  try {
    const [canonical] = Intl.getCanonicalLocales(tag);
    // Longer names of languages are well-formed, but none has ever been registered.
    return canonical !== undefined && /^[a-z]{2,3}(-|$)/.test(canonical) ? canonical : undefined;
  } catch {
    return undefined;
  }
}

const noFolders: Problem = {
  ...startOf('locales'),
  what: 'folder not found',
  value: 'locales',
  mend: 'it holds the words, one folder for each language; make a study to copy it from: npx constats new <folder>',
};

/** What is wrong with one language of the list: the first thing, since the others follow from it. */
function tagProblems(
  tags: readonly string[],
  index: number,
  folders: readonly string[],
  study: Document,
): Problem[] {
  const tag = tags[index] ?? '';
  const place = study.place(['languages', index]);
  const first = tags.findIndex((other) => isSame(other, tag));
  if (first < index)
    return [
      {
        ...place,
        what: 'language that stands twice',
        value: tag,
        mend: `remove it${folders.includes(tag) && tags[first] !== tag ? ` and the folder locales/${tag}` : ''}: it is the same as "${tags[first] ?? tag}"`,
      },
    ];
  const canonical = canonicalTag(tag.replaceAll('_', '-'));
  const meant = folders.find((folder) => !tags.includes(folder) && isMeant(folder, tag));
  if (canonical !== tag)
    return [
      {
        ...place,
        what: 'language tag that browsers do not know',
        value: tag,
        mend:
          canonical === undefined
            ? /[\s;|/]/.test(tag)
              ? `separate languages by commas:${pasted(yamlLine({ languages: tagsIn(tag) }))}`
              : `${meant === undefined ? '' : `did you mean "${meant}"? `}expected the code of a language (BCP 47), e.g. "fr", "ar" or "pt-BR"`
            : `write "${canonical}", and name its folder so`,
      },
    ];
  if (folders.includes(tag)) return [];
  const near = folders.find((folder) => isSame(folder, tag) || isCalled(folder, tag));
  return [
    {
      ...place,
      what: 'language without a folder',
      value: tag,
      mend:
        near === undefined
          ? `${meant === undefined ? '' : `did you mean "${meant}"? else `}copy locales/${folders.find((folder) => tags.includes(folder)) ?? folders[0] ?? '<tag>'} to locales/${tag} and translate it, or remove it from languages`
          : `rename locales/${near} to locales/${tag}`,
    },
  ];
}

function strayFolders(
  tags: readonly string[],
  folders: readonly string[],
  study: Document,
): Problem[] {
  return folders
    .filter((folder) => !tags.includes(folder))
    .filter(
      (folder) =>
        !tags.some(
          (tag) =>
            !folders.includes(tag) &&
            (isMeant(folder, tag) || isCalled(folder, tag) || tagsIn(tag).includes(folder)),
        ),
    )
    .flatMap((folder) => {
      const tag = tags.find((other) => isSame(other, folder));
      if (tag === undefined)
        return [
          {
            ...study.place(['languages'], 'key'),
            what: 'language with a folder that the study does not list',
            value: folder,
            mend: `add "${folder}" to languages, or remove locales/${folder}`,
          },
        ];
      if (!folders.includes(tag)) return [];
      return [
        {
          ...startOf(`locales/${folder}`),
          what: 'two folders for one language',
          value: folder,
          mend: `keep one of ${quoteList([tag, folder])}`,
        },
      ];
    });
}

/** Whether a tag of the list may be a folder's, mistyped or written out: "f" or "french" for "fr". */
function isMeant(folder: string, tag: string): boolean {
  if (isSame(folder, tag)) return false;
  return tag.toLowerCase().startsWith(folder) || nearest(folder, [tag]) !== undefined;
}

/** The languages of a list that lacks its commas. */
function tagsIn(text: string): string[] {
  return text.split(/[\s;|/]+/).filter(Boolean);
}

/** Whether a folder has the name of a language, in English or in that language: "French" or "français" for "fr". */
function isCalled(folder: string, tag: string): boolean {
  if (canonicalTag(tag) !== tag) return false;
  return ['en', tag].some((language) => {
    const name = nameOfLanguage(tag, language);
    return name.toLowerCase() === folder.toLowerCase();
  });
}

function isSame(one: string, other: string): boolean {
  const spelled = (tag: string) => canonicalTag(tag.replaceAll('_', '-')) ?? tag;
  return spelled(one) === spelled(other);
}
