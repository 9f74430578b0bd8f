import { type Browser, chromium } from 'playwright-core';
import { inject } from 'vitest';

/** Chromium, as patient as a busy machine needs: what hangs is ended by the test runner. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = inject('chromium');
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'], timeout: 0 });
  return browser.on('context', (context) => context.setDefaultTimeout(0));
}
