import type { APIRoute } from 'astro';
import { oembed, oembedJson } from '#outputs/embeds/oembed.ts';
import { site } from '#published-site.ts';
import { type EmbedRoute, embedRoutes } from '#views/embeds/embed-routes.ts';
import { findingView } from '#views/finding/finding-view.ts';

export function getStaticPaths() {
  return embedRoutes(site).filter(({ params }) => params.breakdown !== undefined);
}

export const GET: APIRoute<EmbedRoute['props']> = ({ params, props: { embed } }) =>
  new Response(
    oembedJson(findingView(site, params['locale'] ?? '', params['finding'] ?? ''), embed),
    {
      headers: { 'content-type': oembed.type },
    },
  );
