import { hash } from 'node:crypto';
import { findingOfPath } from '#leak-check/leaks.ts';
import type { SiteRules } from './inspect-file.ts';

/** A hash of what the verdicts on the files of these paths depend on beside the files themselves. */
export type RulesHash = (paths: readonly string[]) => string;

/**
 * Makes the hash of rules by paths. Where all files are about one finding each, what is published of other findings
 * counts nothing: a number that changes there leaves their verdicts as they are.
 */
export function createRulesHash({ secrets, ...rules }: SiteRules): RulesHash {
  const { published, findings, ...hidden } = secrets;
  const ids = new Set(findings);
  const shared = digest([rules, hidden]);
  const whole = digest(published);
  const byFinding = new Map(
    [...Map.groupBy(published, ({ finding }) => finding)].map(([id, own]) => [id, digest(own)]),
  );
  return (paths) => {
    const about = paths.map((path) => findingOfPath(path, ids));
    const told = about.map((id) => (id === undefined ? whole : [id, byFinding.get(id)]));
    return digest([shared, told]);
  };
}

function digest(value: unknown): string {
  return hash('sha256', JSON.stringify(value));
}
