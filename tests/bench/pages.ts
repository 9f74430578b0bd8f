import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { findBrowser } from '#print/browser.ts';
import { serve } from '../serve.ts';
import type { AllFigures, Figures } from './figures.ts';
import { generateStudy } from './generate.ts';
import { buildPeer, peerNames, peers, writePeers } from './peers.ts';
import { constatsCost, type Run } from './run.ts';
import { leastDisturbed, see, type Seen } from './seen.ts';

/** How many findings the measured site has. */
const findings = 50;

/** The finding that is measured. */
const id = 'channels';

/** The most bytes, as compressed by a host, that a page may need, in one request. */
const budgets: Record<string, number> = {
  finding: 14_600,
  embed: 10_000,
};

/**
 * What pages need on a slow telephone (1.6 Mbit/s, 150 ms, a processor four times slower) beside a hand-written page with
 * the same chart and table, and beside those of other generators.
 */
export async function measurePages(run: Run): Promise<AllFigures> {
  const folder = await writePages(run);
  const served = await serve(folder, { compressed: true });
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    args: ['--no-sandbox'],
  });
  const addresses = {
    'hand-written': 'hand-written/',
    home: 'constats/en/',
    finding: `constats/en/${id}/`,
    embed: `constats/en/embed/${id}/`,
    campaign: 'constats/en/campaign/',
    ...Object.fromEntries(peerNames.map((peer) => [peer, `${peer}/en/${id}/`])),
  };
  const seen = new Map<string, Seen[]>();
  // In turns, so that a busy minute slows all of them; the first turn warms the browser and does not count.
  for (let round = 0; round <= run.rounds * 2; round += 1) {
    run.tell(`pages seen by a telephone: ${round} of ${run.rounds * 2}`);
    for (const [name, address] of Object.entries(addresses)) {
      const once = await see(browser, `${served.origin}/${address}`);
      if (round > 0) seen.set(name, [...(seen.get(name) ?? []), once]);
    }
  }
  await browser.close();
  served.stop();
  rmSync(folder, { recursive: true, force: true });
  const hand = leastDisturbed(seen.get('hand-written') ?? []);
  const rows = [...seen].map(
    ([name, times]) => [name, row(name, leastDisturbed(times), hand)] as const,
  );
  return { pages: Object.fromEntries(rows) };
}

function row(name: string, { requests, bytes, first, largest }: Seen, hand: Seen): Figures[string] {
  const budget = budgets[name];
  return {
    requests,
    'bytes brotli': bytes,
    'bytes ÷ budget': budget && bytes / budget,
    'first paint ms': first,
    'first ÷ hand-written': first / hand.first,
    'largest paint ms': largest,
    'largest ÷ hand-written': largest / hand.largest,
  };
}

/** Builds the sites and writes the page; gives the folder that has them all. */
async function writePages(run: Run): Promise<string> {
  const study = join(run.folder, 'study');
  const folder = join(run.folder, 'pages');
  generateStudy(study, findings);
  run.tell(`build of ${findings} findings to look at`);
  const { failure } = await constatsCost(run, 'build', study, '--out', join(folder, 'constats'));
  if (failure !== undefined) throw new Error(failure);
  const beside = join(run.folder, 'peers');
  writePeers(beside, study);
  for (const peer of peerNames) {
    await buildPeer(beside, peer);
    const { folder: own, out } = peers[peer];
    renameSync(join(beside, own, out), join(folder, peer));
  }
  writeByHand(folder, study);
  return folder;
}

/** The least that shows the same chart and table: no style but a width, no script, no link. */
function writeByHand(folder: string, study: string): void {
  const site = join(folder, 'constats/en');
  const svg = readFileSync(join(site, `${id}.svg`), 'utf8').replace(/<\?xml[^>]*\?>/, '');
  const rows = readFileSync(join(study, `data/${id}.csv`), 'utf8')
    .trimEnd()
    .split('\n');
  const cells = rows.map((line) =>
    line
      .split(',')
      .map((text) => `<td>${text}`)
      .join(''),
  );
  mkdirSync(join(folder, 'hand-written'), { recursive: true });
  writeFileSync(join(folder, '404.html'), '');
  writeFileSync(
    join(folder, 'hand-written/index.html'),
    `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>How people heard of it</title>
<style>body{font-family:sans-serif;max-width:40rem;margin:auto}svg{max-width:100%;height:auto}</style></head>
<body><h1>Most heard of a service from friends</h1>
${svg}
<table>${cells.map((row) => `<tr>${row}`).join('')}</table></body></html>
`,
  );
}
