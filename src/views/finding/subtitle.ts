import type { Finding, Row } from '#findings/model/finding.ts';
import type { Translator } from '#i18n/translator.ts';
import type { Site } from '#views/site/site.ts';
import { studyPeriod, wavesText } from '#views/words/period.ts';
import { findingText } from '#views/words/study-texts.ts';

/** What some rows of a finding count, in which unit and when: "Share of respondents, %, June 2021 – May 2022"; else its own words. */
export function subtitle(
  site: Site,
  translator: Translator,
  finding: Finding,
  rows: readonly Row[],
): string {
  const own = findingText(site, translator, finding, 'subtitle');
  if (own !== undefined) return own;
  return translator.t('subtitle.line', {
    measure: measureWords(translator, finding),
    period: wavesText(translator, finding, rows) ?? studyPeriod(site, translator, finding.edition),
  });
}

/** What has a base counts people; of all else, nobody says what is counted. */
function measureWords({ t }: Translator, { headline: { measure }, base }: Finding): string {
  if (measure === 'percent') return t('subtitle.percent');
  if (measure === 'n' && base !== undefined) return t('subtitle.n');
  return t(`measure.${measure}`);
}
