import { studyName } from '#views/finding/edition-titles.ts';
import { themeTitle } from '#views/finding/finding-groups.ts';
import type { FindingView } from '#views/finding/finding-view.ts';
import type { Column } from '#views/finding/table-columns.ts';
import type { Site } from '#views/site/site.ts';
import type { FactName } from '#views/words/facts.ts';
import { periodCode } from '#views/words/period.ts';
import { fileMetadata } from './file-metadata.ts';
import { type EditionMetadata, editionMetadata } from './study-metadata.ts';

/** The table of a finding as catalogues of data describe it, in one language. */
export interface TableMetadata {
  /** The finding. */
  id: string;
  lang: string;
  title: string;
  /** Its name among the data of others, with that of its study: "SEXTRA – Identification". */
  name: string;
  /** The title of its theme; absent where it has none. */
  theme?: string | undefined;
  /** Its sentence, its period and its kind of sample. */
  description: string;
  /** The whole address of its page. */
  address: string;
  /** The day when it was first published; absent where nobody states it. */
  published?: string | undefined;
  version: string;
  /** How respondents came in, and what follows from it. */
  sample: EditionMetadata['sample'];
  /** When people answered, as ISO 8601 writes it. */
  period: string;
  /** The respondents that its percentages refer to; absent where it has no base. */
  base?: string | undefined;
  /** Where its figures come from. */
  source: EditionMetadata['source'];
  /** Those of its file, in their order. */
  columns: Column[];
  /** Where it is downloaded. */
  files: ReturnType<typeof fileMetadata>;
  /** The dimensions whose codes tell its rows apart. */
  key: string[];
}

export function tableMetadata(site: Site, view: FindingView): TableMetadata {
  const { id, lang, title, address, version, columns, finding, t } = view;
  const { url, date } = finding.source;
  const text = (name: FactName) => view.basis.find((fact) => fact.id === name)?.text;
  const limits = t('describe.limits', {
    period: text('period') ?? '',
    sample: text('sample') ?? '',
  });
  const name = `${studyName(site, lang, finding.edition)} – ${title}`;
  return {
    id,
    lang,
    title,
    name,
    theme: themeTitle(site, lang, id),
    description: t('metadata.finding', { headline: view.headline, limits }),
    address,
    published: finding.published,
    version,
    sample: editionMetadata(site, lang, finding.edition).sample,
    period: periodCode(site, finding),
    base: text('base'),
    source: { text: text('source') ?? '', url, date },
    columns,
    files: fileMetadata(site, { lang, id, title: name }),
    key: columns.flatMap(({ role, name }) => (role === 'code' ? [name] : [])),
  };
}
