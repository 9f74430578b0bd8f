import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Pack } from '#store/pack.ts';
import { keep, readKept } from '#store/store.ts';
import { readsOfTask, tasksOf } from '#tasks/index.ts';
import { taskKey } from '#tasks/task-key.ts';
import type { Site } from '#views/site/site.ts';
import { makeTask } from './make-task.ts';
import { workAll } from './pool.ts';
import type { Order } from './worker.ts';

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
  /** Called when so many of all tasks are done. */
  progress(done: number, all: number): void;
}

/** So few tasks are made at once in the process itself: a worker has to be started first. */
const few = 6;

/** Writes the files of a site: what is kept as it is, and all else anew. Gives the keys of all its packs. */
export async function writeSite(site: Site, writing: Writing): Promise<Set<string>> {
  const { store, generator, progress } = writing;
  const orders = tasksOf(site).map((task) => ({
    task,
    key: taskKey(generator, site, task, readsOfTask(site, task)),
  }));
  let done = 0;
  const unpack = unpackInto(writing);
  const write = (pack: Pack) => {
    unpack(pack);
    progress(++done, orders.length);
  };
  const missing = orders.filter(({ key }) => {
    const kept = readKept(store, key);
    if (kept) write(kept);
    return kept === undefined;
  });
  const fetchMade = ({ key }: Order) => {
    const pack = readKept(store, key);
    if (pack === undefined) throw new Error(`what was just kept cannot be read: ${key}`);
    write(pack);
  };
  if (missing.length > few) {
    const { study, urls, pdf } = site;
    const { translators: _, ...data } = study;
    const address = urls.absolute(urls.chooser());
    await workAll(missing, { study: data, address, pdf, store }, fetchMade);
  } else
    for (const { task, key } of missing) {
      const pack = await makeTask(site, task);
      keep(store, key, pack);
      write(pack);
    }
  return new Set(orders.map(({ key }) => key));
}

/** Writes the files of packs into a folder, one pack after the other. */
function unpackInto({ folder, published }: Writing): (pack: Pack) => void {
  const folders = new Set<string>();
  return ({ files }) => {
    for (const { path, bytes } of files) {
      if (published.has(path)) continue;
      const parent = dirname(join(folder, path));
      if (!folders.has(parent)) mkdirSync(parent, { recursive: true });
      folders.add(parent);
      writeFileSync(join(folder, path), bytes);
    }
  };
}
