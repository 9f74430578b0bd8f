import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Cost, middle } from './cost.ts';
import type { AllFigures, Figures } from './figures.ts';
import { furtherFindings } from './further-findings.ts';
import { changeCell, generateStudy } from './generate.ts';
import { besidePeers, buildPeer, peerNames, peers, writePeers } from './peers.ts';
import { constatsCost, forgetKept, type Run } from './run.ts';
import { type SiteCost, type SiteCosts, sizeOf, type Way } from './site-cost.ts';

/** From so many findings on, a first build is measured once. */
const dear = 50;

/** What builds cost, of each size in two languages, and of 50 findings in six. */
export async function measureBuilds(run: Run): Promise<AllFigures> {
  const figures: Figures = {};
  const inTwo = new Map<number, SiteCosts>();
  for (const findings of run.sizes)
    for (const languages of findings === 50 ? [2, 6] : [2]) {
      const builds = await buildAllWays(run, findings, languages);
      for (const [way, built] of Object.entries(builds))
        figures[`${findings} × ${languages}, ${way}`] = row(built, builds);
      if (languages === 2) inTwo.set(findings, builds);
    }
  return { builds: figures, 'one more finding and language': furtherFindings(inTwo) };
}

async function buildAllWays(run: Run, findings: number, languages: number): Promise<SiteCosts> {
  const study = join(run.folder, 'study');
  const beside = join(run.folder, 'peers');
  const out = join(run.folder, 'site');
  const ids = generateStudy(study, findings, { languages });
  writePeers(beside, study);
  const builds = new Map<Way, SiteCost[]>();
  const add = async (way: Way, build: () => Promise<Cost>, site: string) => {
    run.tell(`${findings} findings in ${languages} languages: ${way}`);
    const cost = await build();
    if (cost.failure !== undefined) throw new Error(cost.failure);
    builds.set(way, [...(builds.get(way) ?? []), { ...cost, ...sizeOf(site) }]);
  };
  const constats = () => constatsCost(run, 'build', study, '--out', out);
  for (let times = 0; times < (findings < dear ? run.rounds : 1); times += 1) {
    forgetKept(run, study);
    rmSync(out, { recursive: true, force: true });
    await add('nothing kept', constats, out);
  }
  // In turns, so that a busy minute slows all of them.
  for (let times = 0; times < run.rounds; times += 1) {
    await add('again', constats, out);
    for (const peer of peerNames)
      await add(
        peer,
        () => buildPeer(beside, peer),
        join(beside, peers[peer].folder, peers[peer].out),
      );
    changeCell(study, ids.findLast((id) => id.startsWith('content')) ?? '', times);
    await add('one cell changed', constats, out);
    changeCell(study, 'content', run.rounds + times);
    await add('one cell changed that the home page shows', constats, out);
  }
  for (const folder of [study, beside, out]) rmSync(folder, { recursive: true, force: true });
  return Object.fromEntries([...builds].map(([way, all]) => [way, middle(all)])) as SiteCosts;
}

function row({ cpu, wall, peak, files, bytes }: SiteCost, builds: SiteCosts): Figures[string] {
  return {
    'CPU s': cpu,
    'wall s': wall,
    'peak MB': peak,
    files,
    MB: bytes / 1e6,
    'CPU ÷ nothing kept': cpu / builds['nothing kept'].cpu,
    ...besidePeers(cpu, (peer) => builds[peer].cpu),
  };
}
