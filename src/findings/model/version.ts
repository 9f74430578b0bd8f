import { createHash } from 'node:crypto';
import type { StudySpec } from '#findings/specs/study-spec.ts';
import type { Finding } from './finding.ts';

/**
 * The version of a finding: changes with its numbers, with what they rest on, and with corrections that withdraw what was
 * shown before, whose pages have an address of their own: its words may have told what must go. It changes with nothing else.
 */
export function findingVersion(
  { id, rows, base, headline, source, answers, waves, corrections = [] }: Omit<Finding, 'version'>,
  { period, sample }: Partial<StudySpec>,
): string {
  const content = rows.map(({ values, cells, flags }) => ({
    values,
    cells,
    ...(Object.keys(flags).length > 0 && { flags }),
  }));
  const withdrawing = corrections.filter(({ withdraws }) => withdraws).map(({ text }) => text);
  const cell = [headline.row.key, headline.measure];
  return digest([
    id,
    content,
    base,
    ...cell,
    source,
    period,
    sample,
    ...(answers ? [{ column: answers.column, choice: answers.choice }] : []),
    ...(waves ? [waves] : []),
    ...(withdrawing.length > 0 ? [{ withdrawing }] : []),
  ]);
}

/** The version of a study: changes whenever one of its findings does, comes or goes. */
export function studyVersion(findings: readonly Finding[]): string {
  return digest(findings.map(({ id, version }) => [id, version]));
}

function digest(content: unknown): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 8);
}
