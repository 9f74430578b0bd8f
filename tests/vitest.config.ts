import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['tests/**/*.test.ts'],
    globalSetup: [
      'tests/fonts.ts',
      'tests/chromium.ts',
      'tests/other-browsers.ts',
      'tests/builds.ts',
    ],
    env: { TZ: 'UTC' },
    // No test keeps state in a module, so that they may share what they import; it is most of their time.
    isolate: false,
    maxWorkers: '100%',
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
});
