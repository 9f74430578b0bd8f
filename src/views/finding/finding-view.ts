import type { Finding } from '#findings/model/finding.ts';
import { breakdownsOf } from '#findings/shape/breakdown.ts';
import type { Translator } from '#i18n/translator.ts';
import { downloads, type DownloadView } from '#views/site/downloads.ts';
import { translatorOf } from '#views/site/languages.ts';
import { oncePerSite, type Site } from '#views/site/site.ts';
import { basis, type Fact } from '#views/words/facts.ts';
import { type FigureHeadline, figureHeadline } from '#views/words/figure-headline.ts';
import { shortLink, spokenAddress } from '#views/words/short-address.ts';
import { claimOf } from '#views/words/claim.ts';
import { type Voice, voiceOf } from '#views/words/voice.ts';
import { correctionTexts, findingText, requiredText, studyText } from '#views/words/study-texts.ts';
import { type BreakdownView, breakdownViews } from './breakdown-view.ts';
import { noteColumns } from './note-columns.ts';
import { type Column, tableColumns } from './table-columns.ts';
import { type TableView, tableView } from './table-view.ts';

/** A finding in one language: its words, its charts and its table. */
export interface FindingView {
  id: string;
  lang: string;
  dir: 'ltr' | 'rtl';
  href: string;
  /** "Finding 2 of 4". */
  kicker: string;
  /** A short name. */
  title: string;
  /** The finding as a sentence. */
  headline: string;
  /** The same in parts, where it quotes the number of its cell. */
  figure?: FigureHeadline | undefined;
  /** What is claimed, in at most eight words that follow the number of the headline: "do not identify as sex workers". */
  claim: string;
  /** What its numbers count, in which unit and when: "Share of respondents, %, June 2021 – May 2022". */
  subtitle: string;
  summary?: string | undefined;
  question?: string | undefined;
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
  corrections: string[];
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
  const { findings } = site.study;
  const finding = findFinding(site, id);
  const { t, format } = translator;
  const { date } = finding.source;
  const headline = requiredText(site, translator, finding, 'headline');
  const figure = figureHeadline(site, translator, finding);
  const title = requiredText(site, translator, finding, 'title');
  const href = site.urls.finding(tag, id);
  const address = site.urls.absolute(href);
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
    id,
    lang: tag,
    dir: translator.dir,
    href,
    kicker: t('finding.kicker', {
      place: format.number(findings.indexOf(finding) + 1),
      total: format.number(findings.length),
    }),
    title,
    headline,
    figure,
    claim: claimOf(site, translator, finding, title),
    subtitle: breakdowns[0].subtitle,
    summary: findingText(site, translator, finding, 'summary'),
    question: findingText(site, translator, finding, 'question'),
    voice: voiceOf(site, translator, finding),
    breakdowns,
    basis: facts,
    columns: [...own, ...notes],
    table,
    crossed: breakdowns.length > 1 && hasCrossedRows(finding),
    corrections: correctionTexts(site, translator, finding),
    downloads: downloads(site, translator, id),
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

/** All findings in a language, in the order of the study. Whoever lists them asks here: a grouping of them has this one seam. */
export function findingViews(site: Site, tag: string): FindingView[] {
  return site.study.findings.map(({ id }) => findingView(site, tag, id));
}

function hasCrossedRows(finding: Finding): boolean {
  const shown = new Set(
    breakdownsOf(finding).flatMap(({ rows, undrawn }) => [...rows, ...undrawn]),
  );
  return finding.rows.some((row) => !shown.has(row));
}

/** The finding of this id, which must be one of the study's. */
function findFinding({ study }: Site, id: string): Finding {
  const finding = study.findings.find((other) => other.id === id);
  if (finding === undefined) throw new Error(`unknown finding: ${id}`);
  return finding;
}
