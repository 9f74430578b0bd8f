import type { APIRoute } from 'astro';
import { embedList } from '#outputs/site/embed-list.ts';
import { site } from '#published-site.ts';

export const GET: APIRoute = () =>
  new Response(embedList(site), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
