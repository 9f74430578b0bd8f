import { type FileMetadata, fileMetadata } from './file-metadata.ts';
import { findingView } from './finding.ts';
import type { StudyMetadata } from './metadata.ts';
import { languageTags, metadataOf, translatorOf } from './page.ts';
import type { Site } from './site.ts';
import { type TableMetadata, tableMetadata } from './table-metadata.ts';
import { requiredText } from './words.ts';

/** A study in one language with its tables, as catalogues of data describe it. */
export interface Dataset {
  study: StudyMetadata;
  /** One for each finding. */
  tables: TableMetadata[];
  /** The files of every finding in every language. */
  files: FileMetadata[];
}

export function dataset(site: Site, tag: string): Dataset {
  return {
    study: metadataOf(site, tag),
    tables: site.study.findings.map(({ id }) => tableMetadata(site, findingView(site, tag, id))),
    files: languageTags(site).flatMap((lang) => filesOf(site, lang)),
  };
}

/** The study in each of its languages, the source language first. */
export function datasets(site: Site): [Dataset, ...Dataset[]] {
  const [first, ...others] = languageTags(site).map((tag) => dataset(site, tag));
  if (first === undefined) throw new Error('a study without a language');
  return [first, ...others];
}

function filesOf(site: Site, lang: string): FileMetadata[] {
  const translator = translatorOf(site, lang);
  return site.study.findings.flatMap((finding) => {
    const title = requiredText(site, translator, finding, 'title');
    return Object.values(fileMetadata(site, { lang, id: finding.id, title }));
  });
}
