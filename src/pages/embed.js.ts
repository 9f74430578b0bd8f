import type { APIRoute } from 'astro';
import { hostScript } from '#embed/scripts.ts';

export const GET: APIRoute = () =>
  new Response(hostScript, { headers: { 'content-type': 'text/javascript; charset=utf-8' } });
