import type { Problem } from '#errors.ts';
import { createInspection, type Verdict } from '#gates/inspect-file.ts';
import { recordedLeaks } from '#gates/refuse.ts';
import { readFrozen } from '#record/frozen-pages.ts';
import { keptPages } from '#record/kept-pages.ts';
import { fileOfAddress } from '#urls.ts';
import type { Site } from '#views/site/site.ts';
import { recordedPages, rulesOf } from './gates.ts';

/** What pages on record tell that is hidden today, so that no build would publish them: without hidden numbers none is read. */
export async function frozenThatTell(site: Site, folder: string): Promise<Problem[]> {
  const rules = rulesOf(site, folder);
  if (!site.served || rules.secrets.secrets.length === 0) return [];
  const inspect = createInspection(rules);
  const verdicts: Verdict[] = [];
  for (const [address, digest] of Object.entries(keptPages(site.study))) {
    const bytes = readFrozen(folder, address, digest);
    if (bytes === undefined) continue;
    const { verdict } = await inspect({ path: fileOfAddress(address), bytes, isOurs: true });
    verdicts.push(verdict);
  }
  return recordedLeaks(verdicts, recordedPages(site.study));
}
