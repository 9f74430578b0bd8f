import { parseDocument } from '#documents/document.ts';
import { checkDocument } from '#documents/schema.ts';
import { formatProblem, type Problem } from '#errors.ts';
import type { Finding } from '#findings/model/finding.ts';
import { parseFinding } from '#findings/parse/parse-finding.ts';
import { findingSpec } from '#findings/specs/finding-spec.ts';
import type { StudySpec } from '#findings/specs/study-spec.ts';
import { parseTable } from '#tables/parse-table.ts';

/** A table and what it means, as text; and what the study says of itself. */
export interface Parts {
  csv: string;
  settings: string;
  study?: Partial<StudySpec>;
}

function parse({ csv, settings, study = {} }: Parts) {
  const { table } = parseTable('data/trust.csv', new TextEncoder().encode(csv));
  const { value: document } = parseDocument('data/trust.yaml', settings);
  const spec = document && checkDocument(document, findingSpec).value;
  if (!table || !document || !spec) throw new Error('unusable table or settings');
  return parseFinding({
    id: 'trust',
    document,
    spec,
    table,
    study: { base: 200, sample: 'self-selected', ...study },
  });
}

/** The finding that is made of them. */
export function findingOf(parts: Parts): Finding {
  return made(parse(parts));
}

/** The same; absent where a problem of some kind is told. */
export function findingUnless(refused: RegExp, parts: Parts): Finding | undefined {
  const read = parse(parts);
  return read.problems.some((problem) => refused.test(firstLine(problem))) ? undefined : made(read);
}

function made({ finding, problems }: ReturnType<typeof parse>): Finding {
  if (finding === undefined) throw new Error(problems.map(formatProblem).join('\n'));
  return finding;
}

/** What is told of them: where, and what is wrong, without the mend. */
export function told(parts: Parts): string[] {
  return parse(parts).problems.map(firstLine);
}

function firstLine(problem: Problem): string {
  return formatProblem(problem).split('\n')[0] ?? '';
}

/** All that is told of them, with the mends. */
export function mended(parts: Parts): string[] {
  return parse(parts).problems.map(formatProblem);
}
