import type { EmbedView } from './embed.ts';
import { type FindingView, findingView } from './finding.ts';
import { findingRoutes, languageTags } from './page.ts';
import type { Site } from './site.ts';

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

/** A page for frames, as the parameters of a route; by default a finding is shown without a breakdown. */
export interface EmbedRoute {
  locale: string;
  finding: string;
  breakdown: string | undefined;
  embed: EmbedView;
}

/** Every page for frames: each finding in each language and each of its ways of being shown. */
export function embedRoutes(site: Site): EmbedRoute[] {
  return findingRoutes(site).flatMap(({ locale, finding }) => {
    const view = findingView(site, locale, finding);
    return view.embeds().map((embed, index) => ({
      locale,
      finding,
      breakdown: index === 0 ? undefined : view.breakdowns[index]?.id,
      embed,
    }));
  });
}
