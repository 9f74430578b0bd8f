import type { APIRoute } from 'astro';
import { campaignKit } from '#outputs/kit.ts';
import { site } from '#published-site.ts';
import { findingView } from '#views/finding/finding-view.ts';
import { languageTags } from '#views/pages/page.ts';

export function getStaticPaths() {
  return languageTags(site).map((locale) => ({ params: { locale } }));
}

export const GET: APIRoute = async ({ params: { locale = '' } }) => {
  const views = site.study.findings.map(({ id }) => findingView(site, locale, id));
  return new Response(await campaignKit(views), { headers: { 'content-type': 'application/zip' } });
};
