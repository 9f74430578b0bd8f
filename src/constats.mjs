#!/usr/bin/env node
// Plain JavaScript that any Node can read: it says what is missing where the pinned one did not install.
const [major = 0] = process.versions.node.split('.').map(Number);
if (major < 24) {
  console.error(`constats: needs Node 24 or later: "${process.versions.node}"
  run "npm ci" again and let it run the install script of the package "node", which brings the right one;
  then start constats with npm, e.g. "npm run build"`);
  process.exit(1);
}
// What V8 has compiled is kept for the next command, where it can be.
const { enableCompileCache } = await import('node:module');
enableCompileCache();
const { compileChanged } = await import('./compile/changed.ts');
await compileChanged();
const { guardProcess, run } = await import('../lib/program.mjs');
guardProcess();
process.exitCode = await run(process.argv.slice(2));
