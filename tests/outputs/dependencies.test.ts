import { describe, expect, it } from 'vitest';
import type { Finding } from '#findings/model/finding.ts';
import { outputs } from '#outputs/index.ts';
import { findingJsonLd } from '#outputs/site/json-ld.ts';
import { embedViews } from '#views/embeds/embed-view.ts';
import { findingView } from '#views/finding/finding-view.ts';
import { openSite } from '#views/open-site.ts';
import { findingPage } from '#views/pages/finding-page.ts';
import { shortLinkPage } from '#views/pages/short-link.ts';
import { findingPoster } from '#views/posters/finding-poster.ts';
import { fileFormats } from '#views/site/downloads.ts';
import type { Site } from '#views/site/site.ts';
import { project } from '../command-line.ts';

const opened = openSite(project);

/** A site that writes down which findings are looked into: `id`, `edition` and `continues` find them. */
function watched(): { site: Site; seen: Set<string> } {
  const seen = new Set<string>();
  const findings = opened.study.findings.map(
    (finding) =>
      new Proxy(finding, {
        get(target: Finding, name: keyof Finding) {
          if (!['id', 'edition', 'continues'].includes(name)) seen.add(target.id);
          return target[name];
        },
      }),
  );
  return { site: { ...opened, study: { ...opened.study, findings } }, seen };
}

describe('of all findings, only its own is looked into by', () => {
  it.each(fileFormats)('its file %s', async (format) => {
    const { site, seen } = watched();
    await outputs[format].render(findingView(site, 'fr', 'services'), site);
    expect([...seen]).toEqual(['services']);
  });

  it.each<[string, (site: Site) => unknown]>([
    ['its frames', (site) => embedViews(site, 'fr', 'services')],
    ['its posters', (site) => findingPoster(site, { tag: 'fr', id: 'services', paper: 'A3' })],
    ['its description', (site) => findingJsonLd(findingView(site, 'fr', 'services'), site)],
    [
      'its short link',
      (site) => shortLinkPage(site, site.study.shortCodes.get('services') ?? '', 'fr'),
    ],
  ])('%s', (_, make) => {
    const { site, seen } = watched();
    make(site);
    expect([...seen]).toEqual(['services']);
  });
});

it('besides, its page names its neighbours', () => {
  const { site, seen } = watched();
  findingPage(site, 'fr', 'services');
  expect([...seen].toSorted()).toEqual(['contact', 'identification', 'services']);
});
