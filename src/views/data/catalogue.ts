import { studyName } from '#views/finding/edition-titles.ts';
import { findingSummary } from '#views/finding/finding-summary.ts';
import { type Column, tableColumns } from '#views/finding/table-columns.ts';
import { languageTags, translatorOf } from '#views/site/languages.ts';
import type { Site } from '#views/site/site.ts';
import { type FileMetadata, fileMetadata } from './file-metadata.ts';
import { type WholeStudy, wholeStudy } from './study-metadata.ts';

/** A study in one language as search engines for data list it: what its tables hold, and where they are. */
export interface Catalogue {
  study: WholeStudy;
  /** The columns that say what was asked and counted; several tables may share one. */
  variables: Column[];
  /** The page of each finding, by its whole address, and the files that hold its table; none where there are too many. */
  tables: { address: string; files: FileMetadata[] }[];
  /** The description of every table, by its whole address. */
  dataPackage: string;
  /** The whole addresses of the same in the other languages, if this is the source language. */
  translations: string[];
  /** That of the source language, if this is another. */
  original?: string;
}

/** How many tables are named one by one: of more, the page would weigh too much. Their own pages name them, too. */
export const mostTables = 60;

export function catalogue(site: Site, tag: string): Catalogue {
  const [source, ...others] = languageTags(site).map((lang) =>
    site.urls.absolute(site.urls.page(lang, 'data')),
  );
  const study = wholeStudy(site, tag);
  const isSource = study.address === source;
  return {
    study,
    variables: variables(site, tag),
    tables: site.study.findings.length > mostTables ? [] : tables(site, study),
    dataPackage: site.urls.absolute(site.urls.dataPackage()),
    translations: isSource ? others : [],
    ...(source !== undefined && !isSource && { original: source }),
  };
}

function variables({ study }: Site, tag: string): Column[] {
  const translator = translatorOf({ study }, tag);
  const columns = study.findings
    .flatMap((finding) => tableColumns(translator, finding))
    .filter(({ role }) => role === 'label' || role === 'measure');
  return [...new Map(columns.map((column) => [column.name, column])).values()];
}

function tables(site: Site, { lang }: WholeStudy): Catalogue['tables'] {
  return site.study.findings.map(({ id, edition }) => {
    const { href, title } = findingSummary(site, lang, id);
    const name = `${studyName(site, lang, edition)} – ${title}`;
    const { xlsx, csv, json } = fileMetadata(site, { lang, id, title: name });
    return { address: site.urls.absolute(href), files: [xlsx, csv, json] };
  });
}
