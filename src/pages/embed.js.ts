import type { APIRoute } from 'astro';
import { scripts } from '#scripts/index.ts';

export const GET: APIRoute = () =>
  new Response(scripts.host, { headers: { 'content-type': 'text/javascript; charset=utf-8' } });
