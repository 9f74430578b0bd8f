import type { APIRoute } from 'astro';
import { icoIcon } from '#outputs/site/icons.ts';
import { site } from '#published-site.ts';

export const GET: APIRoute = async () =>
  new Response(await icoIcon(site), { headers: { 'content-type': 'image/x-icon' } });
