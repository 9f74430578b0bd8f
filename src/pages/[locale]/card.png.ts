import type { APIRoute } from 'astro';
import { studyCardPng } from '#outputs/pictures/study-card.ts';
import { site } from '#published-site.ts';
import { studyCard } from '#views/posters/study-card-view.ts';
import { localeRoutes } from '#views/site/languages.ts';

export const getStaticPaths = () => localeRoutes(site);

export const GET: APIRoute = async ({ params: { locale = '' } }) =>
  new Response(await studyCardPng(studyCard(site, locale)), {
    headers: { 'content-type': 'image/png' },
  });
