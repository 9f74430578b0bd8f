import AxeBuilder from '@axe-core/playwright';
import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** What axe finds, AAA contrast of text included. */
export async function breaches(page: Page): Promise<string[]> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const { violations } = await new AxeBuilder({
    page,
    // Once in a document, however often it is asked: its builder puts it there twice each time.
    axeSource: `if (!globalThis.axe) {${axe.source}}`,
  })
    .options({
      runOnly: { type: 'tag', values: tags },
      rules: { 'color-contrast-enhanced': { enabled: true } },
      // Of what is right it need not tell where it stands.
      resultTypes: ['violations'],
    })
    // Its own way to put results of frames together needs a second page, which costs as much again.
    .setLegacyMode(page.frames().length === 1)
    .analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
