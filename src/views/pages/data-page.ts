import { hasEditions } from '#findings/specs/editions.ts';
import { type CitationView, studyCitationView } from '#views/data/citation.ts';
import { type Catalogue, catalogue, mostTables } from '#views/data/catalogue.ts';
import { type FindingGroup, findingGroups } from '#views/finding/finding-groups.ts';
import { findFinding, type FindingSummary } from '#views/finding/finding-summary.ts';
import { downloads, type DownloadView, reportLinks } from '#views/site/downloads.ts';
import { translatorOf } from '#views/site/languages.ts';
import type { LinkView } from '#views/site/link-view.ts';
import type { Site } from '#views/site/site.ts';
import type { Fact } from '#views/words/facts.ts';
import { type ProsePage, prosePage } from './prose-page.ts';
import { commonFacts, studyFactList } from './study-facts.ts';

/** The page where the tables of a study are described and downloaded. */
export interface DataPage extends ProsePage {
  groups: FindingGroup<FilesView>[];
  /** The description of every table, for programs. */
  dataPackage: LinkView;
  /** The whole study as one document. */
  report: LinkView[];
  /** What the study rests on, and who answers for it. */
  facts: Fact[];
  /** How the study is cited. */
  cite: CitationView;
  /** The study as search engines for data read it. */
  catalogue: Catalogue;
}

/** The files of a finding. */
interface FilesView {
  link: LinkView;
  version: string;
  /** Where many findings are listed, those that most people take. */
  downloads: DownloadView[];
  /** The description of its CSV, for programs; absent where many findings are listed. */
  metadata?: LinkView | undefined;
}

export function dataPage(site: Site, tag: string): DataPage {
  const { urls } = site;
  const translator = translatorOf(site, tag);
  const { t } = translator;
  const isLong = site.study.findings.length > mostTables;
  const files = ({ id, title, href }: FindingSummary): FilesView => ({
    link: { text: title, href },
    version: findFinding(site, id).version,
    downloads: downloads(site, translator, findFinding(site, id)).filter(
      ({ format }) => !isLong || format === 'xlsx' || format === 'csv',
    ),
    metadata: isLong
      ? undefined
      : { text: t('format.csv-metadata.json'), href: urls.file(tag, id, 'csv-metadata.json') },
  });
  return {
    ...prosePage(site, tag, 'data'),
    groups: findingGroups(site, tag).map(({ heading, findings }) => ({
      heading,
      findings: findings.map(files),
    })),
    dataPackage: { text: t('data.package'), href: urls.dataPackage() },
    report: reportLinks(site, translator),
    facts: hasEditions(site.study.spec) ? commonFacts(site, tag) : studyFactList(site, tag),
    cite: studyCitationView(site, tag),
    catalogue: catalogue(site, tag),
  };
}
