import type { Browser, Page } from 'playwright-core';

/** How somebody meets a page, in pixels. Default: 1280 by 800, light, without script. */
export interface Reader {
  width?: number;
  height?: number;
  scheme?: 'light' | 'dark';
  script?: boolean;
}

/** Shows an address, in place of what was shown to such a reader before. */
export type TurnTo = (address: string, reader?: Reader) => Promise<Page>;

/**
 * One page for all addresses with script, and one for those without, which nobody has to close: for each new one a
 * browser starts a process and compiles all scripts anew, which costs more than most of what is asked there.
 */
export function pageTurner(browser: Browser): TurnTo {
  const pages = new Map<boolean, Promise<Page>>();
  const made = (script: boolean) =>
    browser.newContext({ javaScriptEnabled: script }).then((context) => context.newPage());
  return async (address, { width = 1280, height = 800, scheme = 'light', script = false } = {}) => {
    const page = await (pages.get(script) ??
      (pages.set(script, made(script)).get(script) as Promise<Page>));
    // Else it would be scrolled as before.
    if (withoutHash(page.url()) === withoutHash(address)) await page.goto('about:blank');
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ media: null, colorScheme: scheme });
    await page.goto(address);
    return page;
  };
}

function withoutHash(address: string): string {
  return address.replace(/#.*/, '');
}
