import { existsSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import { install } from './debian.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Firefox, which some tests print from; empty where it is not there. */
    firefox: string;
    /** The engine of Safari in a small browser, driven by WebKitWebDriver; empty where it is not there. */
    webkit: string;
  }
}

/** Finds the browsers beside Chromium before the tests run; where it may, installs them; where it cannot, says what is not tested. */
export default function setup({ provide }: TestProject): void {
  provide('firefox', firefox() ?? missing('Firefox', 'firefox-esr'));
  provide('webkit', webkit() ?? missing('WebKit', 'webkit2gtk-driver', 'xvfb'));
}

function firefox(): string | undefined {
  const own = process.env['FIREFOX_PATH'];
  const places = ['/usr/bin/firefox-esr', '/usr/bin/firefox'];
  return [...(own ? [own] : []), ...places].find((place) => existsSync(place));
}

function webkit(): string | undefined {
  const needed = ['/usr/bin/WebKitWebDriver', '/usr/bin/xvfb-run'];
  const browsers = ['x86_64', 'aarch64'].map(
    (machine) => `/usr/lib/${machine}-linux-gnu/webkit2gtk-4.1/MiniBrowser`,
  );
  return needed.every((place) => existsSync(place))
    ? browsers.find((place) => existsSync(place))
    : undefined;
}

function missing(what: string, ...packages: string[]): string {
  const found = install(what, ...packages)
    ? what === 'Firefox'
      ? firefox()
      : webkit()
    : undefined;
  if (found === undefined)
    console.log(`no ${what}: what it shows is not tested (Debian: ${packages.join(' ')})`);
  return found ?? '';
}
