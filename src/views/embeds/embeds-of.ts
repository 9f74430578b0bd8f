import { breakdownsOf, drawnBreakdown } from '#findings/shape/breakdown.ts';
import { findFinding } from '#views/finding/finding-summary.ts';
import { findingView } from '#views/finding/finding-view.ts';
import { oncePerSite, type Site } from '#views/site/site.ts';
import { defaultEmbedAtOwnAddress, type EmbedView, embedViews } from './embed-view.ts';

/**
 * Every page for frames of a finding: each of its ways of being shown, by the end of its address; the default has none.
 * Where there are several, the first has the address of its breakdown as well: a page that was put on a site stays when
 * another comes first.
 */
export const embedsOf = oncePerSite((site, id: string): (string | undefined)[] => {
  const [first = '', ...others] = waysOf(site, id);
  const isTwice = others.length > 0 && first !== 'headline';
  return [...frozenEmbedsOf(site, id), ...(isTwice ? [first] : [])];
});

/** The same of those that never change: whatever comes first later, the default stays what it is. */
export function frozenEmbedsOf(site: Site, id: string): (string | undefined)[] {
  return [undefined, ...waysOf(site, id).slice(1)];
}

const waysOf = oncePerSite((site, id: string): string[] => {
  const finding = findFinding(site, id);
  const drawn = breakdownsOf(finding).filter((way) => drawnBreakdown(finding, way) !== undefined);
  return drawn.map((way) => way.id);
});

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
