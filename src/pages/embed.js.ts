import type { APIRoute } from 'astro';
import { hostScript } from '#scripts/index.ts';

export const GET: APIRoute = () =>
  new Response(hostScript, { headers: { 'content-type': 'text/javascript; charset=utf-8' } });
