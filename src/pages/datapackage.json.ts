import type { APIRoute } from 'astro';
import { dataPackage } from '#outputs/data-package.ts';
import { site } from '#site.ts';
import { datasets } from '#views/dataset.ts';

export const GET: APIRoute = () =>
  new Response(dataPackage(datasets(site)), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
