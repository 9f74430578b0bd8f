import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateStudy } from './generate.ts';
import {
  type Cost,
  heaviestPage,
  measureBuild,
  measureCharts,
  measurePictures,
} from './measure.ts';

const sizes = [4, 50, 500] as const;
const runs = 3;
const languages = 2;

const folder = mkdtempSync(join(tmpdir(), 'constats-bench-'));
const costs = new Map<number, Cost>();
const out = join(folder, 'site');
for (const size of sizes) {
  generateStudy(join(folder, 'study'), size);
  const measured = Array.from({ length: runs }, () => measureBuild(join(folder, 'study'), out));
  costs.set(size, median(measured));
  console.error(`${size} findings: measured ${runs} times`);
}
const pages = heaviestPage(out);
rmSync(folder, { recursive: true, force: true });

const seconds = (size: number) => costs.get(size)?.wall ?? NaN;
const result = {
  builds: sizes.map((size) => ({ findings: size, ...costs.get(size) })),
  msPerFurtherPage: ((seconds(500) - seconds(50)) * 1000) / ((500 - 50) * languages),
  slowestChart: measureCharts(),
  msPerPicture: await measurePictures(),
  findingPage: pages,
};

console.log('| findings × 2 languages | wall s | CPU s | peak MB |\n|---|---|---|---|');
for (const { findings, wall = NaN, cpu = NaN, peak = NaN } of result.builds)
  console.log(`| ${findings} | ${wall.toFixed(1)} | ${cpu.toFixed(1)} | ${peak.toFixed(0)} |`);
console.log(`
| | |
|---|---|
| ms per further finding page, with its files | ${result.msPerFurtherPage.toFixed(2)} |
| ms per chart, both widths | ${result.slowestChart.milliseconds.toFixed(2)} (${result.slowestChart.name}, the slowest) |
| ms per picture: chart, card, square, story | ${result.msPerPicture.first.map((ms) => ms.toFixed(0)).join(', ')} |
| ms per picture that has not changed | ${result.msPerPicture.again.map((ms) => ms.toFixed(1)).join(', ')} |
| heaviest finding page | ${pages.brotli} bytes brotli, ${pages.html} bytes, ${pages.requests} request |

${JSON.stringify(result)}`);

/** The middle of each figure over all runs. */
function median(measured: Cost[]): Cost {
  const middle = (figure: keyof Cost) =>
    measured.map((cost) => cost[figure]).toSorted((a, b) => a - b)[Math.floor(runs / 2)] ?? NaN;
  return { wall: middle('wall'), cpu: middle('cpu'), peak: middle('peak') };
}
