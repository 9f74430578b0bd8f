import type { z } from 'zod';
import { type Document, type Parsed, parseDocument } from '#documents/document.ts';
import { checkDocument } from '#documents/schema.ts';
import { openQuestions } from '#documents/open-questions.ts';
import { leadsNowhere, readBytes } from '#encoding/read-bytes.ts';
import { readWordsText } from '#encoding/words-text.ts';
import { type Place, type Problem, startOf } from '#errors.ts';
import { findingFileSpec } from '#findings/specs/battery-spec.ts';
import { type FindingSpec, findingSpec } from '#findings/specs/finding-spec.ts';
import { siblingsOf } from './battery.ts';

/** Settings as they were read. */
export interface ReadSpec<T> extends Parsed<T> {
  document?: Document;
}

/** Reads settings and holds them against their schema. */
export function readSpec<S extends z.ZodType>(
  folder: string,
  file: string,
  schema: S,
): ReadSpec<z.output<S>> {
  return checkRead(readDocument(folder, file), schema);
}

function readDocument(folder: string, file: string): Parsed<Document> {
  const read = readBytes(folder, file) ?? { problem: leadsNowhere(file) };
  if ('problem' in read) return { problems: [read.problem] };
  const { text, problems } = readWordsText(file, read.bytes);
  if (text === undefined) return { problems };
  const parsed = parseDocument(file, text);
  return parsed.value === undefined
    ? parsed
    : { value: parsed.value, problems: openQuestions(file, text) };
}

/** A document held against its schema; what is wrong in it beside that is told as well. */
function checkRead<S extends z.ZodType>(
  { value: document, problems }: Parsed<Document>,
  schema: S,
): ReadSpec<z.output<S>> {
  if (document === undefined) return { problems };
  const checked = checkDocument(document, schema);
  return { document, ...checked, problems: [...problems, ...checked.problems] };
}

/** A finding's settings as they were read. */
export interface ReadFinding extends ReadSpec<FindingSpec> {
  id: string;
  /** Where it has its name: its file, or the line of a battery. */
  place: Place;
  /** Its table, as far as can be told. */
  table: string;
}

/** Reads the settings of a finding, or of each finding of a battery, from the file `name` in `data/`. */
export function readFindingFile(folder: string, name: string): ReadFinding[] {
  const file = `data/${name}`;
  const stem = name.replace(/\.yaml$/, '');
  const read = readDocument(folder, file);
  const table = tableOf(read.value, stem);
  const alone = { id: stem, place: startOf(file), table };
  const siblings = read.value && siblingsOf(read.value);
  if (siblings === undefined) return [{ ...alone, ...checkRead(read, findingSpec) }];
  const { value, document, problems } = checkRead(read, findingFileSpec);
  if (value === undefined || siblings.length === 0)
    return brokenBattery(siblings.length > 0 ? siblings : [alone], { table, document }, problems);
  return siblings.map((sibling, index) => ({
    ...sibling,
    table,
    ...checkRead({ value: sibling.document, problems: index === 0 ? problems : [] }, findingSpec),
  }));
}

/** The findings of a battery in which something is wrong: it is told once. */
function brokenBattery(
  named: readonly Pick<ReadFinding, 'id' | 'place'>[],
  { table, document }: { table: string; document: Document | undefined },
  problems: Problem[],
): ReadFinding[] {
  return named.map(({ id, place }, index) => ({
    ...{ id, place, table },
    ...(document && { document }),
    problems: index === 0 ? problems : [],
  }));
}

function tableOf(document: Document | undefined, stem: string): string {
  const written = document?.value;
  return typeof written === 'object' && written !== null && 'table' in written
    ? String(written.table)
    : `${stem}.csv`;
}
