import type { APIRoute } from 'astro';
import { sitemapIndex } from '#outputs/sitemap.ts';
import { site } from '#site.ts';

export const GET: APIRoute = () =>
  new Response(sitemapIndex(site.urls.absolute(site.urls.sitemap())), {
    headers: { 'content-type': 'application/xml; charset=utf-8' },
  });
