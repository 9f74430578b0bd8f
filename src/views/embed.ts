import { cardFormats } from './downloads.ts';
import { type EmbedSize, embedSize } from './embed-size.ts';
import type { FindingView } from './finding.ts';
import { languageSwitch, type LanguageView, translatorOf } from './page.ts';
import { findingTexts, outdatedNotice } from './outdated.ts';
import type { Site } from './site.ts';

/** A finding as other sites show it, in one language. */
export interface EmbedView {
  /** The whole address of the page for frames. */
  address: string;
  /** The whole address of what sites ask that speak oEmbed. */
  oembed: string;
  /** The whole address of the script that sites may use to size their frames. */
  hostScript: string;
  /** The whole address where readers of the study begin. */
  home: string;
  /** Who publishes the study. */
  publisher: { name: string; url?: string | undefined };
  /** A picture of the finding, for sites that preview it. */
  thumbnail: { href: string; width: number; height: number };
  /** What a reader must know to read the chart rightly, and whether its words are those of today. */
  notes: string[];
  /** Leads to the finding: "All about this finding: SEXTRA". */
  more: string;
  /** The version of the data it shows: "Data version 1a2b3c4d". */
  version: string;
  /** The same page in the other languages. */
  languages: LanguageView[];
  size: EmbedSize;
}

/** What is said of a finding where another site shows it. */
export function embedView(site: Site, view: FindingView): EmbedView {
  const { urls, study } = site;
  const { id, lang, t } = view;
  const more = t('fact.line', { name: t('finding.more'), text: view.study });
  const version = `${t('fact.version')} ${view.version}`;
  const address = (tag: string) => urls.embed(tag, id);
  const languages = languageSwitch(site, lang, address).filter(({ current }) => !current);
  const outdated = outdatedNotice(
    site,
    translatorOf(site, lang),
    address,
    findingTexts(view.finding),
  );
  const notes = [...(outdated ? [outdated.text] : []), ...view.notes];
  return {
    address: urls.absolute(address(lang)),
    oembed: urls.absolute(urls.file(lang, id, 'oembed.json')),
    hostScript: urls.absolute(urls.hostScript()),
    home: urls.absolute(urls.home(lang)),
    publisher: study.spec.publisher,
    thumbnail: {
      href: urls.absolute(urls.file(lang, id, 'card.png')),
      ...cardFormats['card.png'],
    },
    notes,
    more,
    version,
    languages,
    size: embedSize({
      headline: view.headline,
      chart: view.chart,
      notes,
      basis: view.chartBasis.map(({ summary }) => summary),
      footer: [more, ...languages.map((language) => language.name), version],
    }),
  };
}
