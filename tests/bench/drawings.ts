import { join } from 'node:path';
import { type ChartName, chartNames, drawChart } from '#charts/index.ts';
import type { ChartInput } from '#charts/input/chart-input.ts';
import { outputOf, outputs } from '#outputs/index.ts';
import { findingView } from '#views/finding/finding-view.ts';
import { openSite } from '#views/open-site.ts';
import { carouselFormats } from '#views/site/carousel-formats.ts';
import { input } from '../charts/inputs.ts';
import { kinds } from '../charts/kinds.ts';
import type { AllFigures } from './figures.ts';
import { generateStudy } from './generate.ts';
import type { Run } from './run.ts';

/** What each chart costs, at both widths that every page has, the dearest first; and each picture. Of this checkout, whatever else is measured. */
export async function measureDrawings(run: Run): Promise<AllFigures> {
  const charts = chartNames
    .map((name) => [`chart at one width: ${name}`, chartCost(name)] as const)
    .toSorted(([, a], [, b]) => b - a);
  const rows = [...charts, ...(await pictureCosts(run))];
  return {
    drawings: Object.fromEntries(rows.map(([name, cost]) => [name, { 'CPU ms': cost }])),
  };
}

/** Drawn from five numbers, after a warm-up. */
function chartCost(name: ChartName): number {
  const drawn = input(kinds[name], [46, 31.5, 12, 7, 3.5]);
  for (let warm = 0; warm < 200; warm += 1) drawBoth(name, { ...drawn });
  const started = process.cpuUsage();
  // A new object each time: what was drawn from one is kept.
  for (let times = 0; times < 300; times += 1) drawBoth(name, { ...drawn });
  return milliseconds(started) / 300 / 2;
}

function drawBoth(name: ChartName, drawn: ChartInput): void {
  const { narrow, wide } = drawChart(name, drawn);
  void [narrow, wide];
}

/** Each picture of one finding of each kind in two languages: the mean, all threads together. */
async function pictureCosts(run: Run): Promise<[string, number][]> {
  const study = join(run.folder, 'study');
  generateStudy(study, 9);
  const site = openSite(study);
  const views = site.study.spec.languages.flatMap((tag) =>
    site.study.findings.map(({ id }) => findingView(site, tag, id)),
  );
  const costs: [string, number][] = [];
  for (const format of ['png', 'card.png', 'square.png', 'story.png'] as const) {
    run.tell(`pictures: ${format}`);
    const started = process.cpuUsage();
    for (const view of views) await outputs[format].render(view, site);
    costs.push([`picture: ${format}`, milliseconds(started) / views.length]);
  }
  run.tell('pictures: carousels');
  const behindFirst = views.flatMap((view) =>
    carouselFormats(view.finding)
      .slice(1)
      .map((format) => [view, format] as const),
  );
  const started = process.cpuUsage();
  for (const [view, format] of behindFirst) await outputOf(format).render(view, site);
  costs.push(['picture: of a carousel', milliseconds(started) / behindFirst.length]);
  return costs;
}

function milliseconds(started: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1000;
}
