import type { Embeddable } from '#views/embeds/embeddables.ts';
import type { EmbedView } from '#views/embeds/embed-view.ts';
import type { FindingView } from '#views/finding/finding-view.ts';

/** The widths of frames that the list gives heights for, in pixels. */
const widths = [240, 320, 480, 640, 800];

/** Everything that other sites can show, for programs that offer a choice of it. */
export function embedList(embeddables: readonly Embeddable[]): string {
  // By id, and not as a list: whoever looks for leaks takes each thing in a list for one statement.
  const charts = Object.fromEntries(embeddables.map((chart) => [chart.id, listed(chart)]));
  return `${JSON.stringify({ charts }, null, 2)}\n`;
}

function listed({ id, version, changed, views }: Embeddable) {
  return {
    id,
    version,
    changed,
    languages: views.map(({ lang }) => lang),
    texts: Object.fromEntries(views.map((view) => [view.lang, localized(view)])),
  };
}

function localized(view: FindingView) {
  const [first, ...others] = view.embeds();
  const breakdowns = others.map((embed) => [embed.id, { title: embed.label, ...framed(embed) }]);
  return {
    title: view.title,
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
