import type { Finding } from './finding.ts';

/** Whether any finding has a date: a feed states one for each, and none is made up. */
export function isDated({ findings }: { findings: readonly Finding[] }): boolean {
  return findings.some((finding) => changed(finding) !== undefined);
}

/** The day when a finding was last corrected, or else published; absent where nobody states either. */
export function changed({ corrections = [], published }: Finding): string | undefined {
  return corrections[0]?.date ?? published;
}
