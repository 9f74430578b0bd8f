import { type EmbedSize, embedSize } from './embed-size.ts';
import type { FindingView } from './finding.ts';
import { languageSwitch, type LanguageView, translatorOf } from './page.ts';
import type { Site } from './site.ts';
import { studyText } from './words.ts';

/** A finding as other sites show it, in one language. */
export interface EmbedView {
  /** The whole address of the page for frames. */
  address: string;
  /** The whole address of what sites ask that speak oEmbed. */
  oembed: string;
  /** The whole address of the script that sites may use to size their frames. */
  hostScript: string;
  /** The name of the study. */
  study: string;
  /** The whole address where readers of the study begin. */
  home: string;
  /** Who publishes the study. */
  publisher: { name: string; url?: string | undefined };
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
  const name = studyText(site, translatorOf(site, lang), 'title');
  const more = t('fact.line', { name: t('finding.more'), text: name });
  const version = `${t('fact.version')} ${view.version}`;
  const languages = languageSwitch(site, lang, (tag) => urls.embed(tag, id)).filter(
    ({ current }) => !current,
  );
  return {
    address: urls.absolute(urls.embed(lang, id)),
    oembed: urls.absolute(urls.file(lang, id, 'oembed.json')),
    hostScript: urls.absolute(urls.hostScript()),
    study: name,
    home: urls.absolute(urls.home(lang)),
    publisher: study.spec.publisher,
    more,
    version,
    languages,
    size: embedSize({
      headline: view.headline,
      chart: view.chart,
      notes: view.notes,
      basis: view.basis.map(({ summary }) => summary),
      footer: [more, ...languages.map((language) => language.name), version],
    }),
  };
}
