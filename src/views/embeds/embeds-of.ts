import { findingView } from '#views/finding/finding-view.ts';
import { oncePerSite, type Site } from '#views/site/site.ts';
import { defaultEmbedAtOwnAddress, type EmbedView, embedViews } from './embed-view.ts';

/** A page for frames; without a breakdown it shows the first. */
export interface EmbedAt {
  breakdown: string | undefined;
  embed: EmbedView;
}

/**
 * Every page for frames of a finding in a language: each of its ways of being shown. Where there are several, the
 * first has the address of its breakdown as well: a page that was put on a site stays when another comes first.
 */
export const embedsOf = oncePerSite((site, tag: string, id: string): EmbedAt[] => {
  const view = findingView(site, tag, id);
  const [first, ...others] = view.breakdowns;
  return [
    ...embedViews(site, tag, id).map((embed, index) => ({
      breakdown: index === 0 ? undefined : view.breakdowns[index]?.id,
      embed,
    })),
    ...(others.length === 0 || first.id === 'headline'
      ? []
      : [{ breakdown: first.id, embed: defaultEmbedAtOwnAddress(site, view) }]),
  ];
});

/** What a page for frames shows. Throws where the finding is not shown so. */
export function embedAt(
  site: Site,
  tag: string,
  { finding, breakdown }: { finding: string; breakdown?: string | undefined },
): EmbedView {
  const found = embedsOf(site, tag, finding).find((other) => other.breakdown === breakdown);
  if (found === undefined) throw new Error(`unknown embed: ${finding}/${breakdown ?? ''}`);
  return found.embed;
}
