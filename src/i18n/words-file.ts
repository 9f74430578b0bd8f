import { readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { readBytes } from '#encoding/read-bytes.ts';
import { readWordsText } from '#encoding/words-text.ts';
import { type Problem, startOf } from '#errors.ts';

/** The text of a file of the study, or why there is none in it; absent where there is no file. */
export function readText(
  folder: string,
  file: string,
): { text?: string; problems: Problem[] } | undefined {
  const read = readBytes(folder, file);
  if (read === undefined) return undefined;
  return 'problem' in read ? { problems: [read.problem] } : readWordsText(file, read.bytes);
}

/** A file that is there, but by a name that programs gave it: "Method.md", "study.json.txt", "method.docx". */
export function underOtherName(folder: string, file: string): Problem[] {
  const name = basename(file);
  const stem = name.replace(/\.\w+$/, '').toLowerCase();
  const found = listNames(join(folder, dirname(file))).find((other) =>
    new RegExp(`^${stem}\\.(?:json|md|txt|docx?|odt|rtf|markdown)(?:\\.txt)?$`).test(
      other.toLowerCase(),
    ),
  );
  if (found === undefined) return [];
  const isText = !/\.(?:docx?|odt|rtf)$/i.test(found);
  return [
    {
      ...startOf(`${dirname(file)}/${found}`),
      what: 'file that is not read because of its name',
      value: found,
      mend: isText ? `rename it ${name}` : `save it as plain text, named ${name}`,
    },
  ];
}

function listNames(folder: string): string[] {
  try {
    return readdirSync(folder).toSorted();
  } catch {
    return [];
  }
}

/** A file that a language must have, and has not. */
export function notFound(file: string): Problem {
  return {
    ...startOf(file),
    what: 'file not found',
    value: file,
    mend: 'copy it from another language and translate it',
  };
}
