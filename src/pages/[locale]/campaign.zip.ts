import type { APIRoute } from 'astro';
import { campaignKit } from '#outputs/kit.ts';
import { site } from '#published-site.ts';
import { localeRoutes } from '#views/site/languages.ts';

export const getStaticPaths = () => localeRoutes(site);

export const GET: APIRoute = async ({ params: { locale = '' } }) => {
  return new Response(await campaignKit(site, locale), {
    headers: { 'content-type': 'application/zip' },
  });
};
