import { breakdownsOf } from '#findings/shape/breakdown.ts';
import type { Finding } from '#findings/model/finding.ts';
import type { MeasureName } from '#findings/specs/measures.ts';
import type { Translator } from '#i18n/translator.ts';
import type { Palette } from '#theme.ts';
import { alternative } from '#views/words/alternative.ts';
import { basis, type Fact } from '#views/words/facts.ts';
import { type BreakdownView, breakdownViews } from './breakdown-view.ts';
import type { ChartView } from '#views/charts/chart-view.ts';
import {
  citationFiles,
  citationText,
  type CitationView,
  findingCitation,
} from '#views/data/citation.ts';
import { cardFormats, type DownloadView, downloads } from '#views/data/downloads.ts';
import { type EmbedView, embedViews } from '#views/embeds/embed-view.ts';
import { fileFlags } from '#views/words/symbol-legend.ts';
import type { StudyMetadata } from '#views/data/study-metadata.ts';
import { metadataOf, type PictureView, translatorOf } from '#views/pages/page.ts';
import { pastes, type PasteView } from '#views/posts/posts.ts';
import { shortLink, spokenAddress } from '#views/words/short-address.ts';
import type { Site } from '#views/site/site.ts';
import { type TableMetadata, tableMetadata } from '#views/data/table-metadata.ts';
import { columnLabels, type TableView, tableView } from './table-view.ts';
import { correctionTexts, findingText, requiredText, studyText } from '#views/words/study-texts.ts';

/** Everything that is said of a finding in one language. */
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
  summary?: string | undefined;
  question?: string | undefined;
  /** Its ways of being shown, the first of them by default: all together, or by groups. */
  breakdowns: [BreakdownView, ...BreakdownView[]];
  /** The chart of the first. */
  chart: ChartView;
  /** What its table rests on: base, period, sample, source. */
  basis: Fact[];
  /** What its chart rests on: of a finding with breakdowns, all respondents together. */
  chartBasis: Fact[];
  /** What a reader must know to read its chart rightly, below it wherever it goes. */
  notes: string[];
  /** The same for its numbers without their chart, in files. */
  fileNotes: string[];
  table: TableView;
  /** The table has rows that none of its ways of being shown has: those of several groups at once. */
  crossed: boolean;
  /** What was corrected since it was published, the last first. */
  corrections: string[];
  /** What the chart shows, in sentences. */
  description: string;
  /** The measures that have flags, with their names in each row. */
  fileFlags: { measure: MeasureName; rows: (string | undefined)[] }[];
  /** The columns that files have, by their names. */
  columns: { name: string; label: string }[];
  reading: string;
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
  /** Its colours on light and on dark. */
  palettes: { light: Palette; dark: Palette };
  /** Its rows as they are, for files that programs read. */
  finding: Finding;
  /** When its source was published, in words; also where nobody says so. */
  sourceDate: string;
  /** Its table and its study as catalogues describe them; few of those who take a view ask. */
  metadata(): { study: StudyMetadata; table: TableMetadata };
  /** How it is cited. */
  cite(): CitationView;
  /** Its words to be pasted, in each length. */
  pastes(): PasteView[];
  /** The finding as other sites show it by default. */
  embed(): EmbedView;
  /** Each of its ways of being shown, as other sites show it. They are put together once, where they are asked for. */
  embeds(): [EmbedView, ...EmbedView[]];
  /** Words of the interface. */
  t: Translator['t'];
}

/** What is said of a finding in a language. It is put together once, for its page and all of its files. */
export function findingView(site: Site, tag: string, id: string): FindingView {
  const key = `${tag}/${id}`;
  const view = site.said.get(key) ?? sayFinding(site, tag, id);
  site.said.set(key, view);
  return view;
}

function sayFinding(site: Site, tag: string, id: string): FindingView {
  const translator = translatorOf(site, tag);
  const { findings } = site.study;
  const finding = findFinding(site, id);
  const { t, format } = translator;
  const { date } = finding.source;
  const headline = requiredText(site, translator, finding, 'headline');
  const title = requiredText(site, translator, finding, 'title');
  const href = site.urls.finding(tag, id);
  const breakdowns = breakdownViews(site, translator, finding, { headline, title });
  const [first] = breakdowns;
  const short = site.urls.absolute(shortLink(site, id));
  let embeds: [EmbedView, ...EmbedView[]] | undefined;
  const view: FindingView = {
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
    summary: findingText(site, translator, finding, 'summary'),
    question: findingText(site, translator, finding, 'question'),
    breakdowns,
    chart: first.chart,
    basis: basis(site, translator, finding),
    chartBasis: first.basis,
    notes: first.notes,
    fileNotes: first.fileNotes,
    table: tableView(translator, finding, headline),
    crossed: breakdowns.length > 1 && hasCrossedRows(finding),
    fileFlags: fileFlags(translator, finding),
    columns: columnLabels(translator, finding),
    corrections: correctionTexts(site, translator, finding),
    description: first.description,
    reading: first.reading,
    downloads: downloads(site, translator, id),
    address: site.urls.absolute(href),
    study: studyText(site, translator, 'title'),
    shortLink: short,
    sharedLink: site.urls.absolute(shortLink(site, id, tag)),
    spokenLink: spokenAddress(short),
    qr: {
      title: t('qr.title', { headline }),
      description: t('qr.description', { address: short }),
    },
    version: finding.version,
    palettes: site.palettes,
    finding,
    sourceDate: date === undefined ? t('source.undated') : format.date(date),
    metadata: () => ({ study: metadataOf(site, tag), table: tableMetadata(site, view) }),
    cite: () => cite(site, translator, view),
    pastes: () => pastes(site, translator, finding),
    embed: () => view.embeds()[0],
    embeds: () => (embeds ??= embedViews(site, view)),
    t,
  };
  return view;
}

function hasCrossedRows(finding: Finding): boolean {
  const shown = new Set(
    breakdownsOf(finding).flatMap(({ rows, undrawn }) => [...rows, ...undrawn]),
  );
  return finding.rows.some((row) => !shown.has(row));
}

function cite(site: Site, translator: Translator, { id, address, metadata }: FindingView) {
  const { study, table } = metadata();
  return {
    text: citationText(translator, findingCitation(study, table)),
    address,
    files: citationFiles(site, translator.tag, id),
  };
}

/** The card of a finding. */
export function findingPreview(
  { urls }: Pick<Site, 'urls'>,
  { lang, id, description }: FindingView,
): PictureView {
  return {
    href: urls.absolute(urls.file(lang, id, 'card.png')),
    ...cardFormats['card.png'],
    alt: alternative(description, lang),
  };
}

/** The finding of this id, which must be one of the study's. */
export function findFinding({ study }: Site, id: string): Finding {
  const finding = study.findings.find((other) => other.id === id);
  if (finding === undefined) throw new Error(`unknown finding: ${id}`);
  return finding;
}
