import type { Document } from '#documents.ts';
import { type Problem, quoteList } from '#errors.ts';

/** Checks the languages that a study names against the folders it has. */
export function checkLanguages(
  tags: readonly string[],
  folders: readonly string[],
  study: Document,
): Problem[] {
  return [
    ...wrongTags(tags, study),
    ...sameTags(tags, study),
    ...sameFolders(folders),
    ...strayFolders(tags, folders, study),
  ];
}

/** A language tag as BCP 47 writes it, e.g. "pt-br" as "pt-BR"; absent where it is no tag. */
export function canonicalTag(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}

function wrongTags(tags: readonly string[], study: Document): Problem[] {
  return tags.flatMap((tag, index) => {
    const canonical = canonicalTag(tag);
    if (canonical === tag) return [];
    return [
      {
        ...study.place(['languages', index]),
        what: 'language tag that browsers do not know',
        value: tag,
        mend:
          canonical === undefined
            ? 'expected a BCP 47 tag, e.g. "fr" or "pt-BR"'
            : `write "${canonical}", and name its folder so`,
      },
    ];
  });
}

function sameTags(tags: readonly string[], study: Document): Problem[] {
  return tags.flatMap((tag, index) => {
    const first = tags.findIndex(
      (other) => (canonicalTag(other) ?? other) === (canonicalTag(tag) ?? tag),
    );
    if (first === index) return [];
    return [
      {
        ...study.place(['languages', index]),
        what: 'language that stands twice',
        value: tag,
        mend: `keep one; it is the same as "${tags[first] ?? tag}"`,
      },
    ];
  });
}

function sameFolders(folders: readonly string[]): Problem[] {
  return folders.flatMap((folder, index) => {
    const first = folders.findIndex((other) => canonicalTag(other) === canonicalTag(folder));
    if (first === index || canonicalTag(folder) === undefined) return [];
    return [
      {
        file: `locales/${folder}`,
        line: 1,
        column: 1,
        what: 'two folders for one language',
        value: folder,
        mend: `keep one of ${quoteList([folders[first] ?? folder, folder])}`,
      },
    ];
  });
}

function strayFolders(
  tags: readonly string[],
  folders: readonly string[],
  study: Document,
): Problem[] {
  const unlisted = folders
    .filter((folder) => !tags.includes(folder))
    .map((folder) => ({
      ...study.place(['languages'], 'key'),
      what: 'language with a folder that the study does not list',
      value: folder,
      mend: `add "${folder}" to languages, or remove locales/${folder}`,
    }));
  const missing = tags.flatMap((tag, index) =>
    folders.includes(tag) || canonicalTag(tag) === undefined
      ? []
      : [
          {
            ...study.place(['languages', index]),
            what: 'language without a folder',
            value: tag,
            mend: `copy locales/${folders[0] ?? '<tag>'} to locales/${tag} and translate it, or remove it from languages`,
          },
        ],
  );
  return [...unlisted, ...missing];
}
