import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { headersOf } from './headers/applied.ts';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.csv': 'text/csv',
  '.json': 'application/json',
};

/** A folder served as any static host would, and every path it was asked for. */
export interface Served {
  origin: string;
  asked: string[];
  stop(): Server;
}

/** Serves a folder; where `headers` is true, with what its `_headers` says. */
export async function serve(folder: string, { headers = false } = {}): Promise<Served> {
  const asked: string[] = [];
  const server = createServer(({ url = '/' }, response) => {
    asked.push(url);
    const { pathname } = new URL(url, 'http://localhost');
    const path = join(folder, decodeURI(pathname));
    const file = existsSync(path) && statSync(path).isDirectory() ? join(path, 'index.html') : path;
    const found = existsSync(file) ? file : join(folder, '404.html');
    response.writeHead(found === file ? 200 : 404, {
      'content-type': types[extname(found)] ?? '',
      ...(headers && headersOf(folder, pathname)),
    });
    response.end(readFileSync(found));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, asked, stop: () => server.close() };
}
