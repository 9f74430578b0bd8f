import type { PublicFolder } from '#data-folder/public-folder.ts';
import { type Problem, startOf } from '#errors.ts';

/** What may not lie in `public/`, whatever is in it. */
export function entryProblems({ links, keys, strange }: PublicFolder): Problem[] {
  return [
    ...links.map((file) =>
      about(
        file,
        'link to another place',
        'put the file itself there: what lies elsewhere would be published unseen',
      ),
    ),
    ...keys.map((file) =>
      about(
        file,
        'file in which programs keep passwords or keys',
        'take it out of public/, which is published as it is; if it was online already, change what is in it',
      ),
    ),
    ...strange.map((file) => about(file, 'neither file nor folder', 'remove it')),
  ];
}

/** What is left out, so that nobody looks for it in the site. */
export function entryNotes({ hidden }: PublicFolder): Problem[] {
  return hidden.map((file) =>
    about(
      file,
      'hidden file, or one that a program left behind: it is not published',
      'remove it; or give it another name if readers are to have it',
    ),
  );
}

/** A problem of a whole file. */
export function about(file: string, what: string, mend: string): Problem {
  return { ...startOf(file), what, value: file, mend };
}
