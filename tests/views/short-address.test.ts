import { expect, it } from 'vitest';
import { outputs } from '#outputs/index.ts';
import { openStudy } from '#study/study.ts';
import { findingView } from '#views/finding/finding-view.ts';
import { studyCard } from '#views/posters/study-card-view.ts';
import { createSite } from '#views/site/site.ts';
import { spokenAddress } from '#views/words/short-address.ts';
import { project } from '../command-line.ts';
import { paragraphsOf, partsOf, textOf } from '../outputs/presentation.ts';

it.each([
  ['https://sextra.example/s/x4h92r/', 'sextra.example/s/x4h92r'],
  ['http://localhost:8080/', 'localhost:8080'],
  ['https://xn--tude-9oa.example/s/x4h92r/', 'étude.example/s/x4h92r'],
  ['https://www.xn--snte-53d.xn--caf-dma.example:8443/', 'www.xn--snte-53d.café.example:8443'],
  ['https://xn--d1acpjx3f.xn--p1ai/', 'яндекс.рф'],
  // "аррӏе" of Cyrillic letters, "pаypal" and "sаnte" with one, "ı" without its dot, and a script that no typeface here has.
  ['https://xn--80ak6aa92e.com/', 'xn--80ak6aa92e.com'],
  ['https://xn--pypal-4ve.com/', 'xn--pypal-4ve.com'],
  ['https://xn--wkipedia-tkb.org/', 'xn--wkipedia-tkb.org'],
  ['https://xn--r8jz45g.example/', 'xn--r8jz45g.example'],
])('spokenAddress(%j)', (address, spoken) => {
  expect(spokenAddress(address)).toBe(spoken);
});

it('people read the letters of an address, and machines what stands for them', async () => {
  const site = createSite(openStudy(`${project}tests/template`), 'https://étude.example/');
  const view = findingView(site, 'fr', 'trust');
  expect(view.spokenLink).toMatch(/^étude\.example\/s\/\w+$/);
  expect(view.shortLink).toMatch(/^https:\/\/xn--tude-9oa\.example\/s\/\w+\/$/);
  expect(studyCard(site, 'fr').link).toBe('étude.example');
  const parts = partsOf((await outputs.pptx.render(view, site)) as Uint8Array);
  expect(paragraphsOf(parts, 'ppt/slides/slide1.xml').at(-1)).toBe(view.spokenLink);
  expect(textOf(parts, 'ppt/slides/_rels/slide1.xml.rels')).toContain(view.shortLink);
});
