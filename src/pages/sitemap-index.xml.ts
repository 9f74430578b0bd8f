import type { APIRoute } from 'astro';
import { sitemapIndex } from '#outputs/site/sitemap.ts';
import { site } from '#published-site.ts';

export const GET: APIRoute = () =>
  new Response(sitemapIndex(site.urls.absolute(site.urls.sitemap())), {
    headers: { 'content-type': 'application/xml; charset=utf-8' },
  });
