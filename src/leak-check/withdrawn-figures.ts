import { isNumber } from '#findings/model/cell.ts';
import { measureNames, measures } from '#findings/specs/measures.ts';
import type { Translator } from '#i18n/translator.ts';
import { figureChanges } from '#record/figure-changes.ts';
import type { PublishedFinding, PublishedRow } from '#record/published-record.ts';
import { withdrawnVersions } from '#record/withdrawn-versions.ts';
import type { Study } from '#study/study.ts';
import { comparable, type Figure, type Secret, secretName, withdrawnMark } from './secret.ts';

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

type OnRecord = Pick<Figure, 'value' | 'decimals'> & { measure: (typeof measureNames)[number] };

function figuresOnRecord({ rows }: PublishedFinding): (OnRecord & { row: PublishedRow })[] {
  return rows.flatMap((row) =>
    measureNames.flatMap((measure) => {
      const cell = row.cells[measure];
      return isNumber(cell) ? [{ row, measure, value: cell.value, decimals: cell.decimals }] : [];
    }),
  );
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

/** What a row was called, and is where its words still stand. */
function namesOnRecord(
  { labels = {}, counting, rows }: PublishedFinding,
  values: PublishedRow['values'],
  languages: readonly Translator[],
): Figure['names'] {
  const callings = (dimension: string, value: string) => {
    const key = `${dimension}.values.${value}`;
    const today = languages.flatMap(({ has, text, format }) => [
      ...(has('terms', key) ? [text('terms', key)] : []),
      ...(/^[A-Z]{2}$/.test(value) ? [format.country(value)] : []),
    ]);
    const then = Object.values(labels).flatMap((words) => words[dimension]?.[value] ?? []);
    return [...new Set([value, ...today, ...then].map(comparable))];
  };
  return Object.entries(values).map(([dimension, value]) => {
    const isTotal = counting.totals?.[dimension] === value;
    const others = isTotal
      ? new Set(rows.map((row) => row.values[dimension] ?? '').filter((other) => other !== value))
      : [];
    return {
      all: callings(dimension, value),
      isTotal,
      others: [...others].flatMap((other) => callings(dimension, other)),
    };
  });
}
