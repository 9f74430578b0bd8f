import { editionsOf, hasEditions, ofEdition } from '#findings/specs/editions.ts';
import { editionTitle } from '#views/finding/edition-titles.ts';
import { translatorOf } from '#views/site/languages.ts';
import type { Site } from '#views/site/site.ts';
import { basis, type Fact, fact } from '#views/words/facts.ts';

/** What an edition of a study rests on, under its name. */
export interface EditionFacts {
  title: string;
  facts: Fact[];
}

/** What each edition rests on, the latest first; none where the study was made once. */
export function editionFactLists(site: Site, tag: string): EditionFacts[] {
  const { spec, findings } = site.study;
  if (!hasEditions(spec)) return [];
  return editionsOf(spec, findings).map((edition) => ({
    title: editionTitle(site, tag, edition),
    facts: factsOf(site, tag, edition),
  }));
}

/** What the whole study rests on, the last time that it was made, and who answers for it. */
export function studyFactList(site: Site, tag: string): Fact[] {
  const [latest] = editionsOf(site.study.spec, site.study.findings);
  return [...factsOf(site, tag, latest), ...commonFacts(site, tag)];
}

/** What an edition rests on. */
function factsOf(site: Site, tag: string, edition: string | undefined): Fact[] {
  const { spec, findings } = site.study;
  const first = findings.find((finding) => finding.edition === edition);
  if (first === undefined) return [];
  return basis(site, translatorOf(site, tag), {
    ...first,
    base: ofEdition(spec, edition).base,
    rows: [{ ...first.headline.row, values: {}, cells: {} }],
  });
}

/** What is true of the study whenever it was made. */
export function commonFacts(site: Site, tag: string): Fact[] {
  const translator = translatorOf(site, tag);
  const { t, format } = translator;
  const { countries = [], contact, publisher, licence } = site.study.spec;
  const names = countries.map(format.country).toSorted(format.compare);
  return [
    ...(names.length === 0 ? [] : [fact(translator, 'countries', format.list(names))]),
    { ...fact(translator, 'publisher', publisher.name), href: publisher.url },
    {
      ...fact(translator, 'licence', licence?.name ?? t('licence.none', { contact })),
      href: licence?.url,
    },
    { ...fact(translator, 'contact', contact), href: `mailto:${contact}` },
  ];
}
