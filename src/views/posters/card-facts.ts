import { notes } from '#views/charts/chart-notes.ts';
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
  const translator = translatorOf(site, lang);
  const [shown] = breakdowns;
  const { row, measure } = finding.headline;
  const interval = measure === 'percent' ? intervalLine(translator, row.cells) : undefined;
  return {
    chart: [...briefly(shown.basis), ...shown.notes],
    figure: [
      ...briefly(basis(site, translator, finding, [row])),
      ...(interval === undefined ? [] : [interval]),
      ...notes(translator, finding, [row]),
    ],
  };
}

/** The source is told where the address of the picture leads. */
function briefly(facts: readonly Fact[]): string[] {
  return facts.filter(({ id }) => id !== 'source').map(({ brief }) => brief);
}
