import { notes } from '#views/charts/chart-notes.ts';
import type { Finding, Row } from '#findings/model/finding.ts';
import type { Translator } from '#i18n/translator.ts';
import type { FindingView } from '#views/finding/finding-view.ts';
import { translatorOf } from '#views/site/languages.ts';
import type { Site } from '#views/site/site.ts';
import { basis, type Fact } from '#views/words/facts.ts';
import { intervalLine } from '#views/words/interval-text.ts';

/** What a picture of a finding must say besides its headline, in few words: with its chart, and with its number alone. */
export interface CardFacts {
  chart: string[];
  figure: string[];
}

export function cardFacts(site: Site, { lang, finding, breakdowns }: FindingView): CardFacts {
  const [shown] = breakdowns;
  return {
    chart: [...briefly(shown.basis), ...shown.notes],
    figure: numberFacts(site, translatorOf(site, lang), finding, finding.headline.row),
  };
}

/** What a picture must say beside the one number of a row. */
export function numberFacts(
  site: Site,
  translator: Translator,
  finding: Finding,
  row: Row,
): string[] {
  const isShare = finding.headline.measure === 'percent';
  const interval = isShare ? intervalLine(translator, row.cells) : undefined;
  return [
    ...briefly(basis(site, translator, finding, [row])),
    ...(interval === undefined ? [] : [interval]),
    ...notes(translator, finding, [row]),
  ];
}

/** The source is told where the address of the picture leads. */
function briefly(facts: readonly Fact[]): string[] {
  return facts.filter(({ id }) => id !== 'source').map(({ brief }) => brief);
}
