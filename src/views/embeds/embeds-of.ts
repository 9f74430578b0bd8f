import { addressedBreakdowns, shownBreakdowns } from '#findings/shape/breakdown.ts';
import { findFinding } from '#views/finding/finding-summary.ts';
import { findingView } from '#views/finding/finding-view.ts';
import { oncePerSite, type Site } from '#views/site/site.ts';
import { defaultEmbedAtOwnAddress, type EmbedView, embedViews } from './embed-view.ts';

/** Every page for frames of a finding, by the end of its address: the default has none. */
export const embedsOf = oncePerSite((site, id: string): (string | undefined)[] => [
  undefined,
  ...addressedBreakdowns(findFinding(site, id)),
]);

/** The same of those that never change: whatever comes first later, the default stays what it is. */
export const frozenEmbedsOf = oncePerSite((site, id: string): (string | undefined)[] => [
  undefined,
  ...shownBreakdowns(findFinding(site, id)).slice(1),
]);

/** What a page for frames shows. Throws where the finding is not shown so. */
export function embedAt(
  site: Site,
  tag: string,
  { finding, breakdown }: { finding: string; breakdown?: string | undefined },
): EmbedView {
  const at = embedsOf(site, finding).indexOf(breakdown);
  if (at === -1) throw new Error(`unknown embed: ${finding}/${breakdown ?? ''}`);
  return (
    embedViews(site, tag, finding)[at] ??
    defaultEmbedAtOwnAddress(site, findingView(site, tag, finding))
  );
}
