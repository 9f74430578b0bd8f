#!/usr/bin/env node
// Plain JavaScript that any Node can read: it says what is missing where Node is too old.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 17)) {
  console.error(`constats: needs Node 22.17 or later: "${process.versions.node}"
  install a newer one from https://nodejs.org/, open a new terminal and try again`);
  process.exit(1);
}
// What V8 has compiled is kept for the next command, where it can be.
const { enableCompileCache } = await import('node:module');
enableCompileCache();
// The package that is installed has no sources, and is compiled already.
const { existsSync } = await import('node:fs');
const compiler = new URL('compile/changed.ts', import.meta.url);
if (existsSync(compiler)) {
  if (major < 24) {
    console.error(`constats: its sources need Node 24 or later: "${process.versions.node}"
  run "npm ci" again and let it run the install script of the package "node", which brings the right one;
  then start constats with npm, e.g. "npm run build"`);
    process.exit(1);
  }
  const { compileChanged } = await import(compiler.href);
  await compileChanged();
}
const { guardProcess, run } = await import('../lib/program.mjs');
guardProcess();
process.exitCode = await run(process.argv.slice(2));
