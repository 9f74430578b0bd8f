import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { project } from '../command-line.ts';
import { measureBuilds } from './builds.ts';
import { measureChecks } from './checks.ts';
import { measureDev } from './dev.ts';
import { measureAttack, measureHiding } from './disclosure.ts';
import { measureDrawings } from './drawings.ts';
import { type AllFigures, figureTable } from './figures.ts';
import { measurePages } from './pages.ts';
import { prepare, type Run } from './run.ts';

/** What can be measured by itself, with `--only`. */
const parts: Record<string, (run: Run) => AllFigures | Promise<AllFigures>> = {
  builds: measureBuilds,
  checks: measureChecks,
  pages: measurePages,
  dev: measureDev,
  drawings: measureDrawings,
  hiding: measureHiding,
  attack: measureAttack,
};

const { values: asked } = parseArgs({
  options: {
    /** Names of parts, with commas between. */
    only: { type: 'string' },
    /** Numbers of findings to build, e.g. "4,50". */
    findings: { type: 'string', default: '4,50,500' },
    rounds: { type: 'string', default: '3' },
    /** A file to write the figures into. */
    json: { type: 'string' },
    /** Such a file, of another run: each figure is printed beside that of the other. */
    beside: { type: 'string' },
    /** Another checkout of this project, whose command is measured. */
    constats: { type: 'string', default: project },
  },
});

const names = asked.only?.split(',') ?? Object.keys(parts);
const unknown = names.find((name) => !(name in parts));
if (unknown !== undefined)
  throw new Error(`no part "${unknown}"; there are ${Object.keys(parts).join(', ')}`);

const folder = mkdtempSync(join(tmpdir(), 'constats-bench-'));
const started = performance.now();
const run: Run = {
  measured: resolve(asked.constats),
  folder,
  sizes: asked.findings.split(',').map(Number),
  rounds: Number(asked.rounds),
  tell: (what) => console.error(`${Math.round((performance.now() - started) / 1000)} s  ${what}`),
};
const saved = asked.beside ? (JSON.parse(readFileSync(asked.beside, 'utf8')) as AllFigures) : {};
const figures: AllFigures = {};
// What was begun ends with the bench, also where somebody interrupts it.
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1));
await prepare(run);
for (const name of names) {
  const measured = Object.entries((await parts[name]?.(run)) ?? {});
  const tables = Object.fromEntries(measured.filter(([, rows]) => Object.keys(rows).length > 0));
  for (const [title, table] of Object.entries(tables))
    console.log(`\n${figureTable(title, table, saved[title])}`);
  Object.assign(figures, tables);
  if (asked.json) writeFileSync(asked.json, `${JSON.stringify(figures, null, 2)}\n`);
}
