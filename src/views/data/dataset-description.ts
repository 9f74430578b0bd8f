import { editionsOf, ofEdition } from '#findings/specs/editions.ts';
import type { Translator } from '#i18n/translator.ts';
import type { Site } from '#views/site/site.ts';
import { baseWords, limitsText } from '#views/words/facts.ts';
import { studyPeriod } from '#views/words/period.ts';
import { requiredText, studyText } from '#views/words/study-texts.ts';
import { allSymbols } from '#views/words/symbol-legend.ts';

/** Of the 5,000 characters that schema.org's readers take, what the titles of the tables may fill. */
const titlesLength = 2500;

/** A study as a dataset, in sentences: what it is about, what its tables hold, and what they do not say. */
export function datasetDescription(site: Site, translator: Translator): string {
  const { t, format, name } = translator;
  const { spec, findings } = site.study;
  const { licence, contact } = spec;
  const symbols = allSymbols(translator).map(({ code, name: text }) =>
    t('fact.line', { name: code, text }),
  );
  return [
    studyText(site, translator, 'description'),
    t('metadata.tables', { titles: tableTitles(site, translator) }),
    t('metadata.columns', { language: name }),
    t('metadata.symbols', { symbols: format.list(symbols) }),
    ...editionsOf(spec, findings).flatMap((edition) => basisOf(site, translator, edition)),
    ...(licence === undefined ? [t('licence.none', { contact })] : []),
  ].join(' ');
}

/** What an edition rests on. */
function basisOf(site: Site, translator: Translator, edition: string | undefined): string[] {
  const { t } = translator;
  const { base, sample } = ofEdition(site.study.spec, edition);
  return [
    t('describe.basis', { base: baseWords(base, translator) }),
    limitsText(translator, { period: studyPeriod(site, translator, edition), sample }),
    t(`sample.${sample}.limit`),
  ];
}

/** The titles of all tables, or as many as there is room for. */
function tableTitles(site: Site, translator: Translator): string {
  const titles = site.study.findings.map((finding) =>
    requiredText(site, translator, finding, 'title'),
  );
  let length = 0;
  const fitting = titles.filter((title) => (length += title.length + 2) <= titlesLength);
  return translator.format.list(fitting.length < titles.length ? [...fitting, '…'] : titles);
}
