import { findingViews } from '#views/finding/finding-view.ts';
import { languageTags } from '#views/site/languages.ts';
import type { Site } from '#views/site/site.ts';
import { type WholeStudy, wholeStudy } from './study-metadata.ts';
import { type TableMetadata, tableMetadata } from './table-metadata.ts';

/** A study in one language with its tables, as catalogues of data describe it. */
export interface Dataset {
  study: WholeStudy;
  /** One for each finding, with its files in this language. */
  tables: TableMetadata[];
  /** The whole addresses of the same in the other languages, if this is the source language. */
  translations: string[];
  /** That of the source language, if this is another. */
  original?: string;
}

export function dataset(site: Site, tag: string): Dataset {
  const [source, ...others] = languageTags(site).map((lang) => wholeStudy(site, lang));
  const study = wholeStudy(site, tag);
  return {
    study,
    tables: findingViews(site, tag).map((view) => tableMetadata(site, view)),
    translations: study === source ? others.map(({ address }) => address) : [],
    ...(source !== undefined && study !== source && { original: source.address }),
  };
}

/** The study in each of its languages, the source language first. */
export function datasets(site: Site): [Dataset, ...Dataset[]] {
  const [first, ...others] = languageTags(site).map((tag) => dataset(site, tag));
  if (first === undefined) throw new Error('a study without a language');
  return [first, ...others];
}
