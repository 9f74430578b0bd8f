import { newCorrections } from '#record/figure-changes.ts';
import { embedSize } from '#views/embeds/embed-size.ts';
import type { FrameView } from '#views/embeds/embed-view.ts';
import { findFinding } from '#views/finding/finding-summary.ts';
import { languageSwitch, translatorOf } from '#views/site/languages.ts';
import { publisherView } from '#views/site/organisations.ts';
import type { Site } from '#views/site/site.ts';
import { correctionViews } from '#views/words/corrections.ts';
import { studyText } from '#views/words/study-texts.ts';
import { withdrawnView } from './withdrawn-view.ts';

/** A page for frames that shows no figures any more: what it says instead. */
export interface WithdrawnFrame extends FrameView {
  lang: string;
  dir: 'ltr' | 'rtl';
  /** When and why; absent where nothing tells it. */
  reason?: string | undefined;
}

/** What frames show of a withdrawn finding; `path` is that of the page, where it is not the default. */
export function withdrawnFrame(
  site: Site,
  tag: string,
  id: string,
  path = site.urls.embed(tag, id),
): WithdrawnFrame {
  const { urls } = site;
  const { title, reason, card } = withdrawnView(site, tag, id);
  return {
    ...frameOf(site, tag, id, { title, reason, onward: 'nav.findings' }),
    href: urls.findings(tag),
    address: urls.absolute(path),
    thumbnail: card,
  };
}

/** What frames show of a version of a finding that was withdrawn, although the finding is there: what was corrected. */
export function withdrawnVersionFrame(
  site: Site,
  tag: string,
  { id, name, version }: { id: string; name: string; version: string },
): WithdrawnFrame {
  const { urls, study } = site;
  const translator = translatorOf(site, tag);
  const { t } = translator;
  const finding = findFinding(site, id);
  const published = study.record.findings.get(name)?.find((one) => one.version === version);
  const told = published ? newCorrections(published, finding) : [];
  const why = told.find(({ withdraws }) => withdraws === true) ?? told[0];
  const index = finding.corrections?.findIndex((one) => one === why) ?? -1;
  const correction = correctionViews(site, translator, finding)[index];
  const reason = correction && t('fact.line', { name: correction.date, text: correction.text });
  return {
    ...frameOf(site, tag, id, { title: t('withdrawn.version'), reason, onward: 'finding.more' }),
    href: urls.finding(tag, id),
    address: urls.absolute(urls.frozenEmbed({ tag, id: name, version })),
  };
}

/** What both have in common. */
function frameOf(
  site: Site,
  tag: string,
  id: string,
  {
    title: headline,
    reason,
    onward,
  }: { title: string; reason: string | undefined; onward: 'nav.findings' | 'finding.more' },
): Omit<WithdrawnFrame, 'href' | 'address'> {
  const { urls } = site;
  const translator = translatorOf(site, tag);
  const { t, dir } = translator;
  const study = studyText(site, translator, 'title');
  const more = t('fact.line', { name: t(onward), text: study });
  const others = languageSwitch(site, tag, (other) => urls.embed(other, id));
  const languages = others.filter(({ current }) => !current);
  const footer = [more, ...languages.map(({ name }) => name)];
  const basis = reason === undefined ? [] : [reason];
  return {
    ...{ id, lang: tag, dir, headline, reason, more, languages },
    description: reason ?? headline,
    canonical: urls.absolute(urls.finding(tag, id)),
    home: urls.absolute(urls.home(tag)),
    oembed: urls.absolute(urls.file(tag, id, 'oembed.json')),
    publisher: publisherView(site),
    size: embedSize({ headline, subtitle: '', notes: [], basis, footer }),
  };
}
