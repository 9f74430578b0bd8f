import type { Figures } from './figures.ts';
import { besidePeers } from './peers.ts';
import type { SiteCosts, Way } from './site-cost.ts';

/** Milliseconds of processors for each further finding in one language, from one number of findings to the next. */
export function furtherFindings(builds: ReadonlyMap<number, SiteCosts>): Figures {
  const figures: Figures = {};
  const sizes = [...builds];
  for (const [index, [findings, large]] of sizes.entries()) {
    const [fewer = 0, small] = sizes[index - 1] ?? [];
    if (small === undefined) continue;
    const each = (way: Way) => ((large[way].cpu - small[way].cpu) / (findings - fewer) / 2) * 1000;
    for (const way of Object.keys(large) as Way[])
      figures[`${fewer} to ${findings}, ${way}`] = {
        'CPU ms': each(way),
        ...besidePeers(each(way), each),
      };
  }
  return figures;
}
