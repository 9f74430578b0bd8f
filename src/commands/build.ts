import { compressFiles } from '#build/compressed-files.ts';
import { shareOf, stateOf, writePartFile } from '#build/parts.ts';
import { programHash } from '#generator.ts';
import { refuse } from '#gates/refuse.ts';
import { textEndings } from '#headers/media-types.ts';
import { copyPublic } from '#public/copy-public.ts';
import { forgetOldest } from '#store/store.ts';
import { writeFormerSites } from './former-sites.ts';
import { passGates, recordedPages, rulesOf } from './gates.ts';
import { replaceFolder } from './output-folder.ts';
import { readPatterns } from './kept-patterns.ts';
import { findPrinter } from './printer.ts';
import { madeLine } from './progress.ts';
import { openPublishable } from './publishable.ts';
import { limitNotes, writeConfiguration } from './publishing-host.ts';
import type { Command } from './request.ts';
import { readShare } from './share.ts';
import { openStore } from './store-folder.ts';

/**
 * Checks a study, then writes its whole site aside and swaps it in; a failed build leaves the previous one as it was.
 * Of a site that several machines make, it writes one part.
 */
export const build: Command = async (request) => {
  const started = performance.now();
  const { study, out, compress: compressed } = request;
  const share = readShare(request.part);
  const printer = request.pdf ? await findPrinter() : undefined;
  const patterns = readPatterns(study);
  const site = await openPublishable(request, patterns.remember);
  // Loaded once a study is well: what is refused need not wait for the pages.
  const { ordersOf, writeFiles } = await import('#build/write-files.ts');
  const orders = ordersOf(site, programHash());
  const rules = rulesOf(site, study);
  const store = openStore(study);
  patterns.keepIn(store.folder);
  let configuration: string | undefined;
  await replaceFolder(out, store.close, async (folder) => {
    const published = new Set(share ? [] : copyPublic(study, folder));
    const writing = { folder, store: store.folder, published, rules, progress: madeLine };
    const verdicts = await writeFiles(site, share ? shareOf(orders, share) : orders, writing);
    const keys = [...orders.map(({ key }) => key), patterns.key];
    await printer?.(folder, site);
    if (share === undefined) {
      const finished = { folder, published, rules, verdicts, compressed };
      configuration = await passGates(site, finished);
      if (compressed) keys.push(...(await compressFiles(folder, store.folder, textEndings)));
    } else {
      refuse(verdicts, recordedPages(site.study));
      writePartFile(folder, stateOf(orders), share);
    }
    forgetOldest(store.folder, new Set(keys));
  });
  writeConfiguration(out, site.host, configuration);
  if (share === undefined) await writeFormerSites(site, out);
  for (const note of limitNotes(out, site.host)) console.log(`note: ${note}`);
  console.log(`${out} written in ${((performance.now() - started) / 1000).toFixed(1)} s`);
  return 0;
};
