import { globSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Cost, middle } from './cost.ts';
import type { Figures } from './figures.ts';
import { changeCell, generateStudy } from './generate.ts';
import { buildPeer, type Peer, peerNames, peers, writePeers } from './peers.ts';
import { constatsCost, forgetKept, type Run } from './run.ts';

/** A site, and what it cost to build it. */
interface Built extends Cost {
  files: number;
  bytes: number;
}

/** How a study was built. */
type Way = 'nothing kept' | 'again' | 'one cell changed' | Peer;

/** From so many findings on, a first build is measured once. */
const dear = 50;

/** What builds cost, of each size in two languages, and of 50 findings in six. */
export async function measureBuilds(run: Run): Promise<Figures> {
  const studies = run.sizes.flatMap((findings) =>
    findings === 50
      ? [
          { findings, languages: 2 },
          { findings, languages: 6 },
        ]
      : [{ findings, languages: 2 }],
  );
  const figures: Figures = {};
  const further: Partial<Record<Way, { findings: number; cpu: number }[]>> = {};
  for (const { findings, languages } of studies) {
    const costs = await measureStudy(run, findings, languages);
    for (const [way, built] of costs) {
      figures[`${findings} × ${languages}, ${way}`] = row(built, costs);
      if (languages === 2) (further[way] ??= []).push({ findings, cpu: built.cpu });
    }
  }
  return { ...figures, ...furtherPages(further) };
}

async function measureStudy(
  run: Run,
  findings: number,
  languages: number,
): Promise<Map<Way, Built>> {
  const study = join(run.folder, 'study');
  const peersFolder = join(run.folder, 'peers');
  const out = join(run.folder, 'site');
  const name = `${findings} findings in ${languages} languages`;
  generateStudy(study, findings, { languages });
  writePeers(peersFolder, study);
  const build = async (way: Way): Promise<Built> => {
    run.tell(`${name}: ${way}`);
    const cost = await constatsCost(run, 'build', study, '--out', out);
    if (cost.failure !== undefined) throw new Error(cost.failure);
    return { ...cost, ...sizeOf(out) };
  };
  const costs: Partial<Record<Way, Built[]>> = {};
  const add = (way: Way, built: Built) => (costs[way] ??= []).push(built);
  for (let times = 0; times < (findings < dear ? run.rounds : 1); times += 1) {
    forgetKept(run, study);
    rmSync(out, { recursive: true, force: true });
    add('nothing kept', await build('nothing kept'));
  }
  for (let times = 0; times < run.rounds; times += 1) {
    add('again', await build('again'));
    for (const peer of peerNames) add(peer, await peerBuilt(run, peersFolder, peer));
    changeCell(study, times);
    add('one cell changed', await build('one cell changed'));
  }
  for (const folder of [study, peersFolder, out]) rmSync(folder, { recursive: true, force: true });
  const entries = Object.entries(costs) as [Way, Built[]][];
  return new Map(entries.map(([way, all]) => [way, { ...sizesOf(all), ...middle(all) }]));
}

async function peerBuilt(run: Run, folder: string, peer: Peer): Promise<Built> {
  run.tell(`the same by ${peer}`);
  const cost = await buildPeer(folder, peer);
  if (cost.failure !== undefined) throw new Error(cost.failure);
  return { ...cost, ...sizeOf(join(folder, peers[peer].folder, peers[peer].out)) };
}

function sizeOf(site: string): Pick<Built, 'files' | 'bytes'> {
  const sizes = globSync('**/*', { cwd: site, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => statSync(join(entry.parentPath, entry.name)).size);
  return { files: sizes.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}

/** All builds of one way have the same files. */
function sizesOf([built]: readonly Built[]): Pick<Built, 'files' | 'bytes'> {
  return { files: built?.files ?? 0, bytes: built?.bytes ?? 0 };
}

function row(built: Built, beside: ReadonlyMap<Way, Built>): Figures[string] {
  const { cpu, wall, peak, files, bytes } = built;
  return {
    'CPU s': cpu,
    'wall s': wall,
    'peak MB': peak,
    files,
    MB: bytes / 1e6,
    ...Object.fromEntries(
      peerNames.map((peer) => [`CPU ÷ ${peer}`, cpu / (beside.get(peer)?.cpu ?? NaN)]),
    ),
  };
}

/** Milliseconds of processors for each further finding in one language, from one size to the next. */
function furtherPages(costs: Partial<Record<Way, { findings: number; cpu: number }[]>>): Figures {
  const figures: Figures = {};
  const each = new Map<string, number>();
  for (const [way, sizes] of Object.entries(costs))
    for (const [index, { findings, cpu }] of sizes.entries()) {
      const before = sizes[index - 1];
      if (before === undefined) continue;
      const more = `${before.findings} to ${findings}`;
      each.set(`${more}, ${way}`, ((cpu - before.cpu) / (findings - before.findings) / 2) * 1000);
    }
  for (const [name, cpu] of each) {
    const more = name.split(', ')[0] ?? '';
    figures[`one more finding and language, ${name}`] = {
      'CPU ms': cpu,
      ...Object.fromEntries(
        peerNames.map((peer) => [`CPU ÷ ${peer}`, cpu / (each.get(`${more}, ${peer}`) ?? NaN)]),
      ),
    };
  }
  return figures;
}
