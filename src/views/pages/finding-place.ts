import type { Finding } from '#findings/model/finding.ts';
import { headlineShare } from '#findings/model/headline-share.ts';
import { groupHeading, themeOf } from '#views/finding/finding-groups.ts';
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
  /** Its theme, and where that stands in the list of findings; absent where the study has none. */
  theme?: LinkView | undefined;
  /** "Finding 2 of 4", among those of its theme. */
  kicker: string;
  previous?: LinkView | undefined;
  next?: NextFinding | undefined;
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
  const theme = themeOf(site, id);
  const findings = site.study.findings.filter((other) => themeOf(site, other.id) === theme);
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
    previous: previous && { text: previous.title, href: previous.href },
    next: after && nextFinding(site, tag, after.id, themeOf(site, after.id) !== theme),
  };
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
