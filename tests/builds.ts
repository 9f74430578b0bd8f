import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { TestProject } from 'vitest/node';
import { compileChanged } from '#compile/changed.ts';
import { project } from './command-line.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /**
     * Where is kept which sites are built for all tests. It answers what is to be built, `[study, ...options]`, with a
     * folder: by status 201 whoever asks is to build it there and then to tell `/built`, with the fault where one
     * came; by 200 it is built. 500 answers with the fault.
     */
    builds: string;
  }
}

/** A site that somebody builds. */
interface Building {
  folder: string;
  /** What went wrong; empty where nothing did. */
  fault: Promise<string>;
  end(fault: string): void;
}

/** Has each site built once in a run, by the process of the tests that asks for it first. */
export default async function setup({ provide }: TestProject): Promise<() => void> {
  const parent = mkdtempSync(join(tmpdir(), 'constats-tests-'));
  await compileChanged();
  hasten(join(project, 'node_modules/.constats/compiled'));
  const buildings = new Map<string, Building>();
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const asked = await text(request);
    // A connection that is kept may be closed while a busy process sends its next question.
    const tell = (status: number, told: string) =>
      response.writeHead(status, { connection: 'close' }).end(told);
    if (request.url === '/built') {
      const [words, fault] = JSON.parse(asked) as [string[], string];
      buildings.get(JSON.stringify(words))?.end(fault);
      return tell(200, '');
    }
    const there = buildings.get(asked);
    if (there) {
      const fault = await there.fault;
      return tell(fault === '' ? 200 : 500, fault === '' ? there.folder : fault);
    }
    const begun = beginBuilding(join(parent, String(buildings.size)));
    buildings.set(asked, begun);
    return tell(201, begun.folder);
  };
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  provide('builds', `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  return () => {
    server.close();
    server.closeAllConnections();
    rmSync(parent, { recursive: true, force: true });
  };
}

function beginBuilding(folder: string): Building {
  const { promise: fault, resolve: end } = Promise.withResolvers<string>();
  return { folder, fault, end };
}

/** Spares the many processes of a run to compile the same modules anew, and to collect garbage so often. */
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
