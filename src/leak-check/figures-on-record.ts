import { isNumber } from '#findings/model/cell.ts';
import { allIds } from '#findings/model/former-names.ts';
import { measureNames, measures } from '#findings/specs/measures.ts';
import type { Translator } from '#i18n/translator.ts';
import {
  type PublishedFinding,
  type PublishedRow,
  publishedVersions,
} from '#record/published-record.ts';
import { withdrawnVersions } from '#record/withdrawn-versions.ts';
import type { Study } from '#study/study.ts';
import { comparable, type Figure, type Secret } from './secret.ts';

type Recorded = Pick<Study, 'findings' | 'record' | 'translators'>;

/** A figure of a version on record. */
export type OnRecord = Pick<Figure, 'value' | 'decimals'> & {
  measure: (typeof measureNames)[number];
};

export function figuresOnRecord({ rows }: PublishedFinding): (OnRecord & { row: PublishedRow })[] {
  return rows.flatMap((row) =>
    measureNames.flatMap((measure) => {
      const cell = row.cells[measure];
      return isNumber(cell) ? [{ row, measure, value: cell.value, decimals: cell.decimals }] : [];
    }),
  );
}

/** What a row was called, and is where its words still stand. */
export function namesOnRecord(
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

/**
 * The figures on record that have the value of a secret and still stand on pages that never change: what these tell of
 * their own finding, in words that the study may have no more, is nothing of another. A value that the finding itself
 * hides or has taken back is none of them.
 */
export function figuresThatStay(study: Recorded, secrets: readonly Secret[]): Figure[] {
  const languages = [...study.translators.values()];
  const hidden = new Set(secrets.map(({ value }) => value));
  return study.findings.flatMap((finding) => {
    const ids = allIds(finding);
    const own = new Set(
      secrets.flatMap((secret) => (ids.includes(secret.finding) ? [secret.value] : [])),
    );
    const gone = new Set(withdrawnVersions(study.record, finding));
    return publishedVersions(study.record, finding)
      .filter((published) => !gone.has(published))
      .flatMap((published) =>
        figuresOnRecord(published)
          .filter(({ value }) => hidden.has(value) && !own.has(value))
          .map(({ row, measure, value, decimals }) => ({
            ...{ finding: finding.id, value, decimals, isPercent: measures[measure].percent },
            names: namesOnRecord(published, row.values, languages),
          })),
      );
  });
}

/** Figures of today and those that stay: one that is the same figure only lends that of today what it was called. */
export function joinedFigures(today: readonly Figure[], staying: readonly Figure[]): Figure[] {
  const keys = new Set(today.map(keyOf));
  const then = Map.groupBy(staying, keyOf);
  const others = [...then].filter(([key]) => !keys.has(key)).flatMap(([, [first]]) => first ?? []);
  return [...today, ...others].map((figure) =>
    (then.get(keyOf(figure)) ?? []).reduce(calledAlso, figure),
  );
}

function keyOf({ finding, value, isPercent, names }: Figure): string {
  return JSON.stringify([finding, value, isPercent, names.map(({ all: [code] }) => code)]);
}

function calledAlso(figure: Figure, { names }: Figure): Figure {
  const both = (one: readonly string[], other: readonly string[] = []) => [
    ...new Set([...one, ...other]),
  ];
  return {
    ...figure,
    names: figure.names.map((name, i) => ({
      ...name,
      all: both(name.all, names[i]?.all),
      others: both(name.others, names[i]?.others),
    })),
  };
}
