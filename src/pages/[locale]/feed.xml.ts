import type { APIRoute } from 'astro';
import { atom } from '#outputs/site/atom.ts';
import { site } from '#published-site.ts';
import { feedView } from '#views/posts/feed.ts';
import { localeRoutes } from '#views/site/languages.ts';

export const getStaticPaths = () => (site.dated ? localeRoutes(site) : []);

export const GET: APIRoute = ({ params: { locale = '' } }) =>
  new Response(atom(feedView(site, locale)), {
    headers: { 'content-type': 'application/atom+xml; charset=utf-8' },
  });
