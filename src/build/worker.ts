import { parentPort, workerData } from 'node:worker_threads';
import type { SiteRules } from '#gates/inspect-file.ts';
import type { Host } from '#hosts.ts';
import { spoken, type StudyData } from '#study/study.ts';
import { createSite } from '#views/site/site.ts';
import { createMaker, type Order } from './carry-out.ts';
import { type PlainFault, plainFault } from './plain-fault.ts';

/** What a worker is given when it starts. */
export interface WorkerStart {
  study: StudyData;
  address: string;
  pdf: boolean;
  host: Host | undefined;
  /** The folder where finished files are kept. */
  store: string;
  rules: SiteRules;
}

/** What a worker answers to an order: nothing more where all went well. */
export interface Answer {
  fault?: PlainFault | undefined;
}

/** Carries out each order that it is given, until it is ended. */
export function work(): void {
  const { study, address, pdf, host, store, rules } = workerData as WorkerStart;
  const site = createSite(spoken(study), address, { pdf, host });
  const carryOut = createMaker(site, { store, rules });
  const answer = (given: Answer) => parentPort?.postMessage(given);
  parentPort?.on('message', (order: Order) => {
    carryOut(order).then(
      () => answer({}),
      (error: unknown) => answer({ fault: plainFault(error) }),
    );
  });
}
