import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { headersOf } from './headers/applied.ts';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.csv': 'text/csv',
  '.json': 'application/json',
  '.js': 'text/javascript',
};

/** A folder served as any static host would, and every path it was asked for. */
export interface Served {
  origin: string;
  asked: string[];
  stop(): Server;
}

/** Serves a folder; where `headers` is true, with what its `_headers` says; where `compressed` is, texts by brotli. */
export async function serve(
  folder: string,
  { headers = false, compressed = false } = {},
): Promise<Served> {
  const asked: string[] = [];
  const server = createServer(({ url = '/' }, response) => {
    asked.push(url);
    const { pathname } = new URL(url, 'http://localhost');
    const path = join(folder, decodeURI(pathname));
    const file = existsSync(path) && statSync(path).isDirectory() ? join(path, 'index.html') : path;
    const found = existsSync(file) ? file : join(folder, '404.html');
    const type = types[extname(found)] ?? '';
    const brotli = compressed && type !== '';
    response.writeHead(found === file ? 200 : 404, {
      'content-type': type,
      ...(brotli && { 'content-encoding': 'br' }),
      ...(headers && headersOf(folder, pathname)),
    });
    const body = readFileSync(found);
    response.end(brotli ? brotliCompressSync(body) : body);
  });
  // However busy whoever asks is, no connection is closed before its next question.
  server.keepAliveTimeout = 0;
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, asked, stop: () => server.close() };
}
