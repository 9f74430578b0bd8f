import { defineMiddleware } from 'astro:middleware';
import { findable } from '#i18n/findable.ts';

/** Each page, as it is handed out: what readers type to find in it is found. */
export const onRequest = defineMiddleware(async (_, next) => {
  const response = await next();
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  return new Response(findable(await response.text()), response);
});
