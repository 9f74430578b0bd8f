import type { Finding } from './finding.ts';

/** What a study tells of with a day: what it published, corrected and withdrew. */
interface Told {
  findings: readonly Finding[];
  withdrawn: readonly { date: string }[];
}

/** The days when something was published, corrected or withdrawn, as far as the study states them, the first one first. */
export function changeDays({ findings, withdrawn }: Told): string[] {
  return [
    ...findings.flatMap((finding) => changed(finding) ?? []),
    ...withdrawn.map(({ date }) => date),
  ].toSorted();
}

/** The day when a finding was last corrected, or else published; absent where nobody states either. */
export function changed({ corrections = [], published }: Finding): string | undefined {
  return corrections[0]?.date ?? published;
}
