import type { APIRoute } from 'astro';
import { cff } from '#outputs/site/cff.ts';
import { site } from '#published-site.ts';

export const GET: APIRoute = () =>
  new Response(cff(site), { headers: { 'content-type': 'application/yaml; charset=utf-8' } });
