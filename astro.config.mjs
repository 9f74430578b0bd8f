import { defineConfig } from 'astro/config';

/** What holds for every site; the commands in src/commands add the study, the address and the folders. */
export default defineConfig({
  output: 'static',
  trailingSlash: 'always',
  // Pages are made on one processor; a few at once let the disk write one while the next is made.
  build: { format: 'directory', inlineStylesheets: 'always', concurrency: 16 },
  devToolbar: { enabled: false },
  compressHTML: true,
  // The oldest browsers in which all can be read: what they do not know is written otherwise, where it can be.
  vite: { build: { cssTarget: ['chrome78', 'ios12.2', 'firefox78'] } },
});
