import type { Frame, Page } from 'playwright-core';

/** How many pixels a page is wider than its window: so far it scrolls sideways. */
export function beyondWindow(page: Page | Frame): Promise<number> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
}
