import { defineMiddleware } from 'astro:middleware';
import { findable } from '#i18n/findable.ts';
import { namedFault } from './errors.ts';

/**
 * Each page and file, as it is handed out: what readers type to find in a page is found. It is made whole before, so
 * that whatever fails in it is told with its address.
 */
export const onRequest = defineMiddleware(async ({ url }, next) => {
  try {
    const response = await next();
    if (!response.headers.get('content-type')?.startsWith('text/html'))
      return new Response(await response.arrayBuffer(), response);
    return new Response(findable(await response.text()), response);
  } catch (error) {
    throw namedFault(decodeURI(url.pathname), error);
  }
});
