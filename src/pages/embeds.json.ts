import type { APIRoute } from 'astro';
import { embedList } from '#outputs/embed-list.ts';
import { site } from '#site.ts';
import { embeddables } from '#views/embeds.ts';

export const GET: APIRoute = () =>
  new Response(embedList(embeddables(site)), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
