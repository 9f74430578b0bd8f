import type { Built } from '../built.ts';

/** Everything that the pages of a site link to or load, as addresses below its own; each with a page that does. */
export function linksIn(site: Pick<Built, 'files' | 'page'>, address: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const file of site.files.filter((name) => name.endsWith('.html'))) {
    const here = new URL(file.replace(/(^|\/)index\.html$/, '$1'), address);
    for (const text of addressesIn(site.page(file)).filter((text) => !text.startsWith('#'))) {
      const { href } = new URL(text, here);
      if (href.startsWith(address))
        found.set(href.slice(address.length).replace(/[?#].*/, ''), file);
    }
  }
  return found;
}

function addressesIn(page: Document): string[] {
  const attributes = ['href', 'xlink:href', 'src', 'background', 'poster', 'data'];
  const named = attributes.flatMap((name) =>
    [...page.querySelectorAll('*')].map((element) => element.getAttribute(name)),
  );
  const metas = ['og:image', 'og:url'].map((name) =>
    page.querySelector(`meta[property="${name}"]`)?.getAttribute('content'),
  );
  const forward = page.querySelector('meta[http-equiv="refresh"]')?.getAttribute('content');
  return [...named, ...metas, forward?.replace(/^.*url=/, '')].flatMap((text) => text ?? []);
}
