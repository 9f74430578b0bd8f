import type { Finding } from '#findings/model/finding.ts';
import { breakdownsOf } from '#findings/shape/breakdown.ts';
import type { Translator } from '#i18n/translator.ts';
import { downloads, type DownloadView } from '#views/site/downloads.ts';
import { translatorOf } from '#views/site/languages.ts';
import { oncePerSite, type Site } from '#views/site/site.ts';
import { type CorrectionView, correctionViews } from '#views/words/corrections.ts';
import { type AskedIn, askedIn } from '#views/words/asked-in.ts';
import { basis, type Fact } from '#views/words/facts.ts';
import { shortLink, spokenAddress } from '#views/words/short-address.ts';
import { type Voice, voiceOf } from '#views/words/voice.ts';
import { findingText, studyText } from '#views/words/study-texts.ts';
import { type BreakdownView, breakdownViews } from './breakdown-view.ts';
import { findFinding, type FindingSummary, findingSummary } from './finding-summary.ts';
import { noteColumns } from './note-columns.ts';
import { type Column, tableColumns } from './table-columns.ts';
import { type TableView, tableView } from './table-view.ts';

/** A finding in one language: its words, its charts and its table. */
export interface FindingView extends FindingSummary {
  lang: string;
  dir: 'ltr' | 'rtl';
  /** What its numbers count, in which unit and when: "Share of respondents, %, June 2021 – May 2022". */
  subtitle: string;
  summary?: string | undefined;
  question?: AskedIn | undefined;
  /** What somebody who was asked said, in the words of the study. */
  voice?: Voice | undefined;
  /** Its ways of being shown, the first of them by default: all together, or by groups. */
  breakdowns: [BreakdownView, ...BreakdownView[]];
  /** What its table rests on: base, period, sample, source. */
  basis: Fact[];
  /** Its whole table, as its files have it: dimensions, measures, flags, and what the numbers rest on. */
  columns: Column[];
  /** The same as a page shows it. */
  table: TableView;
  /** The table has rows that none of its ways of being shown has: those of several groups at once. */
  crossed: boolean;
  /** What was corrected since it was published, the last first. */
  corrections: CorrectionView[];
  downloads: DownloadView[];
  /** The whole address of its page. */
  address: string;
  /** The name of its study. */
  study: string;
  /** The whole address of its short link, for paper, which anybody reads: it offers the finding in each language. */
  shortLink: string;
  /** That for messages, whose words have a language: it opens and previews the finding in this one. */
  sharedLink: string;
  /** The same as people type it. */
  spokenLink: string;
  /** What its QR code is called, and where it leads. */
  qr: { title: string; description: string };
  version: string;
  /** Its rows as they are, for files that programs read. */
  finding: Finding;
  /** When its source was published, in words; also where nobody says so. */
  sourceDate: string;
  /** Words of the interface. */
  t: Translator['t'];
}

/** A finding in a language. It is put together once, for its page and all of its files. */
export const findingView = oncePerSite((site, tag: string, id: string): FindingView => {
  const translator = translatorOf(site, tag);
  const finding = findFinding(site, id);
  const summary = findingSummary(site, tag, id);
  const { t, format } = translator;
  const { date } = finding.source;
  const { headline, figure, title } = summary;
  const address = site.urls.absolute(summary.href);
  const short = site.urls.absolute(shortLink(site, id));
  const own = tableColumns(translator, finding);
  const facts = basis(site, translator, finding);
  const table = tableView(translator, finding, own, headline);
  const breakdowns = breakdownViews(site, translator, finding, {
    headline,
    figure,
    title,
    columns: own,
  });
  const { version } = finding;
  const notes = noteColumns(
    translator,
    {
      basis: facts,
      sourceDate: date,
      notes: breakdowns[0].fileNotes,
      legend: table.legend,
      ...{ headline, address, version },
    },
    own,
  );
  return {
    ...summary,
    lang: tag,
    dir: translator.dir,
    subtitle: breakdowns[0].subtitle,
    summary: findingText(site, translator, finding, 'summary'),
    question: askedIn(site, translator, finding),
    voice: voiceOf(site, translator, finding),
    breakdowns,
    basis: facts,
    columns: [...own, ...notes],
    table,
    crossed: breakdowns.length > 1 && hasCrossedRows(finding),
    corrections: correctionViews(site, translator, finding),
    downloads: downloads(site, translator, finding),
    address,
    study: studyText(site, translator, 'title'),
    shortLink: short,
    sharedLink: site.urls.absolute(shortLink(site, id, tag)),
    spokenLink: spokenAddress(short),
    qr: {
      title: t('qr.title', { headline }),
      description: t('qr.description', { address: short }),
    },
    version,
    finding,
    sourceDate: date === undefined ? t('source.undated') : format.date(date),
    t,
  };
});

/** All findings in a language, in the order of the study, each whole: for what holds their tables. */
export function findingViews(site: Site, tag: string): FindingView[] {
  return site.study.findings.map(({ id }) => findingView(site, tag, id));
}

function hasCrossedRows(finding: Finding): boolean {
  const shown = new Set(
    breakdownsOf(finding).flatMap(({ rows, undrawn }) => [...rows, ...undrawn]),
  );
  return finding.rows.some((row) => !shown.has(row));
}
