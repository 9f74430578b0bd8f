import { defineConfig } from 'astro/config';

/** What holds for every site; the commands in src/commands add the study, the address and the folders. */
export default defineConfig({
  output: 'static',
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'always' },
  devToolbar: { enabled: false },
  compressHTML: true,
});
