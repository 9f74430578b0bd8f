import type { z } from 'zod';
import { type Document, type Parsed, parseDocument } from '#documents/document.ts';
import { checkDocument } from '#documents/schema.ts';
import { openQuestions } from '#documents/open-questions.ts';
import { leadsNowhere, readBytes } from '#encoding/read-bytes.ts';
import { readWordsText } from '#encoding/words-text.ts';
import { type FindingSpec, findingSpec } from '#findings/specs/finding-spec.ts';

/** Settings as they were read. */
export interface ReadSpec<T> extends Parsed<T> {
  document?: Document;
}

/** A finding's YAML as it was read. */
export interface ReadFinding extends ReadSpec<FindingSpec> {
  id: string;
  /** Its table, as far as can be told. */
  table: string;
}

/** Reads settings and holds them against their schema. */
export function readSpec<S extends z.ZodType>(
  folder: string,
  file: string,
  schema: S,
): ReadSpec<z.output<S>> {
  const read = readBytes(folder, file) ?? { problem: leadsNowhere(file) };
  if ('problem' in read) return { problems: [read.problem] };
  const { text, problems: unread } = readWordsText(file, read.bytes);
  if (text === undefined) return { problems: unread };
  const { value: document, problems } = parseDocument(file, text);
  if (document === undefined) return { problems };
  const checked = checkDocument(document, schema);
  return { document, ...checked, problems: [...checked.problems, ...openQuestions(file, text)] };
}

/** Reads the settings of a finding from the file `name` in `data/`. */
export function readFinding(folder: string, name: string): ReadFinding {
  const id = name.replace(/\.yaml$/, '');
  const spec = readSpec(folder, `data/${name}`, findingSpec);
  const written = spec.document?.value;
  const table =
    typeof written === 'object' && written !== null && 'table' in written
      ? String(written.table)
      : `${id}.csv`;
  return { ...spec, id, table };
}
