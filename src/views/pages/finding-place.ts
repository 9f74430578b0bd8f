import type { Finding } from '#findings/model/finding.ts';
import { headlineShare } from '#findings/model/headline-share.ts';
import { compareEditions } from '#findings/specs/editions.ts';
import { editionYears } from '#views/finding/edition-titles.ts';
import { groupHeading, groupOf } from '#views/finding/finding-groups.ts';
import {
  findFinding,
  type FindingSummary,
  findingSummary,
} from '#views/finding/finding-summary.ts';
import { translatorOf } from '#views/site/languages.ts';
import type { LinkView } from '#views/site/link-view.ts';
import type { Site } from '#views/site/site.ts';
import { findingText } from '#views/words/study-texts.ts';

/** Where a finding stands among those of its study: all that its page says of others. */
export interface FindingPlace {
  /** Its theme and edition, and where these stand in the list of findings; absent where the study has neither. */
  theme?: LinkView | undefined;
  /** "Finding 2 of 4", among those of its theme and edition. */
  kicker: string;
  /** The same as it was asked in other editions, the earlier first. */
  asked: AskedLink[];
  previous?: LinkView | undefined;
  next?: NextFinding | undefined;
}

/** A finding of another edition that asked the same. */
interface AskedLink extends Pick<FindingSummary, 'href' | 'headline' | 'figure'> {
  /** "Asked before: 2021 – 2022". */
  label: string;
}

/** The finding after this one: in its theme, or the first of the next theme. */
interface NextFinding extends Pick<FindingSummary, 'href' | 'headline' | 'figure'> {
  /** "Next"; where another theme begins, with its title. */
  label: string;
  /** What it claims, to be read after its number; absent where the study has no words for that. */
  claim?: string | undefined;
  /** How many of a hundred its number is; absent where it is no share. */
  percent?: number | undefined;
}

export function findingPlace(site: Site, tag: string, id: string): FindingPlace {
  const { t, format } = translatorOf(site, tag);
  const group = groupOf(site, findFinding(site, id));
  const findings = site.study.findings.filter((other) => groupOf(site, other) === group);
  const index = findings.findIndex((finding) => finding.id === id);
  const [before, after] = neighbours(site, id);
  const previous = before && findingSummary(site, tag, before.id);
  const heading = groupHeading(site, tag, id);
  return {
    theme: heading && { text: heading.title, href: heading.href },
    kicker: t('finding.kicker', {
      place: format.number(index + 1),
      total: format.number(findings.length),
    }),
    asked: askedLinks(site, tag, id),
    previous: previous && { text: previous.title, href: previous.href },
    next: after && nextFinding(site, tag, after.id, groupOf(site, after) !== group),
  };
}

/** The findings of other editions that asked the same: the one that this one continues, and those that continue it. */
export function askedElsewhere({ study }: Site, id: string): Finding[] {
  const { continues } = findFinding({ study }, id);
  return study.findings
    .filter((other) => other.id === continues || other.continues === id)
    .toSorted((a, b) => compareEditions(study.spec, b.edition, a.edition));
}

function askedLinks(site: Site, tag: string, id: string): AskedLink[] {
  const { t } = translatorOf(site, tag);
  const { continues } = findFinding(site, id);
  return askedElsewhere(site, id).map((other) => {
    const { href, headline, figure } = findingSummary(site, tag, other.id);
    const name = t(other.id === continues ? 'finding.asked.before' : 'finding.asked.again');
    const text = editionYears(site, tag, other.edition);
    return { label: t('fact.line', { name, text }), href, headline, figure };
  });
}

/** The finding before this one, and the one after it. */
export function neighbours({ study }: Site, id: string): [Finding?, Finding?] {
  const index = study.findings.findIndex((finding) => finding.id === id);
  return [study.findings[index - 1], study.findings[index + 1]];
}

function nextFinding(site: Site, tag: string, id: string, begins: boolean): NextFinding {
  const { href, headline, figure } = findingSummary(site, tag, id);
  const finding = findFinding(site, id);
  const translator = translatorOf(site, tag);
  const theme = begins ? [groupHeading(site, tag, id)?.title ?? ''] : [];
  return {
    label: [translator.t('finding.next'), ...theme].join(' · '),
    ...{ href, headline, figure },
    claim: findingText(site, translator, finding, 'claim'),
    percent: figure && headlineShare(finding),
  };
}
