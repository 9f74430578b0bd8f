import { preview as previewAstro } from 'astro';
import { generator } from './generator.ts';
import { readFirstPage } from './output-folder.ts';
import type { Command } from './request.ts';
import { UsageError } from './usage.ts';

/** Serves a built site under the path it was built for, until it is stopped. */
export const preview: Command = async ({ out }) => {
  const page = readFirstPage(out);
  const address = /<link rel="canonical" href="([^"]+)"/.exec(page ?? '')?.[1];
  if (address === undefined)
    throw new UsageError(
      'no built site',
      out,
      'build one first: constats build [study] [--out <folder>]',
    );
  const { pathname } = new URL(address);
  const server = await previewAstro({
    root: generator,
    outDir: out,
    base: pathname,
    logLevel: 'error',
  });
  console.log(`http://localhost:${server.port}${pathname}\n  stop with Ctrl+C`);
  await server.closed();
  return 0;
};
