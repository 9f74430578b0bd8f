import type { APIRoute } from 'astro';
import { campaignKit } from '#outputs/kit.ts';
import { site } from '#published-site.ts';
import { languageTags } from '#views/site/languages.ts';

export function getStaticPaths() {
  return languageTags(site).map((locale) => ({ params: { locale } }));
}

export const GET: APIRoute = async ({ params: { locale = '' } }) => {
  return new Response(await campaignKit(site, locale), {
    headers: { 'content-type': 'application/zip' },
  });
};
