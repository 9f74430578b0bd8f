import type { Finding } from '#findings/model/finding.ts';
import { headlineShare } from '#findings/model/headline-share.ts';
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
  /** "Finding 2 of 4". */
  kicker: string;
  previous?: LinkView | undefined;
  next?: NextFinding | undefined;
}

/** The finding after this one. */
interface NextFinding extends Pick<FindingSummary, 'href' | 'headline' | 'figure'> {
  /** What it claims, to be read after its number; absent where the study has no words for that. */
  claim?: string | undefined;
  /** How many of a hundred its number is; absent where it is no share. */
  percent?: number | undefined;
}

export function findingPlace(site: Site, tag: string, id: string): FindingPlace {
  const { findings } = site.study;
  const { t, format } = translatorOf(site, tag);
  const index = findings.findIndex((finding) => finding.id === id);
  const [before, after] = neighbours(site, id);
  const previous = before && findingSummary(site, tag, before.id);
  return {
    kicker: t('finding.kicker', {
      place: format.number(index + 1),
      total: format.number(findings.length),
    }),
    previous: previous && { text: previous.title, href: previous.href },
    next: after && nextFinding(site, tag, after.id),
  };
}

/** The finding before this one, and the one after it. */
export function neighbours({ study }: Site, id: string): [Finding?, Finding?] {
  const index = study.findings.findIndex((finding) => finding.id === id);
  return [study.findings[index - 1], study.findings[index + 1]];
}

function nextFinding(site: Site, tag: string, id: string): NextFinding {
  const { href, headline, figure } = findingSummary(site, tag, id);
  const finding = findFinding(site, id);
  return {
    ...{ href, headline, figure },
    claim: findingText(site, translatorOf(site, tag), finding, 'claim'),
    percent: figure && headlineShare(finding),
  };
}
