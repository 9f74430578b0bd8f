import type { Finding } from '#findings/model/finding.ts';
import type { Translator } from '#i18n/translator.ts';
import type { PublishedLabels } from '#record/published-record.ts';

/** What the values of a finding are called in the study's own words, for the record; absent where it has none. */
export function publishedLabels(
  { translators }: { translators: ReadonlyMap<string, Translator> },
  { dimensions, rows }: Pick<Finding, 'dimensions' | 'rows'>,
): PublishedLabels | undefined {
  const called = [...translators.values()].map(({ tag, has, text }) => {
    const labels = dimensions.map((dimension) => {
      const values = new Set(rows.map((row) => row.values[dimension] ?? ''));
      const keyed = [...values].map((value) => [value, `${dimension}.values.${value}`] as const);
      const worded = keyed.filter(([, key]) => has('terms', key));
      return [
        dimension,
        Object.fromEntries(worded.map(([value, key]) => [value, text('terms', key)])),
      ];
    });
    return [
      tag,
      Object.fromEntries(labels.filter(([, words]) => Object.keys(words ?? {}).length > 0)),
    ];
  });
  const known = called.filter(([, labels]) => Object.keys(labels ?? {}).length > 0);
  return known.length === 0 ? undefined : Object.fromEntries(known);
}
