import {
  dayLink,
  listedCorrections,
  type ListedCorrection,
} from '#views/changes/listed-correction.ts';
import { translatorOf } from '#views/site/languages.ts';
import type { LinkView } from '#views/site/link-view.ts';
import type { Site } from '#views/site/site.ts';
import { type WithdrawnView, withdrawnView } from '#views/withdrawn/withdrawn-view.ts';
import { type Fact, ownFacts, sharedFacts } from '#views/words/facts.ts';
import { showsAnyName } from '#views/words/outdated-notice.ts';
import { type PageView, pageView } from './page.ts';

/** What was corrected, withdrawn and published, the last first. */
export interface ChangesPage {
  page: PageView;
  title: string;
  lead: string;
  /** Says that nothing was corrected or withdrawn; absent where something was. */
  none?: string | undefined;
  days: ChangedDay[];
  /** What all of its figures rest on; of each is told besides what the others do not. */
  basis: Fact[];
  /** Where readers are told of what comes; absent where there is no feed. */
  feed?: LinkView | undefined;
}

/** All that changed on a day. */
interface ChangedDay {
  date: string;
  corrections: (ListedCorrection & { own: string[] })[];
  withdrawals: WithdrawnView[];
  /** Findings that were first published then. */
  published: LinkView[];
}

export function changesPage(site: Site, tag: string): ChangesPage {
  const { urls, study, dated, served } = site;
  const { t } = translatorOf(site, tag);
  const listed = study.findings.flatMap((finding) => listedCorrections(site, tag, finding));
  const shared = sharedFacts(listed.map(({ basis }) => basis).filter(({ length }) => length > 0));
  const corrections = listed.map((correction) => ({
    ...correction,
    own: ownFacts(correction.basis, shared),
  }));
  return {
    page: pageView(site, tag, {
      title: t('changes.title'),
      description: t('changes.lead'),
      address: (other) => urls.changes(other),
      shows: (text) => showsAnyName(text) || isReason(text),
    }),
    title: t('changes.title'),
    lead: t('changes.lead'),
    none: corrections.length + study.withdrawn.length === 0 ? t('changes.none') : undefined,
    days: changedDays(site, tag, corrections),
    basis: shared,
    feed: dated && served ? { text: t('changes.feed'), href: urls.feed(tag) } : undefined,
  };
}

function changedDays(
  site: Site,
  tag: string,
  corrections: readonly ChangedDay['corrections'][number][],
): ChangedDay[] {
  const { format } = translatorOf(site, tag);
  const { findings, withdrawn } = site.study;
  const corrected = Map.groupBy(corrections, ({ day }) => day);
  const gone = Map.groupBy(withdrawn, ({ date }) => date);
  const published = Map.groupBy(findings, (finding) => finding.published ?? '');
  const days = new Set(
    [...corrected.keys(), ...gone.keys(), ...published.keys()].filter((day) => day !== ''),
  );
  return [...days]
    .toSorted()
    .toReversed()
    .map((day) => ({
      date: format.date(day),
      corrections: corrected.get(day) ?? [],
      withdrawals: (gone.get(day) ?? []).map(({ id }) => withdrawnView(site, tag, id)),
      published: (published.get(day) ?? []).map((finding) => dayLink(site, tag, finding)),
    }));
}

/** Whether a text says why something was corrected or withdrawn. */
function isReason({ section, name }: { section: string; name: string }): boolean {
  if (section === 'study') return name.startsWith('withdrawn.');
  return section === 'findings' && /^[^.]+\.corrections\./.test(name);
}
