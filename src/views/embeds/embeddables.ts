import { defaultEmbedAtOwnAddress, type EmbedView } from './embed-view.ts';
import { type FindingView, findingView } from '#views/finding/finding-view.ts';
import { findingRoutes, languageTags } from '#views/pages/page.ts';
import type { Site } from '#views/site/site.ts';

/** Something that other sites can show. */
export interface Embeddable {
  id: string;
  /** The version of its data; other data have another. */
  version: string;
  /** When its source was published, e.g. "2023-05"; absent where nobody says so. */
  changed?: string | undefined;
  /** What is said of it in each language, in their order. */
  views: FindingView[];
}

/** Everything of a site that other sites can show, by its id. */
export function embeddables(site: Site): Embeddable[] {
  return site.study.findings
    .map(({ id, version, source }) => ({
      id,
      version,
      changed: source.date,
      views: languageTags(site).map((tag) => findingView(site, tag, id)),
    }))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** A page for frames, as the parameters of a route; without a breakdown it shows the first. */
export interface EmbedRoute {
  locale: string;
  finding: string;
  breakdown: string | undefined;
  embed: EmbedView;
}

/**
 * Every page for frames: each finding in each language and each of its ways of being shown. Where there are several, the
 * first has the address of its breakdown as well: a page that was put on a site stays when another comes first.
 */
export function embedRoutes(site: Site): EmbedRoute[] {
  return findingRoutes(site).flatMap(({ locale, finding }) => {
    const view = findingView(site, locale, finding);
    const [first, ...others] = view.breakdowns;
    const route = (breakdown: string | undefined, embed: EmbedView) => [
      { locale, finding, breakdown, embed },
    ];
    return [
      ...view
        .embeds()
        .flatMap((embed, index) =>
          route(index === 0 ? undefined : view.breakdowns[index]?.id, embed),
        ),
      ...(others.length === 0 || first.id === 'headline'
        ? []
        : route(first.id, defaultEmbedAtOwnAddress(site, view))),
    ];
  });
}
