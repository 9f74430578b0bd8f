import { collectGarbage } from '#collect-garbage.ts';
import { createInspection, type SiteRules, type Verdict } from '#gates/inspect-file.ts';
import { createRulesHash, type RulesHash } from '#gates/rules-hash.ts';
import { keep, readKept } from '#store/store.ts';
import type { PackedFile } from '#store/pack.ts';
import type { Finished, Task } from '#tasks/task.ts';
import type { Site } from '#views/site/site.ts';
import { inspectFiles, makeTask } from './make-task.ts';

/** A task, and the key that its files are kept under. */
export interface Order {
  task: Task;
  key: string;
  /** Whether it takes in files of all others. */
  isLast: boolean;
}

/** What is known of kept files. */
interface Known {
  /** A hash of the rules that they were inspected by. */
  rules: string;
  verdicts: Verdict[];
}

/** Files that are kept, and what was found in them. */
export interface Kept {
  files: readonly PackedFile[];
  verdicts: readonly Verdict[];
}

/** What was kept of an order and inspected by the same rules; absent where it is to be carried out. */
export function keptOrder(store: string, { key }: Order, rules: RulesHash): Kept | undefined {
  const pack = readKept(store, key);
  const known = pack?.known as Known | undefined;
  return pack && known?.rules === rules(pathsOf(pack.files))
    ? { files: pack.files, verdicts: known.verdicts }
    : undefined;
}

/** Bytes that orders may take before memory is looked through, after so many of them: until then each of their pictures holds its pixels. */
const most = { bytes: 400_000_000, orders: 10 };

/** Carries out orders: files that are kept already are inspected by the new rules, all others are made. */
export function createMaker(
  site: Site,
  { store, rules }: { store: string; rules: SiteRules },
  finished: Finished = nothingFinished,
) {
  const inspect = createInspection(rules);
  const hash = createRulesHash(rules);
  const { rss } = process.memoryUsage;
  const before = rss();
  let orders = 0;
  return async ({ task, key }: Order): Promise<void> => {
    orders += 1;
    if (orders % most.orders === 0 && rss() - before > most.bytes) collectGarbage();
    const made = readKept(store, key)?.files ?? (await makeTask(site, task, finished));
    const { files, verdicts } = await inspectFiles(made, inspect);
    const known: Known = { rules: hash(pathsOf(files)), verdicts };
    keep(store, key, { files, known });
  };
}

function pathsOf(files: readonly PackedFile[]): string[] {
  return files.map(({ path }) => path);
}

async function nothingFinished(address: string): Promise<never> {
  throw new Error(`needs ${address} before it is made`);
}
