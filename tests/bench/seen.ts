import type { Browser, Page } from 'playwright-core';

/** What a page needs: requests, their bytes, and milliseconds until something and until the largest thing is seen. */
export interface Seen {
  requests: number;
  bytes: number;
  first: number;
  largest: number;
}

/** Opens a page on a telephone, with nothing kept from before. */
export async function see(browser: Browser, address: string): Promise<Seen> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    isMobile: true,
  });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: 1_600_000 / 8,
    uploadThroughput: 750_000 / 8,
  });
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  let requests = 0;
  let bytes = 0;
  devtools.on('Network.requestWillBeSent', () => (requests += 1));
  devtools.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
  await page.goto(address, { waitUntil: 'networkidle', timeout: 0 });
  const paints = await paintsOf(page);
  await context.close();
  return { requests, bytes, ...paints };
}

function paintsOf(page: Page): Promise<Pick<Seen, 'first' | 'largest'>> {
  return page.evaluate(async () => {
    const seen = (type: string) =>
      new Promise<number>((told) => {
        new PerformanceObserver((list) => told(list.getEntries().at(-1)?.startTime ?? NaN)).observe(
          { type, buffered: true },
        );
      });
    return { first: await seen('paint'), largest: await seen('largest-contentful-paint') };
  });
}

/** What was seen when the machine was least busy with other things. */
export function leastDisturbed(seen: readonly Seen[]): Seen {
  const least = (figure: keyof Seen) => Math.min(...seen.map((once) => once[figure]));
  return {
    requests: least('requests'),
    bytes: least('bytes'),
    first: least('first'),
    largest: least('largest'),
  };
}
