import type { Site } from './site.ts';

/** An organisation behind the study. */
export interface OrganisationView {
  name: string;
  url?: string | undefined;
  logo?: LogoView | undefined;
}

/** A logo beside the name of its organisation. */
interface LogoView {
  /** Its address on the site, for pages. */
  src: string;
  /** An address that holds the picture itself, for posters and pictures, which load nothing. */
  data: string;
  /** In its own pixels; of a drawing, only how they relate counts. */
  width: number;
  height: number;
}

/** Who answers for the study. */
export function publisherView(site: Site): OrganisationView {
  return organisation(site, site.study.spec.publisher);
}

/** The other organisations behind it, in the order of its settings. */
export function partnerViews(site: Site): OrganisationView[] {
  return site.study.spec.partners.map((partner) => organisation(site, partner));
}

function organisation(
  { study, urls }: Site,
  { name, url, logo = '' }: Site['study']['spec']['publisher'],
): OrganisationView {
  const read = study.logos.get(logo);
  return { name, url, logo: read && { src: urls.published(logo), ...read } };
}
