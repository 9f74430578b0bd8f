import type { Output } from '#outputs/parts/output.ts';
import { statedFacts } from '#outputs/tables/finding-json.ts';
import { studyMetadata } from '#views/data/study-metadata.ts';
import type { FindingView } from '#views/finding/finding-view.ts';
import type { Site } from '#views/site/site.ts';
import type { WithdrawnView } from '#views/withdrawn/withdrawn-view.ts';
import { specDocument, type SpecWords } from './spec-document.ts';
import { specForms } from './spec-forms.ts';
import type { ChartSpec } from './spec-part.ts';
import { specText } from './spec-text.ts';

/**
 * The chart as data, for newsrooms that draw it their own way: a specification that Vega-Lite draws as it is, with its
 * numbers, their names and all that they rest on in it.
 */
export const vegaLite: Output = {
  type: 'application/json; charset=utf-8',
  render(view, site) {
    const [{ chart }] = view.breakdowns;
    const { light: colours } = site.palettes;
    return specFile(
      specWords(view, site),
      specForms[chart.type]({ input: chart.input, colours }),
      site,
    );
  },
};

/** The same of a finding that is withdrawn: the words, and no chart. */
export function withdrawnSpec(view: WithdrawnView, site: Site): string {
  const { id, lang, dir, title, date, why, reason, study, address } = view;
  const words = {
    ...{ dir, headline: title, subtitle: reason, caption: [study, address] },
    description: `${title}. ${reason}`,
    meta: { id, language: lang, direction: dir, title, withdrawn: { date, reason: why }, address },
  };
  return specFile(words, { values: [], view: { height: 1, mark: 'text' } }, site);
}

function specFile(words: SpecWords, spec: ChartSpec, { palettes }: Site): string {
  return `${specText(specDocument(words, spec, palettes.light))}\n`;
}

function specWords(view: FindingView, site: Site): SpecWords {
  const { dir, headline, subtitle, basis, address, lang } = view;
  const [{ description, annotation, notes }] = view.breakdowns;
  const said = new Set([...annotation, ...notes, ...basis.map(({ summary }) => summary), address]);
  const { publisher, licence } = studyMetadata(site, lang);
  return {
    ...{ dir, headline, subtitle, description },
    caption: [...said],
    meta: {
      ...statedFacts(view),
      ...{ direction: dir, publisher: publisher.name, licence },
      // In pages that read from right to left, the SVG of Vega has its texts on the other side of their places.
      ...(dir === 'rtl' && { embedOptions: { renderer: 'canvas' } }),
    },
  };
}
