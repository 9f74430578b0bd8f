import type { Finding } from '#findings/model/finding.ts';
import { countWords } from '#i18n/count-words.ts';
import type { Translator } from '#i18n/translator.ts';
import { mostWords } from '#study/words/claims.ts';
import type { Site } from '#views/site/site.ts';
import { findingText, loneLabel } from './study-texts.ts';

/**
 * What a finding claims, to be read after the number of its headline; else what the row of that is called, where one of
 * its values does, or the finding.
 */
export function claimOf(
  site: Pick<Site, 'study'>,
  translator: Translator,
  finding: Finding,
  title: string,
): string {
  const { dimensions, totals, headline } = finding;
  const telling = dimensions.filter((name) => headline.row.values[name] !== totals[name]);
  const label = loneLabel(translator, finding, headline.row, title);
  const isRead = telling.length < 2 && countWords(label, translator.tag) <= mostWords;
  const fallback = isRead ? label : title;
  return findingText(site, translator, finding, 'claim') ?? fallback;
}
