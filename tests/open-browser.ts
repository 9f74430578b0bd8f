import { type Browser, chromium } from 'playwright-core';
import { inject } from 'vitest';

let launched: Promise<Browser> | undefined;

/**
 * Chromium, which all files that a process tests share, and which ends with that process: to start it and to compile
 * what it shows costs more than most of what a file asks it. Whoever opens it closes its contexts at the end.
 */
export async function openBrowser(): Promise<Browser> {
  const browser = await (launched ??= launch());
  // After a crash, other files are shown theirs.
  return browser.isConnected() ? browser : (launched = launch());
}

/** Closes all that was opened in the browser, for the next file to begin with nothing kept. */
export async function closeContexts(): Promise<void> {
  for (const context of (await launched)?.contexts() ?? []) await context.close();
}

/** As patient as a busy machine needs: what hangs is ended by the test runner. */
async function launch(): Promise<Browser> {
  const executablePath = inject('chromium');
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'], timeout: 0 });
  return browser.on('context', (context) => context.setDefaultTimeout(0));
}
