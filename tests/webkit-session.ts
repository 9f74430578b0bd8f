import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';

/** A window of a browser, driven by the protocol of WebDriver (W3C). */
export interface WebKitSession {
  open(address: string): Promise<void>;
  /** Goes into a frame of the page, by its position. */
  enter(frame: number): Promise<void>;
  /** What a script of the page returns. */
  evaluate<Result>(script: string): Promise<Result>;
  /** What is seen of the window, as PNG. */
  screenshot(): Promise<Buffer>;
  close(): Promise<void>;
}

/** Opens a window of WebKit on a screen that nobody sees; `browser` is the program. */
export async function openWebKit(browser: string): Promise<WebKitSession> {
  const port = await freePort();
  const driver = spawn('xvfb-run', ['-a', 'WebKitWebDriver', `--port=${port}`], {
    // In containers there is nothing that its sandbox could be made from.
    env: { ...process.env, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' },
    stdio: 'ignore',
    detached: true,
  });
  const stop = () => driver.pid !== undefined && process.kill(-driver.pid);
  const ask = async <Result>(method: string, path: string, body?: object): Promise<Result> => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      ...(body && { body: JSON.stringify(body) }),
    });
    const { value } = (await answer.json()) as { value: Result };
    if (!answer.ok) throw new Error(JSON.stringify(value));
    return value;
  };
  await started(() => ask('GET', '/status'));
  const options = { binary: browser, args: ['--automation'] };
  const { sessionId } = await ask<{ sessionId: string }>('POST', '/session', {
    capabilities: {
      alwaysMatch: { browserName: 'MiniBrowser', 'webkitgtk:browserOptions': options },
    },
  });
  const session = `/session/${sessionId}`;
  return {
    open: (url) => ask('POST', `${session}/url`, { url }),
    enter: (id) => ask('POST', `${session}/frame`, { id }),
    evaluate: (script) => ask('POST', `${session}/execute/sync`, { script, args: [] }),
    screenshot: async () =>
      Buffer.from(await ask<string>('GET', `${session}/screenshot`), 'base64'),
    async close() {
      await ask('DELETE', session);
      stop();
    },
  };
}

/** Asks until there is an answer, a thousand times. */
async function started(ask: () => Promise<unknown>, left = 1000): Promise<void> {
  try {
    await ask();
  } catch (error) {
    if (left === 0) throw error;
    await setTimeout(100);
    await started(ask, left - 1);
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}
