import { embedSize } from '#views/embeds/embed-size.ts';
import type { FrameView } from '#views/embeds/embed-view.ts';
import { languageSwitch } from '#views/site/languages.ts';
import type { Site } from '#views/site/site.ts';
import { withdrawnView } from './withdrawn-view.ts';

/** A page for frames that shows no figures any more: what it says instead. */
export interface WithdrawnFrame extends FrameView {
  lang: string;
  dir: 'ltr' | 'rtl';
  /** When and why. */
  reason: string;
}

/** What frames show of a withdrawn finding; `path` is that of the page, where it is not the default. */
export function withdrawnFrame(
  site: Site,
  tag: string,
  id: string,
  path = site.urls.embed(tag, id),
): WithdrawnFrame {
  const { urls } = site;
  const { lang, dir, title, reason, address, study, publisher, card, t } = withdrawnView(
    site,
    tag,
    id,
  );
  const home = urls.absolute(urls.home(tag));
  const said = {
    headline: title,
    more: t('fact.line', { name: t('nav.findings'), text: study }),
    languages: languageSwitch(site, tag, (other) => urls.embed(other, id)).filter(
      ({ current }) => !current,
    ),
  };
  return {
    ...said,
    ...{ id, lang, dir, reason, home, publisher },
    href: urls.findings(tag),
    thumbnail: card,
    description: reason,
    canonical: address,
    address: urls.absolute(path),
    oembed: urls.absolute(urls.file(tag, id, 'oembed.json')),
    size: sizeOf(said, reason),
  };
}

/** How high a frame has to be for these words. */
function sizeOf(
  { headline, more, languages }: Pick<FrameView, 'headline' | 'more' | 'languages'>,
  reason: string,
) {
  const footer = [more, ...languages.map(({ name }) => name)];
  return embedSize({ headline, subtitle: '', notes: [], basis: [reason], footer });
}
