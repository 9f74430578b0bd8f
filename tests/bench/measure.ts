import { spawnSync } from 'node:child_process';
import { outputs } from '#outputs/index.ts';
import { findingView } from '#views/finding/finding-view.ts';
import { openSite } from '#views/open-site.ts';
import { project } from '../command-line.ts';

/** What one run of the command cost. */
export interface Cost {
  /** Seconds by the clock. */
  wall: number;
  /** Seconds of all processors. */
  cpu: number;
  /** Most memory at once, in MB. */
  peak: number;
}

const report = `process.on('exit', () => { const { userCPUTime: u, systemCPUTime: s, maxRSS: m } = process.resourceUsage(); process.stderr.write(JSON.stringify({ cpu: (u + s) / 1e6, peak: m / 1024 }) + '\\n'); })`;

/** Builds a study in a process of its own. */
export function measureBuild(study: string, out: string): Cost {
  const started = performance.now();
  const { status, stderr } = spawnSync(
    process.execPath,
    [
      `--import=data:text/javascript,${encodeURIComponent(report)}`,
      'src/constats.mjs',
      'build',
      study,
      '--out',
      out,
    ],
    { cwd: project, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(stderr);
  const { cpu, peak } = JSON.parse(stderr.trim().split('\n').at(-1) ?? '') as Omit<Cost, 'wall'>;
  return { wall: (performance.now() - started) / 1000, cpu, peak };
}

/** Milliseconds to draw each kind of picture, and to take it from those kept: medians over findings and languages. */
export async function measurePictures(): Promise<{ first: number[]; again: number[] }> {
  const site = openSite(project);
  const views = site.study.spec.languages.flatMap((tag) =>
    site.study.findings.map(({ id }) => findingView(site, tag, id)),
  );
  const measure = async () => {
    const medians: number[] = [];
    for (const format of ['png', 'card.png', 'square.png', 'story.png'] as const) {
      const times: number[] = [];
      for (const view of views) {
        const started = performance.now();
        await outputs[format].render(view, site);
        times.push(performance.now() - started);
      }
      medians.push(times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? NaN);
    }
    return medians;
  };
  const figures = { first: await measure(), again: await measure() };
  return figures;
}
