import { existsSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import { findBrowser } from '#print/browser.ts';
import { install } from './debian.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The browser that the tests drive. */
    chromium: string;
  }
}

/** Finds Chromium before the tests run; where it may, installs it; where it cannot, says how. */
export default function setup({ provide }: TestProject): void {
  const found = find() ?? (install('Chromium', 'chromium') ? find() : undefined);
  if (found === undefined)
    throw new Error(
      'no Chromium to test with: install it (Debian: sudo apt-get install chromium), or name one you have: CHROME_PATH=/path/to/chrome npm test',
    );
  provide('chromium', found);
}

function find(): string | undefined {
  const found = findBrowser();
  if (found !== undefined && !existsSync(found))
    throw new Error(`no browser at CHROME_PATH: "${found}"`);
  return found;
}
