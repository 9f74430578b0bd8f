import { defineConfig, passthroughImageService } from 'astro/config';
import { browserScripts } from './src/compile/browser-scripts.ts';
import { nowhere } from './src/compile/nowhere.ts';

/** What of `node_modules` stays there: what is no JavaScript, or is found by what lies beside it. */
const external = ['@hyzyla/pdfium', '@resvg/resvg-js', 'harfbuzzjs', 'playwright-core'];

/** The program has pages in it, which it makes by itself: nothing is served by Astro. */
const adapter = {
  name: 'constats',
  hooks: {
    'astro:config:done': ({ setAdapter }) =>
      setAdapter({
        name: 'constats',
        entrypointResolution: 'auto',
        serverEntrypoint: new URL('src/program.ts', import.meta.url),
        supportedAstroFeatures: { serverOutput: 'stable' },
      }),
  },
};

/** How the program is compiled, once for all studies; see src/compile. */
export default defineConfig({
  adapter,
  output: 'server',
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'always', serverEntry: 'program.mjs' },
  publicDir: 'src/compile/none',
  image: { service: passthroughImageService() },
  devToolbar: { enabled: false },
  compressHTML: true,
  vite: {
    plugins: [browserScripts(), nowhere()],
    // As data, the outlines of all countries need not be compiled in each thread.
    json: { stringify: true, namedExports: false },
    // The oldest browsers in which all can be read: what they do not know is written otherwise, where it can be.
    build: {
      cssTarget: ['chrome78', 'ios12.2', 'firefox78'],
      license: { fileName: 'third-party.md' },
    },
    ssr: { noExternal: true, external },
  },
});
