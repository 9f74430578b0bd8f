import { defineMiddleware } from 'astro:middleware';

/** What fails in a page is told to whoever asked for it: Astro would answer with a page of its own. */
export const onRequest = defineMiddleware(async ({ locals }, next) => {
  try {
    return await next();
  } catch (error) {
    locals.fault ??= error;
    throw error;
  }
});
