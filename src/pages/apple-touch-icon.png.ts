import type { APIRoute } from 'astro';
import { touchIcon } from '#outputs/site/icons.ts';
import { site } from '#published-site.ts';

export const GET: APIRoute = async () =>
  new Response(await touchIcon(site), { headers: { 'content-type': 'image/png' } });
