import { Worker } from 'node:worker_threads';
import { programFile } from '#generator.ts';
import type { Order } from './carry-out.ts';
import { thrownFault } from './plain-fault.ts';
import type { Answer, WorkerStart } from './worker.ts';

/**
 * Has all orders carried out by so many workers: each has one at a time, so that memory stays flat. `made` is called
 * after each. Throws what failed first.
 */
export async function workAll(
  orders: readonly Order[],
  start: WorkerStart,
  { workers: count, made }: { workers: number; made: (order: Order) => void },
): Promise<void> {
  const waiting = orders.toReversed();
  const workers = Array.from({ length: count }, () => startWorker(start));
  try {
    await Promise.all(workers.map((worker) => serve(worker, waiting, made)));
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

function startWorker(start: WorkerStart): Worker {
  const program = JSON.stringify(programFile.href);
  return new Worker(`import(${program}).then(({ work }) => work())`, {
    eval: true,
    workerData: start,
  });
}

/** Gives a worker one order after the other until none is waiting. */
function serve(worker: Worker, waiting: Order[], made: (order: Order) => void): Promise<void> {
  return new Promise((done, fail) => {
    let current: Order | undefined;
    const next = () => {
      current = waiting.pop();
      if (current === undefined) done();
      else worker.postMessage(current);
    };
    worker.on('message', ({ fault }: Answer) => {
      if (fault !== undefined) return fail(thrownFault(fault));
      if (current !== undefined) made(current);
      next();
    });
    worker.on('error', fail);
    next();
  });
}
