import type { Translator } from '#i18n/translator.ts';
import { studyName } from '#views/finding/edition-titles.ts';
import type { FindingView } from '#views/finding/finding-view.ts';
import { citationFormats, citationNames } from '#views/site/downloads.ts';
import { translatorOf } from '#views/site/languages.ts';
import type { LinkView } from '#views/site/link-view.ts';
import type { Site } from '#views/site/site.ts';
import { studyMetadata, wholeStudy } from './study-metadata.ts';
import { tableMetadata } from './table-metadata.ts';

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
  /** Where this version stays, in words and by its whole address; absent where the study keeps no record, and of it all. */
  kept?: KeptVersion | undefined;
  /** What it says and what that rests on. */
  abstract: string;
}

/** A citation; where there are no data any more, it has no version. */
export type CitationFields = Omit<Citation, 'version'> & Partial<Pick<Citation, 'version'>>;

/** That a version stays, and where. */
interface KeptVersion {
  text: string;
  address: string;
}

/** A citation as a page shows it. */
export interface CitationView {
  /** In words, without its address: this stands behind, whatever way the language runs. */
  text: string;
  address: string;
  kept?: KeptVersion | undefined;
  /** For programs that manage references. */
  files: LinkView[];
}

/** A citation as plain text. Its address keeps its last slash behind it, also in a text that reads from right to left. */
export function citationLine(
  { text, address }: Pick<CitationView, 'text' | 'address'>,
  dir: 'ltr' | 'rtl',
): string {
  return `${text} ${address}${dir === 'rtl' ? '\u200e' : ''}`;
}

/** How the study is cited in a language. */
export function studyCitation(site: Site, tag: string): Citation {
  const study = wholeStudy(site, tag);
  const { id, lang, title, publisher, published, version, address, description } = study;
  const author = publisher.name;
  const citation = { author, title, published, version, address, abstract: description };
  return { id: `${id}-${lang}`, lang, ...citation };
}

/** How a finding is cited. */
export function findingCitation(site: Site, view: FindingView): Citation {
  const study = studyMetadata(site, view.lang);
  const { id, lang, title, published, version, address, description } = tableMetadata(site, view);
  const author = study.publisher.name;
  const citation = { author, title, published, version, address, abstract: description };
  return {
    id: `${study.id}-${id}-${lang}`,
    lang,
    ...citation,
    kept: keptVersion(site, view),
    study: studyName(site, lang, view.finding.edition),
  };
}

function keptVersion({ urls, recorded, served }: Site, view: FindingView): KeptVersion | undefined {
  const { t, lang: tag, id, version } = view;
  if (!recorded || !served) return undefined;
  return {
    text: t('citation.kept'),
    address: urls.absolute(urls.frozenEmbed({ tag, id, version })),
  };
}

/** A finding's citation as its page shows it. */
export function findingCitationView(site: Site, view: FindingView): CitationView {
  const { urls } = site;
  const { lang, id, address } = view;
  const citation = findingCitation(site, view);
  return {
    text: citationText(translatorOf(site, lang), citation),
    address,
    kept: citation.kept,
    files: citationFormats.map((format) => ({
      text: citationNames[format],
      href: urls.file(lang, id, format),
    })),
  };
}

/** The study's citation as the page of its data shows it. */
export function studyCitationView(site: Site, tag: string): CitationView {
  const { urls } = site;
  return {
    text: citationText(translatorOf(site, tag), studyCitation(site, tag)),
    address: urls.absolute(urls.page(tag, 'data')),
    files: [{ text: 'CITATION.cff', href: urls.citation() }],
  };
}

/** A citation in the words of its language: author, date, title, version. */
function citationText({ t, format }: Translator, citation: Citation): string {
  const { author, title, study, published, version } = citation;
  const date = published === undefined ? t('citation.undated') : format.date(published);
  const values = { author, title, date, version };
  return study === undefined
    ? t('citation.study', values)
    : t('citation.finding', { ...values, study });
}
