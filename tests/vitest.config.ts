import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { browserScripts } from '../src/compile/browser-scripts.ts';
import { LongFirst } from './long-first.ts';

export default defineConfig({
  plugins: [browserScripts()],
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['tests/**/*.test.ts'],
    globalSetup: [
      'tests/memory.ts',
      'tests/fonts.ts',
      'tests/chromium.ts',
      'tests/other-browsers.ts',
      'tests/builds.ts',
    ],
    env: { TZ: 'UTC' },
    sequence: { sequencer: LongFirst },
    // No test keeps state in a module, so that they may share what they import, and a browser; it is most of their time.
    isolate: false,
    // The program as it is compiled is read as Node reads it.
    server: { deps: { external: [/\/lib\//] } },
    // Browsers and builds are waited for half of the time.
    maxWorkers: Math.ceil(availableParallelism() * 1.5),
    // Only what hangs is ended: nothing fails because other programs keep the machine busy.
    testTimeout: 3_600_000,
    hookTimeout: 3_600_000,
    expect: { poll: { timeout: 120_000 } },
  },
});
