import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { numbersFrom } from '../disclosure/tables.ts';
import { addFinding } from './add-finding.ts';
import { middle } from './cost.ts';
import type { AllFigures, Figures } from './figures.ts';
import { generateStudy } from './generate.ts';
import { constatsCost, type Run } from './run.ts';

/** What it costs to check large tables, many findings, and tables that hide small cells. */
export async function measureChecks(run: Run): Promise<AllFigures> {
  const figures: Figures = {};
  const study = join(run.folder, 'study');
  const check = async (name: string, rounds: number) => {
    const costs = [];
    for (let times = 0; times < rounds; times += 1) {
      run.tell(`check: ${name}`);
      costs.push(await constatsCost(run, 'check', study));
    }
    const { cpu, wall, peak, failure } = middle(costs);
    if (failure !== undefined) run.tell(`refused: ${failure.slice(0, 300)}`);
    figures[name] = failure === undefined ? { 'CPU s': cpu, 'wall s': wall, 'peak MB': peak } : {};
  };
  for (const findings of run.sizes) {
    generateStudy(study, findings);
    await check(`${findings} findings`, run.rounds);
    generateStudy(study, findings, { samePeople: true });
    await check(`${findings} findings of the same people`, 1);
  }
  for (const regions of [50, 500]) {
    generateStudy(study, 4);
    writeLarge(study, regions);
    await check(`${(regions * 2000).toLocaleString('en')} rows × 6 columns`, 1);
  }
  for (const sides of [
    [5, 5],
    [10, 10],
    [8, 8, 3],
    [10, 10, 3],
  ]) {
    generateStudy(study, 4);
    writeCrossed(study, sides);
    await check(`${sides.join(' × ')}, with small cells`, 1);
  }
  rmSync(study, { recursive: true, force: true });
  return { checks: figures };
}

/** Adds a table of counts by year, region, age, gender and service, of which a finding shows the years of one group. */
function writeLarge(study: string, regions: number): void {
  const random = numbersFrom(7);
  const years = Array.from({ length: 10 }, (_, year) => String(2015 + year));
  const numbered = (name: string, size: number) =>
    Array.from({ length: size }, (_, at) => `${name}${at.toString(36)}`);
  const groups = product([
    years,
    numbered('r', regions),
    numbered('a', 10),
    ['w', 'm'],
    numbered('s', 10),
  ]);
  const rows = groups.map((group) => `${group.join(',')},${10 + random(90)}`);
  writeFileSync(
    join(study, 'data/large.csv'),
    `year,region,age,gender,service,n\n${rows.join('\n')}\n`,
  );
  addFinding(study, 'large', {
    settings: `filter: { region: r7, age: a3, gender: w, service: s5 }
base: none
waves: { column: year, sameQuestion: true }
headline: { row: "2024", measure: n }
`,
    terms: { year: [] },
  });
}

/** Adds a table of counts with all its totals and some small cells, its first sides crossed with one another. */
function writeCrossed(study: string, sides: readonly number[]): void {
  const random = numbersFrom(11);
  const names = ['crossed', 'with', 'within'].slice(0, sides.length);
  const values = sides.map((side, axis) =>
    Array.from({ length: side }, (_, at) => `${'xyz'[axis]}${at + 1}`),
  );
  const counts = new Map<string, number>();
  for (const cell of product(values)) {
    const count = random(4) === 0 ? 1 + random(4) : 5 + random(60);
    // The cell counts in each total that it is a part of.
    for (const total of product(cell.map((value) => [value, 'all']))) {
      const id = total.join(',');
      counts.set(id, (counts.get(id) ?? 0) + count);
    }
  }
  const rows = [...counts].map(([cell, count]) => `${cell},${count}`);
  writeFileSync(
    join(study, 'data/crossed.csv'),
    `${[...names, 'n'].join(',')}\n${rows.join('\n')}\n`,
  );
  addFinding(study, 'crossed', {
    settings: `base: none
chart: figure
totals:
${names.map((name) => `  ${name}: all\n`).join('')}headline:
  row: ${names.map(() => 'all').join(' / ')}
  measure: n
`,
    terms: Object.fromEntries(names.map((name, axis) => [name, ['all', ...(values[axis] ?? [])]])),
  });
}

/** Each choice of one from every list. */
function product(lists: readonly (readonly string[])[]): string[][] {
  return lists.reduce<string[][]>(
    (all, list) => all.flatMap((one) => list.map((value) => [...one, value])),
    [[]],
  );
}
