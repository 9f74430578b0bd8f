import { measures } from '#findings/specs/measures.ts';
import type { Translator } from '#i18n/translator.ts';
import { figureChanges } from '#record/figure-changes.ts';
import type { PublishedFinding, PublishedRow } from '#record/published-record.ts';
import { withdrawnVersions } from '#record/withdrawn-versions.ts';
import type { Study } from '#study/study.ts';
import { figuresOnRecord, namesOnRecord, type OnRecord } from './figures-on-record.ts';
import { type Secret, secretName, withdrawnMark } from './secret.ts';

/**
 * The numbers on record that a study has withdrawn: all of a finding that is gone, and those of a finding which a
 * correction has taken away. Words of a finding that is gone may stand nowhere any more: its rows are known by their
 * codes, by what these are called in other findings, and by what they were called when they were published.
 */
export function withdrawnFigures(study: Study): Secret[] {
  const { record, withdrawn, findings, translators } = study;
  const languages = [...translators.values()];
  const gone = withdrawn.flatMap(({ id, ids }) =>
    ids
      .flatMap((name) => record.findings.get(name) ?? [])
      .flatMap((published) =>
        figuresOnRecord(published).map(({ row, ...figure }) => ({
          ...secretOf(published, row, figure, languages),
          finding: id,
        })),
      ),
  );
  const corrected = findings.flatMap((finding) =>
    withdrawnVersions(record, finding).flatMap((published) =>
      figureChanges(published, finding).flatMap(({ row, measure, was }) =>
        row === undefined ? [] : [secretOf(published, row, { measure, ...was }, languages)],
      ),
    ),
  );
  const all = new Map([...gone, ...corrected].map((secret) => [JSON.stringify(secret), secret]));
  return [...all.values()];
}

function secretOf(
  published: PublishedFinding,
  { values }: PublishedRow,
  { measure, value, decimals }: OnRecord,
  languages: readonly Translator[],
): Secret {
  const { id } = published;
  return {
    ...{ finding: id, value, decimals, isPercent: measures[measure].percent },
    names: namesOnRecord(published, values, languages),
    name: secretName(id, values, measure) + withdrawnMark,
    isWithdrawn: true,
  };
}
