import { parentPort, workerData } from 'node:worker_threads';
import { keep } from '#store/store.ts';
import { spoken, type StudyData } from '#study/study.ts';
import type { Task } from '#tasks/task.ts';
import { createSite } from '#views/site/site.ts';
import { makeTask } from './make-task.ts';
import { type PlainFault, plainFault } from './plain-fault.ts';

/** What a worker is given when it starts. */
export interface WorkerStart {
  study: StudyData;
  address: string;
  pdf: boolean;
  /** The folder where finished files are kept. */
  store: string;
}

/** A task for a worker, and the key that its files are kept under. */
export interface Order {
  task: Task;
  key: string;
}

/** What a worker answers to an order. */
export type Answer = { key: string } | { key: string; fault: PlainFault };

/** Makes and keeps the files of each task that it is given, until it is ended. */
export function work(): void {
  const { study, address, pdf, store } = workerData as WorkerStart;
  const site = createSite(spoken(study), address, pdf);
  const answer = (given: Answer) => parentPort?.postMessage(given);
  parentPort?.on('message', ({ task, key }: Order) => {
    makeTask(site, task)
      .then((pack) => keep(store, key, pack))
      .then(
        () => answer({ key }),
        (error: unknown) => answer({ key, fault: plainFault(error) }),
      );
  });
}
