import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Content, FilePart } from '#contents/content.ts';
import { tableEnding } from '#contents/formats.ts';
import { openFile, unpressedName } from '#contents/open-file.ts';
import { readPublicFolder } from '#data-folder/public-folder.ts';
import { placeAt } from '#encoding/line-and-column.ts';
import { type Problem, startOf } from '#errors.ts';
import { contactsIn } from '#leak-check/contacts.ts';
import { about, entryNotes, entryProblems } from './entry-problems.ts';
import { personsIn } from './persons.ts';
import { isXml, programByName, programsIn } from './programs.ts';

/** What a study publishes as it is, read once. */
export interface PublicFiles {
  problems: Problem[];
  /** What the team should know of: what is left out. */
  notes: Problem[];
  /** What is in each file, by its name. */
  contents: ReadonlyMap<string, Content>;
}

/** What is known of a study where its `public/` is checked. */
interface Known {
  /** How many people it asked. */
  base: number | undefined;
  /** Where it is published; absent where it does not say. */
  address: string | undefined;
}

/** Files of a gigabyte are films. */
const most = 1_000_000_000;

/**
 * Looks into all files in `public/` of a study, which are published as they are: none may be about persons, or be
 * such that nobody can tell; none may have a script, ask another site for anything, or lead out of the folder.
 */
export async function checkPublic(folder: string, known: Known): Promise<PublicFiles> {
  const listed = readPublicFolder(folder);
  const problems = entryProblems(listed);
  const contents = new Map<string, Content>();
  for (const file of listed.files) {
    const refused = refusedFile(folder, file);
    if (refused === undefined) {
      const content = await openFile(file, readFileSync(join(folder, file)));
      contents.set(file, content);
      problems.push(...contentProblems(file, content, known));
    } else problems.push(refused);
  }
  return { problems, notes: entryNotes(listed), contents };
}

function refusedFile(folder: string, file: string): Problem | undefined {
  const ending = tableEnding(file);
  if (ending !== undefined) return { ...closedFile(file), value: ending };
  if (statSync(join(folder, file)).size <= most) return undefined;
  return about(file, 'file of more than a gigabyte', 'put it where films are kept, and link to it');
}

function closedFile(file: string): Problem {
  return {
    ...startOf(file),
    what: 'file that may hold one row per person and cannot be looked into',
    mend: 'publish the counts as CSV, or as a PDF; public/ is published as it is',
  };
}

function contentProblems(file: string, { parts, closed }: Content, known: Known): Problem[] {
  return [
    ...closed.map(({ file: inner, what }) => ({ ...closedFile(inner), value: what })),
    ...parts.flatMap((part) => packedTable(file, part)),
    ...parts.flatMap((part) => personsIn(part, known.base)).slice(0, 1),
    ...parts.flatMap(keyIn),
    ...parts.filter((part) => isRead(part.file, file)).flatMap((part) => behaviourIn(part, known)),
    ...(parts.some((part) => part.file === file) ? [] : programByName(file)),
  ];
}

/** Whether a browser reads a part of a file by itself: the file, also unpressed, and what it holds as `data:`. */
function isRead(part: string, file: string): boolean {
  return (
    part === file ||
    part === unpressedName(file) ||
    /^\/data\.[\w.-]+$/.test(part.slice(file.length))
  );
}

/** A spreadsheet inside an archive is refused as one beside it; inside a document it is the data of a chart. */
function packedTable(file: string, { file: inner, kind }: FilePart): Problem[] {
  const ending = kind === 'rows' && inner !== file ? tableEnding(inner) : undefined;
  if (ending === undefined || /\.(?:docx|pptx|odt|odp)\//i.test(inner)) return [];
  return [{ ...closedFile(inner), value: ending }];
}

function keyIn(part: FilePart): Problem[] {
  const at = part.kind === 'text' ? part.text.search(/-----BEGIN (?:[A-Z]+ )*PRIVATE KEY/) : -1;
  if (part.kind !== 'text' || at === -1) return [];
  const mend =
    'take it out of public/, which is published as it is; if it was online already, change it';
  return [{ file: part.file, ...placeAt(part.text, at), what: 'key that is to stay secret', mend }];
}

function behaviourIn(part: FilePart, { address }: Known): Problem[] {
  const programs = programsIn(part);
  if (part.kind !== 'text' || address === undefined) return programs;
  const { file, text, form } = part;
  if (form !== 'markup' && !/\.css$/i.test(file)) return programs;
  const name = form === 'markup' && isXml(file, text) ? `${file}.svg` : file;
  const contacts = contactsIn(name, text, address).filter(({ what }) => what.startsWith('asks'));
  return [
    ...programs,
    ...contacts.map(({ offset, what, value }) => ({
      file,
      ...placeAt(text, offset),
      what,
      value,
      mend: 'remove it, or put what it loads into public/ too: the privacy page says that nothing is asked of others and nothing is stored',
    })),
  ];
}
