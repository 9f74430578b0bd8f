import type { Finding } from '#findings/model/finding.ts';
import { hasEditions } from '#findings/specs/editions.ts';
import type { SearchWords } from '#search/finding-index.ts';
import { textWords } from '#search/text-words.ts';
import { valueLabel } from '#study/texts/value-labels.ts';
import { translatorOf } from '#views/site/languages.ts';
import type { Site } from '#views/site/site.ts';
import { findingText } from '#views/words/study-texts.ts';
import { editionTitle } from './edition-titles.ts';
import { themeTitle } from './finding-groups.ts';
import { findFinding, findingSummary } from './finding-summary.ts';

/** The words that a finding is found by in a language: of nothing but what its page says. */
export function searchWords(site: Site, tag: string, id: string): SearchWords {
  const translator = translatorOf(site, tag);
  const finding = findFinding(site, id);
  const { title, headline } = findingSummary(site, tag, id);
  const told = (['summary', 'question', 'claim', 'subtitle'] as const).map((name) =>
    findingText(site, translator, finding, name),
  );
  const labels = finding.dimensions.flatMap((dimension) => [
    translator.has('terms', `${dimension}.label`)
      ? translator.text('terms', `${dimension}.label`)
      : '',
    ...finding.rows.map(({ values }) =>
      valueLabel(translator, finding, dimension, values[dimension] ?? ''),
    ),
  ]);
  return {
    title: words([title]),
    headline: words([headline]),
    told: words([...told, themeTitle(site, tag, id), ...editionWords(site, tag, finding)]),
    labels: words(labels),
  };
}

function editionWords(site: Site, tag: string, { edition }: Finding): string[] {
  return hasEditions(site.study.spec) ? [editionTitle(site, tag, edition)] : [];
}

/** The words of some texts, each once. */
function words(texts: readonly (string | undefined)[]): string[] {
  return [...new Set(texts.flatMap((text = '') => textWords(text).map(({ word }) => word)))];
}
