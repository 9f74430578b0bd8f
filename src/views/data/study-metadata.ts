import { studyVersion } from '#findings/model/version.ts';
import { editionsOf, hasEditions, ofEdition } from '#findings/specs/editions.ts';
import { editionTitle } from '#views/finding/edition-titles.ts';
import { themeTitles } from '#views/finding/finding-groups.ts';
import { translatorOf } from '#views/site/languages.ts';
import { oncePerSite, type Site } from '#views/site/site.ts';
import { baseWords } from '#views/words/facts.ts';
import { sourceWords, studyText } from '#views/words/study-texts.ts';
import { allSymbols, type Meaning } from '#views/words/symbol-legend.ts';
import { datasetDescription } from './dataset-description.ts';

/** What an edition of a study rests on, as catalogues of data have it. */
export interface EditionMetadata {
  /** What it is called; absent where the study was made once. */
  title?: string | undefined;
  /** When people answered, as an ISO 8601 interval, e.g. "2021-06/2022-05". */
  period: string;
  /** How respondents came in, and what follows from it. */
  sample: { kind: string; name: string; limits: string };
  /** The respondents, counted in words. */
  base: string;
  /** Where the figures come from. */
  source: { text: string; url?: string | undefined; date?: string | undefined };
}

/** A study as catalogues of data name it with any of its tables, in one language. JSON-LD, Data Package and CSVW only draw this. */
export interface StudyMetadata {
  /** Its short name, in no language. */
  id: string;
  lang: string;
  title: string;
  /** The whole address of the page where its data are described. */
  address: string;
  publisher: { name: string; url?: string | undefined };
  /** E-mail address. */
  contact: string;
  /** Absent where none is stated: then the description says so. */
  licence?: { name: string; url: string } | undefined;
  /** ISO 3166 codes with the names of the countries. */
  countries: { code: string; name: string }[];
  /** The day when it was published, or the latest of its editions; absent where nobody states it. */
  published?: string | undefined;
  /** The titles of its themes; absent where it has none. */
  themes?: string[] | undefined;
  /** What stands in a table instead of a number. */
  symbols: Meaning[];
}

/** The study as catalogues describe it in a language. It is put together once. */
export const studyMetadata = oncePerSite((site, tag: string): StudyMetadata => {
  const translator = translatorOf(site, tag);
  const { format } = translator;
  const { spec } = site.study;
  const { id, publisher, contact, licence, countries = [] } = spec;
  return {
    id,
    lang: tag,
    title: studyText(site, translator, 'title'),
    address: site.urls.absolute(site.urls.page(tag, 'data')),
    publisher,
    contact,
    licence,
    countries: countries.map((code) => ({ code, name: format.country(code) })),
    published: editionsOf(spec, site.study.findings)
      .flatMap((edition) => ofEdition(spec, edition).published ?? [])
      .toSorted()
      .at(-1),
    themes: themeTitles(site, tag),
    symbols: allSymbols(translator),
  };
});

/** What an edition rests on, or the study itself. */
export function editionMetadata(
  site: Site,
  tag: string,
  edition: string | undefined,
): EditionMetadata {
  const translator = translatorOf(site, tag);
  const { t } = translator;
  const { spec } = site.study;
  const { period, sample, base, source } = ofEdition(spec, edition);
  return {
    title: hasEditions(spec) ? editionTitle(site, tag, edition) : undefined,
    period: `${period.start}/${period.end}`,
    sample: { kind: sample, name: t(`sample.${sample}`), limits: t(`sample.${sample}.limit`) },
    base: baseWords(base, translator),
    source: { text: sourceWords(site, translator, edition), ...source },
  };
}

/** A study as catalogues describe it by itself: with what all of its tables are together. */
export interface WholeStudy extends StudyMetadata {
  /** What it is about, what its tables hold and what they do not say: 50 to 5,000 characters, as schema.org asks. */
  description: string;
  /** Changes whenever a finding does. */
  version: string;
  /** Each time that it was made, the latest first: at least one. */
  editions: EditionMetadata[];
}

/** The same of the whole study. It is put together once. */
export const wholeStudy = oncePerSite(
  (site, tag: string): WholeStudy => ({
    ...studyMetadata(site, tag),
    description: datasetDescription(site, translatorOf(site, tag)),
    version: studyVersion(site.study.findings),
    editions: editionsOf(site.study.spec, site.study.findings).map((edition) =>
      editionMetadata(site, tag, edition),
    ),
  }),
);
