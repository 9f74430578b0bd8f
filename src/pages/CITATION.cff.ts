import type { APIRoute } from 'astro';
import { cff } from '#outputs/site/cff.ts';
import { site } from '#published-site.ts';
import { languageTags, metadataOf, translatorOf } from '#views/pages/page.ts';

export const GET: APIRoute = () => {
  const [source = ''] = languageTags(site);
  const { t } = translatorOf(site, source);
  return new Response(cff(metadataOf(site, source), t('citation.message')), {
    headers: { 'content-type': 'application/yaml; charset=utf-8' },
  });
};
