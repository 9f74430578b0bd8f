import { resolve } from 'node:path';
import { compressFiles } from '#build/compressed-files.ts';
import { addPart, stateOf } from '#build/parts.ts';
import { programHash } from '#generator.ts';
import { textEndings } from '#headers/media-types.ts';
import { copyPublic } from '#public/copy-public.ts';
import { writeFormerSites } from './former-sites.ts';
import { passGates, rulesOf } from './gates.ts';
import { readPatterns } from './kept-patterns.ts';
import { replaceFolder } from './output-folder.ts';
import { checkParts } from './parts-folder.ts';
import { findPrinter } from './printer.ts';
import { madeLine } from './progress.ts';
import { openPublishable } from './publishable.ts';
import { limitNotes, writeConfiguration } from './publishing-host.ts';
import type { Command } from './request.ts';
import { openStore } from './store-folder.ts';

/** Puts the parts of a site together that several machines made, and inspects the whole as a build does. */
export const joinParts: Command = async (request) => {
  const { study, out, compress: compressed } = request;
  const printer = request.pdf ? await findPrinter() : undefined;
  const patterns = readPatterns(study);
  const site = await openPublishable(request, patterns.remember);
  const { ordersOf, writeFiles } = await import('#build/write-files.ts');
  const orders = ordersOf(site, programHash());
  const parts = checkParts(resolve(request.parts), stateOf(orders));
  const rules = rulesOf(site, study);
  const store = openStore(study);
  patterns.keepIn(store.folder);
  let configuration: string | undefined;
  await replaceFolder(out, store.close, async (folder) => {
    for (const part of parts) addPart(part.folder, part.said, folder);
    const published = new Set(copyPublic(study, folder));
    const last = orders.filter(({ isLast }) => isLast);
    const writing = { folder, store: store.folder, published, rules, progress: madeLine };
    await writeFiles(site, last, writing);
    await printer?.(folder, site);
    configuration = await passGates(site, { folder, published, rules, compressed });
    if (compressed) await compressFiles(folder, store.folder, textEndings);
  });
  writeConfiguration(out, site.host, configuration);
  await writeFormerSites(site, out);
  for (const note of limitNotes(out, site.host)) console.log(`note: ${note}`);
  console.log(`${out} written`);
  return 0;
};
