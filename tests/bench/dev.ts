import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { shellEnvironment } from '../command-line.ts';
import type { AllFigures, Figures } from './figures.ts';
import { changeCell, generateStudy } from './generate.ts';
import type { Run } from './run.ts';

/** How many findings the study has. */
const findings = 50;

/** How many of them are shown first and not counted: after them all code is compiled. */
const warming = 17;

/** How often a cell is changed. */
const saves = 20;

/** What the HTML of a finding in one language is: the address of each page. */
const pages: Record<string, (id: string) => string> = {
  'finding page': (id) => `en/${id}/`,
  embed: (id) => `en/embed/${id}/`,
  poster: (id) => `en/${id}/poster/`,
  'poster A3': (id) => `en/${id}/poster-a3/`,
};

/** A study that is shown while it is written. */
interface Shown {
  /** The process that shows it. */
  pid: number;
  origin: string;
  stop(): void;
}

/** What HTML costs alone, each page made when it is asked for, and how soon a number that is saved is shown. */
export async function measureDev(run: Run): Promise<AllFigures> {
  const study = join(run.folder, 'study');
  const ids = generateStudy(study, findings);
  const shown = await show(run, study);
  try {
    const html = await pageCosts(run, shown, ids);
    return { 'HTML alone': html, saves: await saveCosts(run, shown, study) };
  } finally {
    shown.stop();
    rmSync(study, { recursive: true, force: true });
  }
}

async function pageCosts({ tell }: Run, shown: Shown, ids: readonly string[]): Promise<Figures> {
  const get = (name: string, id: string) => text(`${shown.origin}${pages[name]?.(id)}`);
  const names = Object.keys(pages);
  tell(`HTML of ${ids.length} findings`);
  for (const id of ids.slice(0, warming)) for (const name of names) await get(name, id);
  const figures: Figures = {};
  let sum = 0;
  for (const name of names) {
    const before = usage(shown.pid);
    for (const id of ids.slice(warming)) await get(name, id);
    const cpu = ((usage(shown.pid).cpu - before.cpu) / (ids.length - warming)) * 1000;
    figures[`one more ${name}`] = { 'CPU ms': cpu };
    sum += cpu;
  }
  return { 'one more finding and language': { 'CPU ms': sum }, ...figures };
}

async function saveCosts({ tell }: Run, shown: Shown, study: string): Promise<Figures> {
  const before = usage(shown.pid);
  const times: number[] = [];
  for (let save = 0; save < saves; save += 1) {
    tell(`saved and shown: ${save + 1} of ${saves}`);
    const page = () => text(`${shown.origin}en/content/`);
    const old = await page();
    const saved = performance.now();
    const isShown = (now: string, number: number) => now !== old && now.includes(`${number}%`);
    for (const number = changeCell(study, 'content', save); !isShown(await page(), number);)
      await wait(10);
    times.push(performance.now() - saved);
    // An editor saves no two files at once.
    await wait(300);
  }
  const { cpu, memory } = usage(shown.pid);
  return {
    [`a saved cell is shown, ${findings} findings`]: {
      'CPU ms': ((cpu - before.cpu) / saves) * 1000,
      'wall ms': times.toSorted((a, b) => a - b)[saves / 2],
      'MB before': before.memory,
      'MB after': memory,
    },
  };
}

async function show({ measured }: Run, study: string): Promise<Shown> {
  const shower = spawn(process.execPath, ['src/constats.mjs', 'dev', study], {
    cwd: measured,
    env: shellEnvironment(),
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const origin = await new Promise<string>((told, failed) => {
    shower.stdout.on('data', (printed: Buffer) => {
      const [address] = /http:\/\/localhost:\d+\//.exec(printed.toString()) ?? [];
      if (address !== undefined) told(address);
    });
    shower.on('exit', () => failed(new Error('constats dev has ended')));
  });
  const stop = () => shower.kill();
  process.prependListener('exit', stop);
  return { pid: shower.pid ?? 0, origin, stop };
}

/** What the server answers; a page that is being made anew may fail. */
async function text(address: string): Promise<string> {
  const answer = await fetch(address).catch(() => undefined);
  return (await answer?.text()) ?? '';
}

/** Seconds of processors that a process has used, and its memory in MB, as Linux tells. */
function usage(pid: number): { cpu: number; memory: number } {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ');
  const [user, system, resident] = [fields[11], fields[12], fields[21]].map(Number);
  return { cpu: ((user ?? 0) + (system ?? 0)) / 100, memory: ((resident ?? 0) * 4096) / 1e6 };
}
