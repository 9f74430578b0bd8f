import type { APIRoute } from 'astro';
import { studyCardPng } from '#outputs/study-card.ts';
import { site } from '#site.ts';
import { languageTags } from '#views/page.ts';
import { studyCard } from '#views/study-card.ts';

export function getStaticPaths() {
  return languageTags(site).map((locale) => ({ params: { locale } }));
}

export const GET: APIRoute = async ({ params: { locale = '' } }) =>
  new Response(await studyCardPng(studyCard(site, locale)), {
    headers: { 'content-type': 'image/png' },
  });
