import { flowMap } from '#documents/flow-map.ts';
import { type Problem, startOf } from '#errors.ts';
import type { Finding } from '#findings/model/finding.ts';
import { untoldCorrections } from '#record/figure-changes.ts';
import { publishedVersions } from '#record/published-record.ts';
import type { RecordedStudy } from './former-findings.ts';
import { pastedSettings } from './pasted-settings.ts';

/** A correction that readers were told of, and that its finding tells no more. */
interface LostCorrection {
  finding: Finding;
  /** The name of its text. */
  text: string;
  /** The day when the finding was last corrected; absent where the record does not know it. */
  date?: string | undefined;
}

/** Every correction that was published and is told no more, in the order of the site. */
export function lostCorrections({ findings, record }: RecordedStudy): LostCorrection[] {
  return findings.flatMap((finding) => {
    const versions = publishedVersions(record, finding);
    const lost = versions.flatMap((version) =>
      untoldCorrections(version, finding).map((text) => [text, version.date] as const),
    );
    return [...new Map(lost)].map(([text, date]) => ({ finding, text, date }));
  });
}

/** What was said of figures that changed is said for ever: readers come back to it from what they have. */
export function correctionProblems(recorded: RecordedStudy): Problem[] {
  return lostCorrections(recorded).map(({ finding, text, date = '…' }) => ({
    ...startOf(finding.settings),
    what: 'correction that was published and is told no more',
    value: text,
    mend: `put it back into ${finding.settings} of ${finding.id}, and its words below "corrections" in findings.json of each language (npx constats fix drafts both):${pastedSettings(finding, recorded.findings, `corrections: [${flowMap({ date, text })}]`)}`,
  }));
}
