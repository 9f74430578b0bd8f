import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sirv from 'sirv';
import { mediaType } from '#headers/media-types.ts';
import { readFirstPage } from './output-folder.ts';
import type { Command } from './request.ts';
import { announce, serve } from './serve.ts';
import { UsageError } from './usage.ts';

/** Serves a built site under the path it was built for, until it is stopped. */
export const preview: Command = async ({ out }) => {
  const page = readFirstPage(out);
  const address = /<link rel="canonical" href="([^"]+)"/.exec(page ?? '')?.[1];
  if (address === undefined)
    throw new UsageError(
      'no built site',
      out,
      'build one first: npx constats build [study] [--out <folder>]',
    );
  const { pathname } = new URL(address);
  const files = sirv(out, {
    dev: true,
    setHeaders(response, path) {
      if (!path.endsWith('/')) response.setHeader('content-type', mediaType(path));
    },
  });
  const port = await serve((request, response) => {
    const notFound = () => {
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
      response.end(readFileSync(join(out, '404.html')));
    };
    if (!request.url?.startsWith(pathname)) return notFound();
    request.url = `/${request.url.slice(pathname.length)}`;
    return files(request, response, notFound);
  });
  return announce(port, pathname);
};
