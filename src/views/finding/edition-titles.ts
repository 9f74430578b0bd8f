import { hasEditions, ofEdition } from '#findings/specs/editions.ts';
import { translatorOf } from '#views/site/languages.ts';
import type { Site } from '#views/site/site.ts';
import { quoter } from '#views/words/cell-text.ts';
import { studyText } from '#views/words/study-texts.ts';

/** What the study of a finding is called in a list of many: with its edition, where it was made more than once. */
export function studyName(site: Site, tag: string, edition: string | undefined): string {
  return withEdition(site, tag, studyText(site, translatorOf(site, tag), 'title'), edition);
}

/** A title among those of other editions: with its own, where the study was made more than once. */
export function withEdition(
  site: Site,
  tag: string,
  title: string,
  edition: string | undefined,
): string {
  if (!hasEditions(site.study.spec)) return title;
  return `${title} (${editionTitle(site, tag, edition)})`;
}

/** What an edition is called: as the words of the study say, else by its name; the study itself by the years when people answered. */
export function editionTitle(site: Site, tag: string, edition: string | undefined): string {
  if (edition === undefined) return editionYears(site, tag, edition);
  const translator = translatorOf(site, tag);
  const key = `editions.${edition}.title`;
  if (!translator.has('study', key)) return edition;
  return translator.text('study', key, quoter(site.study, translator, undefined, edition));
}

/** The years when people answered: "2021 – 2022". */
export function editionYears(site: Site, tag: string, edition: string | undefined): string {
  const { start, end } = ofEdition(site.study.spec, edition).period;
  return translatorOf(site, tag).format.years(start, end);
}
