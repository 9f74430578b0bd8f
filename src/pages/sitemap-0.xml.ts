import type { APIRoute } from 'astro';
import { sitemap } from '#outputs/site/sitemap.ts';
import { site } from '#published-site.ts';
import { sitemapEntries } from '#views/pages/sitemap-entries.ts';

export const GET: APIRoute = () =>
  new Response(sitemap(sitemapEntries(site)), {
    headers: { 'content-type': 'application/xml; charset=utf-8' },
  });
