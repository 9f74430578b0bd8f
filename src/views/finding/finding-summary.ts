import type { Finding } from '#findings/model/finding.ts';
import { translatorOf } from '#views/site/languages.ts';
import type { LinkView } from '#views/site/link-view.ts';
import { oncePerSite, type Site } from '#views/site/site.ts';
import { claimOf } from '#views/words/claim.ts';
import { type FigureHeadline, figureHeadline } from '#views/words/figure-headline.ts';
import { requiredText } from '#views/words/study-texts.ts';

/** A finding in few words, as lists and its neighbours have it: nothing of it is drawn. */
export interface FindingSummary {
  id: string;
  href: string;
  /** A short name. */
  title: string;
  /** The finding as a sentence. */
  headline: string;
  /** The same in parts, where it quotes the number of its cell. */
  figure?: FigureHeadline | undefined;
  /** What is claimed, in at most eight words that follow the number of the headline: "do not identify as sex workers". */
  claim: string;
}

/** A finding in few words of a language. They are put together once. */
export const findingSummary = oncePerSite((site, tag: string, id: string): FindingSummary => {
  const translator = translatorOf(site, tag);
  const finding = findFinding(site, id);
  const title = requiredText(site, translator, finding, 'title');
  return {
    id,
    href: site.urls.finding(tag, id),
    title,
    headline: requiredText(site, translator, finding, 'headline'),
    figure: figureHeadline(site, translator, finding),
    claim: claimOf(site, translator, finding, title),
  };
});

/** Leads to the page of a finding, by its short name. */
export function findingLink(site: Site, tag: string, id: string): LinkView {
  const { title, href } = findingSummary(site, tag, id);
  return { text: title, href };
}

/** A finding in a list: without its headline, whose number stands nowhere without what it rests on. */
export type ListedFinding = Pick<FindingSummary, 'id' | 'href' | 'title'>;

/** Some findings as a list has them, each leading to `address`. */
export function listed(
  findings: readonly FindingSummary[],
  address: (finding: FindingSummary) => string = ({ href }) => href,
): ListedFinding[] {
  return findings.map((finding) => ({
    id: finding.id,
    href: address(finding),
    title: finding.title,
  }));
}

/** The finding of this id, which must be one of the study's. */
export function findFinding({ study }: Pick<Site, 'study'>, id: string): Finding {
  const finding = study.findings.find((other) => other.id === id);
  if (finding === undefined) throw new Error(`unknown finding: ${id}`);
  return finding;
}
