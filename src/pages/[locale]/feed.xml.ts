import type { APIRoute } from 'astro';
import { atom } from '#outputs/atom.ts';
import { site } from '#site.ts';
import { isDated } from '#views/dates.ts';
import { feedView } from '#views/feed.ts';
import { languageTags } from '#views/page.ts';

export function getStaticPaths() {
  return isDated(site.study) ? languageTags(site).map((locale) => ({ params: { locale } })) : [];
}

export const GET: APIRoute = ({ params: { locale = '' } }) =>
  new Response(atom(feedView(site, locale)), {
    headers: { 'content-type': 'application/atom+xml; charset=utf-8' },
  });
