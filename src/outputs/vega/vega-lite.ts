import { studyMetadata } from '#views/data/study-metadata.ts';
import type { Output } from '#outputs/parts/output.ts';
import { statedFacts } from '#outputs/tables/finding-json.ts';
import type { FindingView } from '#views/finding/finding-view.ts';
import type { Site } from '#views/site/site.ts';
import { type SpecWords, specDocument } from './spec-document.ts';
import { specForms } from './spec-forms.ts';

/**
 * The chart as data, for newsrooms that draw it their own way: a specification that Vega-Lite draws as it is, with its
 * numbers, their names and all that they rest on in it.
 */
export const vegaLite: Output = {
  type: 'application/json; charset=utf-8',
  render(view, site) {
    const [{ chart }] = view.breakdowns;
    const colours = site.palettes.light;
    const spec = specForms[chart.type]({ input: chart.input, colours });
    return `${JSON.stringify(specDocument(specWords(view, site), spec, colours), null, 2)}\n`;
  },
};

function specWords(view: FindingView, site: Site): SpecWords {
  const { dir, headline, subtitle, basis, address, lang } = view;
  const [{ description, notes }] = view.breakdowns;
  const { publisher, licence } = studyMetadata(site, lang);
  return {
    ...{ dir, headline, subtitle, description },
    caption: [...annotation(view), ...notes, ...basis.map(({ summary }) => summary), address],
    meta: { ...statedFacts(view), direction: dir, publisher: publisher.name, licence },
  };
}

/** What the chart says beside one of its rows. */
function annotation({ breakdowns: [{ chart }], t }: FindingView): string[] {
  const { annotation: said, rows, series } = chart.input;
  if (said === undefined) return [];
  const names = [rows[said.row]?.label, series[said.series ?? -1]?.label];
  return [t('describe.value', { label: names.filter(Boolean).join(', '), value: said.text })];
}
