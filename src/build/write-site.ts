import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { SiteRules, Verdict } from '#gates/inspect-file.ts';
import { createRulesHash } from '#gates/rules-hash.ts';
import type { PackedFile } from '#store/pack.ts';
import { readsOfTask, tasksOf } from '#tasks/index.ts';
import { taskKey } from '#tasks/task-key.ts';
import type { Site } from '#views/site/site.ts';
import { createMaker, type Kept, keptOrder, type Order } from './carry-out.ts';
import { workAll } from './pool.ts';

/** Where a site is written, and what helps to write it. */
export interface Writing {
  /** The folder of the site. */
  folder: string;
  /** What the study publishes itself, by the paths in the folder: it stays as it is. */
  published: ReadonlySet<string>;
  /** Where finished files are kept. */
  store: string;
  /** What the generator is known by: other versions make other files. */
  generator: string;
  /** What the files are inspected by. */
  rules: SiteRules;
  /** Called when so many of all tasks are done. */
  progress(done: number, all: number): void;
}

/** What was written: the keys of what is kept of it, and what was found in its files. */
export interface Written {
  keys: Set<string>;
  verdicts: Verdict[];
}

/** So few orders are carried out in the process itself: a worker has to be started first. */
const few = 6;

/** Writes the files of a site: what is kept as it is, and all else anew. */
export async function writeSite(site: Site, writing: Writing): Promise<Written> {
  const { store, generator, rules, progress } = writing;
  const hash = createRulesHash(rules);
  const orders = tasksOf(site).map((task) => ({
    task,
    key: taskKey(generator, site, task, readsOfTask(site, task)),
  }));
  const unpack = unpackInto(writing);
  const written: Written = { keys: new Set(orders.map(({ key }) => key)), verdicts: [] };
  let done = 0;
  const write = ({ files, verdicts }: Kept) => {
    unpack(files);
    written.verdicts.push(...verdicts.filter(({ path }) => !writing.published.has(path)));
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
  return written;
}

/** Carries out orders, here or in workers. */
async function carryOutAll(
  site: Site,
  { store, rules }: Writing,
  orders: readonly Order[],
  made: (order: Order) => void,
): Promise<void> {
  if (orders.length > few) {
    const { translators: _, ...study } = site.study;
    const address = site.urls.absolute(site.urls.chooser());
    return workAll(orders, { study, address, pdf: site.pdf, store, rules }, made);
  }
  const carryOut = createMaker(site, store, rules);
  for (const order of orders) {
    await carryOut(order);
    made(order);
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
