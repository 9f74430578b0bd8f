import type { APIRoute } from 'astro';
import { sitemap } from '#outputs/sitemap.ts';
import { site } from '#site.ts';
import { sitemapEntries } from '#views/sitemap.ts';

export const GET: APIRoute = () =>
  new Response(sitemap(sitemapEntries(site)), {
    headers: { 'content-type': 'application/xml; charset=utf-8' },
  });
