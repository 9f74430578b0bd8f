import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { TestProject } from 'vitest/node';
import { compileChanged } from '#compile/changed.ts';
import { constatsProcess, project, type Ran } from './command-line.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where sites are built for the tests: answers `[study, ...options]` with the folder of the built site. */
    builds: string;
  }
}

/** Builds sites for the tests of a run, each once, whichever process of them asks for it. */
export default async function setup({ provide }: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'constats-tests-'));
  await compileChanged();
  hasten(join(project, 'node_modules/.constats/compiled'));
  const builds = new Map<string, Promise<Ran & { out: string }>>();
  const build = async (words: string[], out: string) => ({
    ...(await constatsProcess(['build', ...words, '--out', out])),
    out,
  });
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const asked = await text(request);
    const site = builds.get(asked) ?? build(JSON.parse(asked), join(folder, String(builds.size)));
    builds.set(asked, site);
    const { code, stderr, out } = await site;
    // A connection that is kept may be closed while a busy process sends its next question.
    response.writeHead(code === 0 ? 200 : 500, { connection: 'close' });
    response.end(code === 0 ? out : stderr);
  };
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  provide('builds', `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  return () => {
    server.close();
    server.closeAllConnections();
    rmSync(folder, { recursive: true, force: true });
  };
}

/** Spares the hundreds of processes of a run to compile the same modules anew, and to collect garbage so often. */
function hasten(compiled: string): void {
  forget(compiled);
  process.env['NODE_COMPILE_CACHE'] = compiled;
  process.env['NODE_OPTIONS'] = `${process.env['NODE_OPTIONS'] ?? ''} --max-semi-space-size=64`;
}

/**
 * Begins anew beyond so many files, about 100 MB: each build adds what it bundles. Processes write into the folder when
 * they end, the last of them after all tests, so that no run can take it away behind itself.
 */
function forget(compiled: string, most = 10_000): void {
  if (existsSync(compiled) && readdirSync(compiled, { recursive: true }).length > most)
    rmSync(compiled, { recursive: true, force: true });
}
