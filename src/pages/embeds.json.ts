import type { APIRoute } from 'astro';
import { embedList } from '#outputs/site/embed-list.ts';
import { site } from '#published-site.ts';
import { embeddables } from '#views/embeds/embeddables.ts';

export const GET: APIRoute = () =>
  new Response(embedList(embeddables(site)), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
