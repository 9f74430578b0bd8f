import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build as buildAstro } from 'astro';
import { settings } from '#settings.ts';
import { openSite } from '#views/site.ts';
import { swapIn, writeAside } from './output.ts';
import { progressLog } from './progress.ts';
import type { Command } from './run.ts';

/** The folder of the generator itself. */
export const generator = fileURLToPath(new URL('../../', import.meta.url));

/** Checks a study, then writes its whole site aside and swaps it in; a failed build leaves the previous one as it was. */
export const build: Command = async ({ study, out, site }) => {
  const started = performance.now();
  const { findings, spec } = openSite(study, site).study;
  console.log(`${findings.length} findings in ${spec.languages.length} languages: no problems`);
  const { origin, pathname } = new URL(site ?? spec.url);
  const cache = mkdtempSync(join(tmpdir(), 'constats-'));
  const aside = writeAside(out, [cache]);
  process.env[settings.folder] = study;
  process.env[settings.address] = site ?? spec.url;
  try {
    await buildAstro({
      root: generator,
      site: origin,
      base: pathname,
      outDir: aside,
      publicDir: join(study, 'public'),
      cacheDir: cache,
      vite: { cacheDir: cache },
      logger: progressLog,
    });
    swapIn(aside, out);
  } finally {
    rmSync(aside, { recursive: true, force: true });
    rmSync(cache, { recursive: true, force: true });
  }
  console.log(`${out} written in ${((performance.now() - started) / 1000).toFixed(1)} s`);
  return 0;
};
