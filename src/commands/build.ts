import { mkdirSync, rmSync } from 'node:fs';
import { programHash } from '#generator.ts';
import { copyPublic } from '#public/copy-public.ts';
import { runName } from '#run-name.ts';
import { forgetOldest } from '#store/store.ts';
import { passGates, rulesOf } from './gates.ts';
import { clearLeftovers, clearRepairs } from './leftovers.ts';
import { openChecked } from './open-checked.ts';
import { checkOut, onInterrupt, swapIn } from './output-folder.ts';
import { checkPrevious } from './previous.ts';
import { printNotes, sumUp } from './print-notes.ts';
import { findPrinter } from './printer.ts';
import { madeLine } from './progress.ts';
import type { Command } from './request.ts';
import { openStore } from './store-folder.ts';
import { unfinishedNotes } from './unfinished-notes.ts';

/** Checks a study, then writes its whole site aside and swaps it in; a failed build leaves the previous one as it was. */
export const build: Command = async ({ study, out, site: address, previous, pdf }) => {
  const started = performance.now();
  checkPrevious(previous);
  const printer = pdf ? await findPrinter() : undefined;
  const site = await openChecked(study, address, { previous, pdf });
  const { spec, notes } = site.study;
  const unfinished = unfinishedNotes(study, address);
  console.log(`${sumUp(site.study)}: no problems`);
  printNotes([...notes, ...unfinished]);
  checkOut(out, study);
  clearLeftovers(out);
  clearRepairs(study);
  const aside = `${out}.building-${runName}`;
  const store = openStore(study);
  const clear = () => {
    rmSync(aside, { recursive: true, force: true });
    store.close();
  };
  onInterrupt(clear);
  try {
    mkdirSync(aside, { recursive: true });
    const published = new Set(copyPublic(study, aside));
    // Loaded once a study is well: what is refused need not wait for the pages.
    const { writeSite } = await import('#build/write-site.ts');
    const rules = rulesOf(site);
    const { keys, verdicts } = await writeSite(site, {
      ...{ folder: aside, store: store.folder, published, rules },
      generator: programHash(),
      progress: madeLine,
    });
    forgetOldest(store.folder, keys);
    const publicAddress = address ?? spec.url;
    await printer?.(aside, publicAddress, spec.publisher.name);
    await passGates(site, { folder: aside, published, rules, verdicts });
    swapIn(aside, out);
  } finally {
    clear();
  }
  console.log(`${out} written in ${((performance.now() - started) / 1000).toFixed(1)} s`);
  return 0;
};
