import type { Finding } from '#findings/model/finding.ts';
import type { Translator } from '#i18n/translator.ts';

/** What is known of the dimensions of a finding. */
type Named = Pick<Finding, 'countries' | 'waves' | 'totals'>;

/** What a value of a dimension is called: the study's own word; else the name of a country, or a wave as it is written. */
export function valueLabel(
  translator: Translator,
  finding: Named,
  dimension: string,
  value: string,
): string {
  const key = `${dimension}.values.${value}`;
  if (translator.has('terms', key) || !namesItself(finding, dimension, value))
    return translator.text('terms', key);
  return dimension === finding.countries ? translator.format.country(value) : value;
}

/** Whether a value needs no word of the study: countries have names in every language, and years are numbers. */
export function namesItself(
  { countries, waves, totals }: Named,
  dimension: string,
  value: string,
): boolean {
  if (value === totals[dimension]) return false;
  return dimension === countries || (dimension === waves?.column && /^\d+$/.test(value));
}
