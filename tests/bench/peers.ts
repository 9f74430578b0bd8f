import { cpSync, globSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { project } from '../command-line.ts';
import { type Cost, costOf } from './cost.ts';
import type { PlainFinding } from './peers/findings.ts';

/** Generators of static sites that constats is measured beside: each makes a page with a bar chart and a table of each finding in each language. */
export const peers = {
  Astro: { folder: 'astro', build: ['astro/bin/astro.mjs', 'build'], out: 'dist' },
  Eleventy: { folder: 'eleventy', build: ['@11ty/eleventy/cmd.cjs', '--quiet'], out: '_site' },
} as const;

/** The name of a peer. */
export type Peer = keyof typeof peers;

/** Their names. */
export const peerNames = Object.keys(peers) as Peer[];

/** How many times that of each peer a figure is. */
export function besidePeers(figure: number, of: (peer: Peer) => number): Record<string, number> {
  return Object.fromEntries(peerNames.map((peer) => [`CPU ÷ ${peer}`, figure / of(peer)]));
}

/** Gives the peers, in a folder of theirs, the findings of a study. */
export function writePeers(folder: string, study: string): void {
  rmSync(folder, { recursive: true, force: true });
  cpSync(join(project, 'tests/bench/peers'), folder, { recursive: true });
  symlinkSync(join(project, 'node_modules'), join(folder, 'node_modules'));
  writeFileSync(join(folder, 'findings.json'), JSON.stringify(findingsOf(study)));
}

/** Has a peer build its site. */
export async function buildPeer(folder: string, peer: Peer): Promise<Cost> {
  const { folder: own, build } = peers[peer];
  const [program, ...words] = build;
  const command = [process.execPath, join(project, 'node_modules', program), ...words];
  return costOf(command, join(folder, own));
}

function findingsOf(study: string): PlainFinding[] {
  return globSync('locales/*/findings.json', { cwd: study }).flatMap((file) => {
    const words = JSON.parse(readFileSync(join(study, file), 'utf8')) as Record<
      string,
      Record<string, string>
    >;
    return Object.entries(words).map(([id, { title = '', headline = title }]) => ({
      id,
      language: basename(join(file, '..')),
      title,
      headline,
      rows: rowsOf(readFileSync(join(study, `data/${id}.csv`), 'utf8')),
    }));
  });
}

/** Each row of a table by its names, with the number that it is about. */
function rowsOf(csv: string): PlainFinding['rows'] {
  const [head = '', ...lines] = csv.trimEnd().split('\n');
  const columns = head.split(',');
  const value = columns.findIndex((column) => column === 'percent' || column === 'n');
  return lines
    .map((line) => line.split(','))
    .map((cells) => ({ label: cells.slice(0, value).join(', '), value: Number(cells[value]) }))
    .filter((row) => !Number.isNaN(row.value));
}
