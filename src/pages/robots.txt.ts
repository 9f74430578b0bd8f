import type { APIRoute } from 'astro';
import { robots } from '#outputs/site/sitemap.ts';
import { site } from '#published-site.ts';

export const GET: APIRoute = () =>
  new Response(robots(site.urls.absolute(site.urls.sitemapIndex())), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
