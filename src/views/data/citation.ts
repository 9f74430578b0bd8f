import type { Translator } from '#i18n/translator.ts';
import type { LinkView } from '#views/pages/page.ts';
import type { StudyMetadata } from './study-metadata.ts';
import { citationFormats, citationNames } from './downloads.ts';
import type { Site } from '#views/site/site.ts';
import type { TableMetadata } from './table-metadata.ts';

/** How a finding or a study is cited, in one language. BibTeX, RIS, CSL-JSON and CITATION.cff only draw this. */
export interface Citation {
  /** Tells it from other citations, e.g. "sextra-services-fr". */
  id: string;
  lang: string;
  /** The organisation that answers for it. */
  author: string;
  title: string;
  /** The study that a finding stands in; absent where the study itself is cited. */
  study?: string | undefined;
  /** The day of its publication, e.g. "2025-06-15"; absent where nobody states it. */
  published?: string | undefined;
  /** Of the data. */
  version: string;
  /** The whole address of its page. */
  address: string;
  /** What it says and what that rests on. */
  abstract: string;
}

/** A citation as a page shows it. */
export interface CitationView {
  /** In words, without its address: this stands behind, whatever way the language runs. */
  text: string;
  address: string;
  /** For programs that manage references. */
  files: LinkView[];
}

export function studyCitation(study: StudyMetadata): Citation {
  const { id, lang, title, publisher, published, version, address, description } = study;
  const author = publisher.name;
  const citation = { author, title, published, version, address, abstract: description };
  return { id: `${id}-${lang}`, lang, ...citation };
}

export function findingCitation(study: StudyMetadata, table: TableMetadata): Citation {
  const { id, lang, title, published, version, address, description } = table;
  return {
    ...studyCitation(study),
    ...{ id: `${study.id}-${id}-${lang}`, title, published, version, address },
    study: study.title,
    abstract: description,
  };
}

/** A citation in the words of its language: author, date, title, version. */
export function citationText({ t, format }: Translator, citation: Citation): string {
  const { author, title, study, published, version } = citation;
  const date = published === undefined ? t('citation.undated') : format.date(published);
  const values = { author, title, date, version };
  return study === undefined
    ? t('citation.study', values)
    : t('citation.finding', { ...values, study });
}

/** The files of a finding that hold its citation. */
export function citationFiles({ urls }: Site, tag: string, id: string): LinkView[] {
  return citationFormats.map((format) => ({
    text: citationNames[format],
    href: urls.file(tag, id, format),
  }));
}
