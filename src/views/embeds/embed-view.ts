import type { ChartView } from '#views/charts/chart-view.ts';
import type { BreakdownView } from '#views/finding/breakdown-view.ts';
import { type FindingView, findingView } from '#views/finding/finding-view.ts';
import { cardFormats } from '#views/site/downloads.ts';
import { languageSwitch, type LanguageView, translatorOf } from '#views/site/languages.ts';
import { oncePerSite, type Site } from '#views/site/site.ts';
import { lastCorrection } from '#views/words/corrections.ts';
import { basisLines } from '#views/words/facts.ts';
import type { FigureHeadline } from '#views/words/figure-headline.ts';
import { findingTexts, outdatedNotice } from '#views/words/outdated-notice.ts';
import { type EmbedSize, embedSize } from './embed-size.ts';

/** A finding as other sites show it, in one language and one of its ways of being shown. */
export interface EmbedView {
  /** Its name among those of the language: "visits", or of a breakdown "visits/by-country". */
  id: string;
  /** What this way of showing it is called among the others, "Country". */
  label: string;
  /** The finding as a sentence; of a breakdown, also what it is broken down by. */
  headline: string;
  /** Its parts, where it quotes the number of its cell. */
  figure?: FigureHeadline | undefined;
  /** What its numbers are: measure, unit and period. */
  subtitle: string;
  chart: ChartView;
  /** What the chart shows, in sentences. */
  description: string;
  /** The page for frames, as pages of the site name it. */
  path: string;
  /** Its whole address. */
  address: string;
  /** The finding, shown in this way, as pages of the site name it. */
  href: string;
  /** The whole address of the same. */
  canonical: string;
  /** The whole address of what sites ask that speak oEmbed. */
  oembed: string;
  /** The whole address where readers of the study begin. */
  home: string;
  /** Who publishes the study. */
  publisher: { name: string; url?: string | undefined };
  /** A picture of the finding, for sites that preview it; of a breakdown there is none. */
  thumbnail?: { href: string; width: number; height: number } | undefined;
  /** Its chart as files, by their whole addresses; of a breakdown there are none, and of one that stays no SVG. */
  pictures?: { svg?: string; png: string } | undefined;
  /** What a reader must know to read the chart rightly, and whether its words are those of today. */
  notes: string[];
  /** What the chart rests on, in few lines, and what was last corrected. */
  facts: string[];
  /** Leads to the finding: "All about this finding: SEXTRA". */
  more: string;
  /** The version of the data it shows: "Data version 1a2b3c4d". */
  version: string;
  /** The same page in the other languages. */
  languages: LanguageView[];
  size: EmbedSize;
}

/** What every page for frames needs around its content. */
export interface FrameView extends Omit<
  EmbedView,
  'label' | 'figure' | 'subtitle' | 'chart' | 'path' | 'notes' | 'facts' | 'version' | 'pictures'
> {
  version?: string;
}

/** A finding as other sites show it: each of its ways of being shown, the default first. They are put together once. */
export const embedViews = oncePerSite(
  (site, tag: string, id: string): [EmbedView, ...EmbedView[]] => {
    const view = findingView(site, tag, id);
    const [first, ...others] = view.breakdowns;
    const file = (format: string) => site.urls.absolute(site.urls.file(tag, id, format));
    return [
      {
        ...embedView(site, view, first, undefined),
        thumbnail: { href: file('card.png'), ...cardFormats['card.png'] },
        pictures: { svg: file('svg'), png: file('png') },
      },
      ...others.map((breakdown) => embedView(site, view, breakdown, breakdown.id)),
    ];
  },
);

/** The default where it stands at the address of its breakdown, which stays whichever comes first. */
export function defaultEmbedAtOwnAddress(site: Site, view: FindingView): EmbedView {
  const [first] = view.breakdowns;
  return embedView(site, view, first, first.id);
}

/** One way of showing a finding; `way` ends its address, where it is not the default. */
function embedView(
  site: Site,
  view: FindingView,
  { chart, description, label, name, figure, subtitle, basisBelow, notes }: BreakdownView,
  way: string | undefined,
): EmbedView {
  const { urls, study } = site;
  const { id, lang, t } = view;
  const isDefault = way === undefined;
  const address = (tag: string) => urls.embed(tag, id, way);
  const corrected = lastCorrection(site, translatorOf(site, lang), view.finding);
  const href = isDefault ? view.href : `${view.href}#${way}`;
  const content = {
    headline: name,
    figure,
    subtitle,
    chart,
    notes: [...outdatedTexts(site, view, address), ...notes],
    facts: [...basisLines(basisBelow), ...(corrected === undefined ? [] : [corrected])],
    more: t('fact.line', { name: t('finding.more'), text: view.study }),
    languages: languageSwitch(site, lang, address).filter(({ current }) => !current),
    version: `${t('fact.version')} ${view.version}`,
  };
  return {
    ...content,
    id: isDefault ? id : `${id}/${way}`,
    label,
    description,
    path: address(lang),
    address: urls.absolute(address(lang)),
    href,
    canonical: urls.absolute(href),
    oembed: urls.absolute(
      isDefault ? urls.file(lang, id, 'oembed.json') : urls.embedAnswer(lang, id, way),
    ),
    home: urls.absolute(urls.home(lang)),
    publisher: study.spec.publisher,
    size: embedSize({
      ...content,
      basis: content.facts,
      footer: [content.more, ...content.languages.map(({ name }) => name), content.version],
    }),
  };
}

function outdatedTexts(
  site: Site,
  { lang, finding }: FindingView,
  address: (tag: string) => string,
): string[] {
  const notice = outdatedNotice(site, translatorOf(site, lang), address, findingTexts(finding));
  return notice ? [notice.text] : [];
}
