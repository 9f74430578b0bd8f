import { findingView } from '#views/finding/finding-view.ts';
import { findingRoutes } from '#views/site/languages.ts';
import type { Site } from '#views/site/site.ts';
import { defaultEmbedAtOwnAddress, type EmbedView, embedViews } from './embed-view.ts';

/** A page for frames, as Astro takes its path; without a breakdown it shows the first. */
export interface EmbedRoute {
  params: { locale: string; finding: string; breakdown: string | undefined };
  props: { embed: EmbedView };
}

/**
 * Every page for frames: each finding in each language and each of its ways of being shown. Where there are several, the
 * first has the address of its breakdown as well: a page that was put on a site stays when another comes first.
 */
export function embedRoutes(site: Site): EmbedRoute[] {
  return findingRoutes(site).flatMap(({ params }) => {
    const { locale, finding } = params;
    const view = findingView(site, locale, finding);
    const [first, ...others] = view.breakdowns;
    const route = (breakdown: string | undefined, embed: EmbedView) => [
      { params: { ...params, breakdown }, props: { embed } },
    ];
    return [
      ...embedViews(site, locale, finding).flatMap((embed, index) =>
        route(index === 0 ? undefined : view.breakdowns[index]?.id, embed),
      ),
      ...(others.length === 0 || first.id === 'headline'
        ? []
        : route(first.id, defaultEmbedAtOwnAddress(site, view))),
    ];
  });
}
