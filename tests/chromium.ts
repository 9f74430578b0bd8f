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

/** The same engine without windows around it: a page takes it less than half of the time that the whole browser needs. */
const headless = '/usr/bin/chromium-headless-shell';

/** Finds Chromium before the tests run; where it may, installs it; where it cannot, says how. */
export default function setup({ provide }: TestProject): void {
  const found = find() ?? (install('Chromium', 'chromium-headless-shell') ? find() : undefined);
  if (found === undefined)
    throw new Error(
      'no Chromium to test with: install it (Debian: sudo apt-get install chromium-headless-shell), or name one you have: CHROME_PATH=/path/to/chrome npm test',
    );
  provide('chromium', found);
}

function find(): string | undefined {
  const named = process.env['CHROME_PATH'];
  if (named !== undefined && !existsSync(named))
    throw new Error(`no browser at CHROME_PATH: "${named}"`);
  return named ?? (existsSync(headless) ? headless : findBrowser());
}
