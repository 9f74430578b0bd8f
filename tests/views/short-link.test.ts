import { describe, expect, it } from 'vitest';
import { findingView } from '#views/finding/finding-view.ts';
import { openSite } from '#views/open-site.ts';
import { shortLinkPage } from '#views/pages/short-link.ts';
import { project } from '../command-line.ts';
import { sextraFolder, templateWith } from '../study-folder.ts';

describe('shortLinkPage(site, code)', () => {
  it('offers the finding in each language, in its words and direction', () => {
    const page = shortLinkPage(openSite(`${project}tests/studies/arabic`), 'k9h9j4');
    expect(page.languages.map(({ dir, href, headline }) => [dir, href, headline])).toEqual([
      ['rtl', '/ar/trust/', '47.5\u200e%\u200e يلجؤون إلى خدمة'],
      ['ltr', '/en/trust/', '47.5% would turn to a service'],
    ]);
    expect([page.dir, page.head.lang, page.forward]).toEqual(['rtl', 'ar', undefined]);
  });

  it('is no page for search engines: they have those of the finding', () => {
    const { head } = shortLinkPage(openSite(sextraFolder), 'x4h92r');
    expect(head).toMatchObject({ noindex: true, alternates: [] });
    expect(head.description).toBe(
      '41\u00a0% n’ont eu recours à aucun service communautaire de santé sexuelle pendant l’année écoulée · 41% used no community sexual-health service during the last year',
    );
  });

  it('goes on at once where there is nothing to choose', () => {
    const folder = templateWith({
      'data/study.yaml': oneLanguage,
      'locales/fr': undefined,
      'data/trust.yaml':
        'chart: proportion\nshort: trust\nheadline: { row: services, measure: percent }\n',
    });
    const site = openSite(folder);
    expect(shortLinkPage(site, 'trust').forward).toBe('/study/en/trust/');
    expect(findingView(site, 'en', 'trust').shortLink).toBe('https://example.org/study/s/trust/');
  });
});

const oneLanguage = `id: example
url: https://example.org/study/
languages: [en]
publisher: { name: Example association }
contact: study@example.org
period: { start: 2025-03, end: 2025-06 }
base: 640
sample: self-selected
countries: [FR]
`;
