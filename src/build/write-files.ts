import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { collectGarbage } from '#collect-garbage.ts';
import type { SiteRules, Verdict } from '#gates/inspect-file.ts';
import { createRulesHash } from '#gates/rules-hash.ts';
import type { PackedFile } from '#store/pack.ts';
import { isLast, readsOfTask, tasksOf } from '#tasks/index.ts';
import { taskKey } from '#tasks/task-key.ts';
import type { Site } from '#views/site/site.ts';
import { createMaker, type Kept, keptOrder, type Order } from './carry-out.ts';
import { pathOf } from './make-task.ts';
import { workAll } from './pool.ts';

/** Where a site is written, and what helps to write it. */
export interface Writing {
  /** The folder of the site. */
  folder: string;
  /** What the study publishes itself, by the paths in the folder: it stays as it is. */
  published: ReadonlySet<string>;
  /** Where finished files are kept. */
  store: string;
  /** What the files are inspected by. */
  rules: SiteRules;
  /** Called when so many of all orders are carried out. */
  progress(done: number, all: number): void;
}

/**
 * A worker takes about as long to start, and to grow quick, as so many orders take: two of them are worth it from twice
 * as many on. Below, the process itself carries them out as soon, with two thirds of the work and half of the memory.
 */
const worthWorker = 40;

/** Everything that is ordered for a site. `generator` is what the program is known by: another makes other files. */
export function ordersOf(site: Site, generator: string): Order[] {
  return tasksOf(site).map((task) => ({
    task,
    key: taskKey(generator, site, task, readsOfTask(site, task)),
    isLast: isLast(task),
  }));
}

/**
 * Writes the files that are ordered, what is kept as it is and all else anew, and gives what was found in them. What
 * takes in the files of others is made last: all of them must have been ordered, or written before.
 */
export async function writeFiles(
  site: Site,
  orders: readonly Order[],
  writing: Writing,
): Promise<Verdict[]> {
  const { store, rules, published, progress } = writing;
  const hash = createRulesHash(rules);
  const unpack = unpackInto(writing);
  const found: Verdict[] = [];
  let done = 0;
  const write = ({ files, verdicts }: Kept) => {
    unpack(files);
    found.push(...verdicts.filter(({ path }) => !published.has(path)));
    progress(++done, orders.length);
  };
  const missing = orders.filter((order) => {
    const kept = keptOrder(store, order, hash);
    if (kept) write(kept);
    return kept === undefined;
  });
  await carryOutAll(site, writing, missing, (order) => {
    const kept = keptOrder(store, order, hash);
    if (kept === undefined) throw new Error(`what was just kept cannot be read: ${order.key}`);
    write(kept);
  });
  return found;
}

/** Carries out orders, here or in workers; the last of them here, where all others are finished. */
async function carryOutAll(
  site: Site,
  { folder, store, rules }: Writing,
  orders: readonly Order[],
  made: (order: Order) => void,
): Promise<void> {
  const { first = [], last = [] } = Object.groupBy(orders, (order) =>
    order.isLast ? 'last' : 'first',
  );
  const workers = Math.min(availableParallelism(), Math.floor(first.length / worthWorker));
  const isMany = workers > 1;
  if (isMany) {
    const { translators: _, ...study } = site.study;
    const address = site.urls.absolute(site.urls.chooser());
    // What opening the study took is not needed while workers take memory of their own.
    collectGarbage();
    const { pdf, host } = site;
    await workAll(first, { study, address, pdf, host, store, rules }, { workers, made });
  }
  const finished = async (address: string) => readFileSync(join(folder, pathOf(site, address)));
  const carryOut = createMaker(site, { store, rules }, finished);
  for (const order of isMany ? last : orders) {
    await carryOut(order);
    made(order);
    // Who interrupts is heard.
    await new Promise((next) => setImmediate(next));
  }
}

/** Writes files into the folder, each of its folders made once. */
function unpackInto({ folder, published }: Writing): (files: readonly PackedFile[]) => void {
  const folders = new Set<string>();
  return (files) => {
    for (const { path, bytes } of files) {
      if (published.has(path)) continue;
      const parent = dirname(join(folder, path));
      if (!folders.has(parent)) mkdirSync(parent, { recursive: true });
      folders.add(parent);
      writeFileSync(join(folder, path), bytes);
    }
  };
}
