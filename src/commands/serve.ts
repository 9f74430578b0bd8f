import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The first port that is tried; the next ones follow while others use them. */
const firstPort = 4321;

/** Serves on this machine, and nowhere else, until it is stopped; gives the port. */
export async function serve(listener: RequestListener, port = firstPort): Promise<number> {
  const server = createServer(listener);
  try {
    await new Promise<void>((ready, fail) => {
      server.once('error', fail).listen(port, 'localhost', ready);
    });
  } catch (error) {
    const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    if (!isTaken || port > firstPort + 99) throw error;
    return serve(listener, port + 1);
  }
  return (server.address() as AddressInfo).port;
}

/** Says where it is served, and never ends. */
export function announce(port: number, path: string): Promise<never> {
  console.log(`http://localhost:${port}${path}\n  stop with Ctrl+C`);
  return new Promise(() => {});
}
