import { globSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Cost } from './cost.ts';
import type { Peer } from './peers.ts';

/** How a site was built: with what is kept of an earlier build or without, or by another generator. */
export type Way =
  | 'nothing kept'
  | 'again'
  | 'one cell changed'
  | 'one cell changed that the home page shows'
  | Peer;

/** What a site cost to build, and how large it is. */
export interface SiteCost extends Cost {
  files: number;
  bytes: number;
}

/** What one site cost each way. */
export type SiteCosts = Record<Way, SiteCost>;

/** How large a site is. */
export function sizeOf(site: string): Pick<SiteCost, 'files' | 'bytes'> {
  const sizes = globSync('**/*', { cwd: site, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => statSync(join(entry.parentPath, entry.name)).size);
  return { files: sizes.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}
