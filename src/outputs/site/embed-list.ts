import type { Finding } from '#findings/model/finding.ts';
import { type EmbedView, embedViews } from '#views/embeds/embed-view.ts';
import { themeTitle } from '#views/finding/finding-groups.ts';
import { findingView } from '#views/finding/finding-view.ts';
import { languageTags } from '#views/site/languages.ts';
import type { Site } from '#views/site/site.ts';

/** The widths of frames that the list gives heights for, in pixels. */
const widths = [240, 320, 480, 640, 800];

/** Everything that other sites can show, for programs that offer a choice of it; `textsOf` gives what of each finding stands there in a language. */
export function embedList(site: Site, textsOf: (tag: string, id: string) => unknown): string {
  const findings = site.study.findings.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  // By id, and not as a list: whoever looks for leaks takes each thing in a list for one statement.
  const charts = Object.fromEntries(
    findings.map((finding) => [finding.id, listed(site, finding, textsOf)]),
  );
  return `${JSON.stringify({ charts }, null, 2)}\n`;
}

function listed(
  site: Site,
  { id, version, source }: Finding,
  textsOf: (tag: string, id: string) => unknown,
) {
  const languages = languageTags(site);
  return {
    id,
    version,
    changed: source.date,
    languages,
    texts: Object.fromEntries(languages.map((tag) => [tag, textsOf(tag, id)])),
  };
}

/** What the list says of a finding in a language. */
export function embedTexts(site: Site, tag: string, id: string) {
  const [first, ...others] = embedViews(site, tag, id);
  const breakdowns = others.map((embed) => [embed.id, { title: embed.label, ...framed(embed) }]);
  return {
    title: findingView(site, tag, id).title,
    theme: themeTitle(site, tag, id),
    ...framed(first),
    breakdowns: breakdowns.length > 0 ? Object.fromEntries(breakdowns) : undefined,
  };
}

function framed({ headline, description, canonical, address, oembed, size }: EmbedView) {
  return {
    headline,
    description,
    address: canonical,
    embed: address,
    oembed,
    sizes: widths.map((width) => ({ width, height: size.height(width) })),
  };
}
