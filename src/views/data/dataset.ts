import { findingViews } from '#views/finding/finding-view.ts';
import { languageTags } from '#views/site/languages.ts';
import type { Site } from '#views/site/site.ts';
import { type WholeStudy, wholeStudy } from './study-metadata.ts';
import { type TableMetadata, tableMetadata } from './table-metadata.ts';

/** A study in one language with all of its tables, as the Data Package describes it. */
export interface Dataset {
  study: WholeStudy;
  /** One for each finding, with its files in this language. */
  tables: TableMetadata[];
}

/** The study in each of its languages, the source language first. */
export function datasets(site: Site): [Dataset, ...Dataset[]] {
  const [first, ...others] = languageTags(site).map((tag) => ({
    study: wholeStudy(site, tag),
    tables: findingViews(site, tag).map((view) => tableMetadata(site, view)),
  }));
  if (first === undefined) throw new Error('a study without a language');
  return [first, ...others];
}
