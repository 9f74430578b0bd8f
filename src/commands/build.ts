import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build as buildAstro } from 'astro';
import { forgetOldest } from '#pictures/picture-cache.ts';
import { stagePublic } from '#public/stage.ts';
import { runName } from '#run-name.ts';
import { settings } from '#settings.ts';
import { passGates } from './gates.ts';
import { generator } from './generator.ts';
import { clearLeftovers, clearPictures, clearRepairs } from './leftovers.ts';
import { openChecked } from './open-checked.ts';
import { checkOut, onInterrupt, swapIn } from './output-folder.ts';
import { checkPrevious } from './previous.ts';
import { printNotes, sumUp } from './print-notes.ts';
import { findPrinter } from './printer.ts';
import { progressLog } from './progress.ts';
import type { Command } from './request.ts';
import { unfinishedNotes } from './unfinished-notes.ts';

/** Where drawn pictures are kept for the next build, whichever study it is of. */
const pictures = join(generator, 'node_modules/.constats/pictures');

/** Checks a study, then writes its whole site aside and swaps it in; a failed build leaves the previous one as it was. */
export const build: Command = async ({ study, out, site, previous, pdf }) => {
  const started = performance.now();
  checkPrevious(previous);
  const printer = pdf ? await findPrinter() : undefined;
  const opened = (await openChecked(study, site, { previous })).study;
  const { spec, notes } = opened;
  const unfinished = unfinishedNotes(study, site);
  console.log(`${sumUp(opened)}: no problems`);
  printNotes([...notes, ...unfinished]);
  checkOut(out, study);
  const workshops = join(generator, 'node_modules/.constats');
  clearLeftovers(workshops, out);
  clearPictures(pictures);
  clearRepairs(study);
  const workshop = join(workshops, runName);
  const aside = `${out}.building-${runName}`;
  const clear = () =>
    [workshop, aside].forEach((folder) => rmSync(folder, { recursive: true, force: true }));
  onInterrupt(clear);
  try {
    const address = site ?? spec.url;
    const finished = join(workshop, 'site');
    await buildPages({ study, workshop, address, previous, pdf });
    forgetOldest(pictures);
    await printer?.(finished, address, spec.publisher.name);
    await passGates(finished, study, opened, address);
    swapIn(finished, aside, out);
  } finally {
    clear();
  }
  console.log(`${out} written in ${((performance.now() - started) / 1000).toFixed(1)} s`);
  return 0;
};

interface Pages {
  study: string;
  /** A folder for this build alone, inside the generator, where what is half done finds its packages. */
  workshop: string;
  /** The public address of the site. */
  address: string;
  /** The folder of an earlier site, which the cells to hide are chosen beside. */
  previous: string | undefined;
  /** Whether pages lead to posters as PDF. */
  pdf: boolean;
}

async function buildPages({ study, workshop, address, previous, pdf }: Pages): Promise<void> {
  const cache = join(workshop, 'cache');
  mkdirSync(workshop, { recursive: true });
  process.chdir(generator);
  process.env[settings.folder] = study;
  process.env[settings.address] = address;
  if (previous !== undefined) process.env[settings.previous] = previous;
  if (pdf) process.env[settings.pdf] = 'yes';
  process.env[settings.pictures] = pictures;
  await buildAstro({
    root: generator,
    outDir: join(workshop, 'site'),
    publicDir: stagePublic(study, workshop),
    cacheDir: cache,
    vite: { cacheDir: cache },
    logger: progressLog,
  });
}
