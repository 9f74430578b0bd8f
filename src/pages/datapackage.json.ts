import type { APIRoute } from 'astro';
import { dataPackage } from '#outputs/site/data-package.ts';
import { site } from '#published-site.ts';
import { datasets } from '#views/data/dataset.ts';

export const GET: APIRoute = () =>
  new Response(dataPackage(datasets(site)), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
