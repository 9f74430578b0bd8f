import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeTable, decodeWords } from '#encoding/decode.ts';
import type { Problem } from '#errors.ts';
import { changesFrom, migrated } from '#findings/specs/migrations.ts';
import { findMicrodata } from '#microdata/microdata.ts';
import { unparsedProblems } from '#microdata/unparsed.ts';
import type { Draft } from '#record-check/drafts.ts';
import { cleanTable } from '#tables/clean.ts';
import { parseTable } from '#tables/parse-table.ts';

/** What can be repaired in a file for sure, and what a person has to do. */
export interface Repair {
  /** Path below the study folder. */
  file: string;
  /** As read. */
  bytes: Uint8Array;
  /** The text as it stands, with its byte-order mark; and as it will be. Both empty where nothing is to be written. */
  before: string;
  after: string;
  /** What is done, e.g. `byte-order mark removed`. Empty where nothing is. */
  changes: string[];
  problems: Problem[];
}

/** What is known of a study before its files are repaired. */
interface Known {
  /** How many people answered. */
  base: number | undefined;
  /** The version of the format that it is written in. */
  format: number;
  /** What it must say of what it has published. */
  drafts: readonly Draft[];
}

/** Reads a file of the study in `folder`, repairs its text in memory, brings it to the present format, and adds drafts. */
export function repairFile(folder: string, file: string, known: Known): Repair {
  const bytes = readFileSync(join(folder, file));
  const isTable = file.endsWith('.csv');
  const { text, ...found } = isTable
    ? repairTable(file, bytes, known.base)
    : repairWords(file, bytes, known);
  const source = isTable ? decodeTable(bytes) : decodeWords(bytes);
  if (text === undefined || found.changes.length === 0 || 'what' in source)
    return { file, bytes, before: '', after: '', changes: [], problems: found.problems };
  const before = `${source.byteOrderMark ? '\uFEFF' : ''}${source.text}`;
  return { file, bytes, before, after: text, ...found };
}

interface Repaired {
  text?: string;
  changes: string[];
  problems: Problem[];
}

/** A table about persons is not shown, not even what would change in it. */
function repairTable(file: string, bytes: Uint8Array, base: number | undefined): Repaired {
  const { table } = parseTable(file, bytes);
  const persons = table === undefined ? [] : findMicrodata(table, base);
  if (persons.length > 0) return { changes: [], problems: persons };
  const { text, changes, problems } = cleanTable(file, bytes);
  const whats = [...new Set(changes.map(({ what }) => what))];
  const told = unparsedProblems(file, bytes, problems, base);
  return { ...(text !== undefined && { text }), changes: whats, problems: told };
}

/** Settings and words keep everything but their encoding, their line ends, and what an earlier format had otherwise. */
function repairWords(file: string, bytes: Uint8Array, { format, drafts }: Known): Repaired {
  const source = decodeWords(bytes);
  if ('what' in source) return { changes: [], problems: [{ file, ...source }] };
  const lines = source.text.replaceAll('\r\n', '\n');
  const present = migrated(file, lines, format);
  const { text, drafted } = withDrafts(
    present,
    drafts.filter((draft) => draft.file === file),
  );
  const changes = [
    source.byteOrderMark ? 'byte-order mark removed' : [],
    source.encoding === 'utf-8' ? [] : `encoding changed from ${source.encoding} to utf-8`,
    lines === source.text ? [] : 'line ends changed to LF',
    present === lines ? [] : changesFrom(format),
    drafted,
  ].flat();
  return { text, changes, problems: [] };
}

/** A text with drafts in it, and what was done: one may be there already. */
function withDrafts(text: string, drafts: readonly Draft[]) {
  return drafts.reduce(
    (last, { change, edit }) => {
      const next = edit(last.text);
      return next === last.text ? last : { text: next, drafted: [...last.drafted, change] };
    },
    { text, drafted: [] as string[] },
  );
}
