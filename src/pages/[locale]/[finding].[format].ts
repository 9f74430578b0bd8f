import type { APIRoute } from 'astro';
import { outputs } from '#outputs/index.ts';
import { site } from '#published-site.ts';
import { findingView } from '#views/finding/finding-view.ts';
import { fileFormats } from '#views/site/downloads.ts';
import { findingRoutes } from '#views/site/languages.ts';

export function getStaticPaths() {
  return findingRoutes(site).flatMap(({ params }) =>
    fileFormats.map((format) => ({ params: { ...params, format } })),
  );
}

export const GET: APIRoute = async ({ params: { locale = '', finding = '', format } }) => {
  const name = fileFormats.find((known) => known === format);
  if (name === undefined) throw new Error(`unknown output: ${format ?? ''}`);
  const { type, render } = outputs[name];
  return new Response(await render(findingView(site, locale, finding), site), {
    headers: { 'content-type': type },
  });
};
