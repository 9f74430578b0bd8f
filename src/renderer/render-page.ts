import { createApp } from 'astro/app/entrypoint';
import { findable } from '#i18n/findable.ts';
import { markLanguages } from '#i18n/mark-languages.ts';
import type { Site } from '#views/site/site.ts';

const app = createApp({ streaming: false });

/**
 * A page of `site`: what readers type to find in it is found. `path` is where it stands in `src/pages/`, e.g.
 * "fr/services/"; `parts` are what of it was made before. Throws what fails in it.
 */
export async function renderPage(
  site: Site,
  path: string,
  parts?: App.Locals['parts'],
): Promise<string> {
  const locals: App.Locals = { site, parts };
  const response = await app.render(new Request(new URL(path, 'http://localhost/')), { locals });
  if (locals.fault !== undefined) throw locals.fault;
  if (response.status >= 500) throw new Error(`the page answers ${response.status}`);
  const [tag = ''] = path.split('/');
  return findable(markLanguages(await response.text(), site.study.words.get(tag)));
}
