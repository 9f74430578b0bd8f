import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type Axe from 'axe-core';
import type { Frame, Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The rule of AA, asked for the contrast of AAA: with the rule of each, every text is looked at twice. */
const contrast = {
  contrastRatio: { normal: { expected: 7 }, large: { expected: 4.5 } },
  ...{ boldValue: 700, boldTextPt: 14, largeTextPt: 18 },
  ...{ ignoreUnicode: true, ignoreLength: false, ignorePseudo: false, pseudoSizeThreshold: 0.25 },
  ...{ shadowOutlineEmMax: 0.1, textStrokeEmMin: 0.03 },
};

const options = {
  runOnly: {
    type: 'tag',
    values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  },
  checks: { 'color-contrast': { options: contrast } },
  // Of what is right it need not tell where it stands.
  resultTypes: ['violations'],
} satisfies Axe.RunOptions & { checks: object };

declare const axe: typeof Axe;

/** What axe finds, AAA contrast of text included; of a page that has no frames, only in a part of it, if one is named. */
export async function breaches(page: Page, part?: string): Promise<string[]> {
  const { violations } = await (page.frames().length === 1 ? inPage(page, part) : inFrames(page));
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

async function inPage(page: Page, part?: string): Promise<Axe.AxeResults> {
  await give(page);
  return page.evaluate(([of, asked]) => axe.run(of ?? document, asked), [part, options] as const);
}

async function inFrames(page: Page): Promise<Axe.AxeResults> {
  const results = await partialResults(page.mainFrame());
  return page.evaluate(([all, asked]) => axe.finishRun(all, asked), [results, options] as const);
}

/** What is found in a frame, and in those within it, as they stand there. */
async function partialResults(
  frame: Frame,
  context: Axe.FrameContextObject | null = null,
): Promise<Axe.PartialResults> {
  await give(frame);
  const frames = await frame.evaluate((of) => axe.utils.getFrameContexts(of ?? document), context);
  const own = await frame.evaluate(([of, asked]) => axe.runPartial(of ?? document, asked), [
    context,
    options,
  ] as const);
  const results: Axe.PartialResults = [own];
  for (const { frameSelector, frameContext } of frames) {
    const find = (selector: Axe.CrossTreeSelector) => axe.utils.shadowSelect(selector);
    const element = (await frame.evaluateHandle(find, frameSelector)).asElement();
    const inner = await element?.contentFrame();
    results.push(...(inner ? await partialResults(inner, frameContext) : [null]));
  }
  return results;
}

/** Puts axe into a document, once. */
async function give(document: Page | Frame): Promise<void> {
  if (!(await document.evaluate(() => 'axe' in globalThis))) await document.evaluate(source);
}
