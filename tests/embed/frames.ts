import type { Frame, Page } from 'playwright-core';
import { expect } from 'vitest';

/** The frames of a page, in the order of their elements. */
export const embedded = (page: Page): Frame[] =>
  page.frames().filter((frame) => frame.parentFrame());

/** How wide a frame finds itself, how high its page has it, and how high its content is, in pixels. */
export interface Fit {
  width: number;
  frame: number;
  content: number;
}

export async function fits(page: Page): Promise<Fit[]> {
  const heights = await page
    .locator('iframe')
    .evaluateAll((all) => all.map((frame) => frame.clientHeight));
  const contents = embedded(page).map((frame) =>
    frame.evaluate(() => ({
      width: innerWidth,
      content: Math.ceil(document.documentElement.getBoundingClientRect().height),
    })),
  );
  return (await Promise.all(contents)).map((content, index) => ({
    ...content,
    frame: heights[index] ?? 0,
  }));
}

/** Waits until every frame is as high as its content. */
export async function untilFitting(page: Page): Promise<void> {
  await expect
    .poll(async () => (await fits(page)).filter(({ frame, content }) => frame !== content))
    .toEqual([]);
}

/** What can be scrolled: the address of each frame that is lower or narrower than its content, and of the page itself. */
export async function scrolling(page: Page): Promise<string[]> {
  const frames = await Promise.all(
    embedded(page).map(async (frame) => {
      const room = await frame.evaluate(() => {
        const { scrollWidth, clientWidth, scrollHeight, clientHeight } = document.documentElement;
        return scrollWidth <= clientWidth && scrollHeight <= clientHeight;
      });
      return room ? [] : [frame.url()];
    }),
  );
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  return [...frames.flat(), ...(wide ? [page.url()] : [])];
}
