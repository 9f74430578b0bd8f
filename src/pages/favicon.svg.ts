import type { APIRoute } from 'astro';
import { site } from '#published-site.ts';
import { iconSvg } from '#views/site/study-mark.ts';

export const GET: APIRoute = () =>
  new Response(iconSvg(site), { headers: { 'content-type': 'image/svg+xml; charset=utf-8' } });
