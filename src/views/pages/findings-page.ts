import { headlineShare } from '#findings/model/headline-share.ts';
import type { Translator } from '#i18n/translator.ts';
import {
  type FindingGroup,
  findingGroups,
  isLongList,
  type ThemeLink,
  themeLinks,
} from '#views/finding/finding-groups.ts';
import { findFinding, type FindingSummary } from '#views/finding/finding-summary.ts';
import { translatorOf } from '#views/site/languages.ts';
import type { Site } from '#views/site/site.ts';
import { basis, type Fact, ownFacts, sharedFacts } from '#views/words/facts.ts';
import type { Shows } from '#views/words/outdated-notice.ts';
import { type PageView, pageView } from './page.ts';

/** The list of all findings, theme by theme. */
export interface FindingsPage {
  page: PageView;
  title: string;
  lead: string;
  themes: ThemeLink[];
  groups: FindingGroup<ListedHeadline>[];
  /** What all of their numbers rest on. */
  basis: Fact[];
  /** The words of its search; absent where the findings are few. */
  search?: SearchField | undefined;
}

/** What the field of the search is called, and what it says; `found` has "{{n}}" in the place of a number. */
export interface SearchField {
  label: string;
  found: string;
  none: string;
  failed: string;
  /** The scripts that are loaded once somebody searches, as seen from the page. */
  loads: string;
}

/** A finding in a list, with the sentence that it is and what its number rests on. */
export interface ListedHeadline extends FindingSummary {
  /** How many of a hundred its number is; absent where it is no share, or where so many are listed that they are words alone. */
  percent?: number | undefined;
  /** The base of its number, and what not all findings rest on, in short. */
  own: string[];
}

/** Of more findings, each is words alone. */
const mostDrawn = 60;

export function findingsPage(site: Site, tag: string): FindingsPage {
  const { urls, study } = site;
  const translator = translatorOf(site, tag);
  const { t } = translator;
  const facts = new Map(
    study.findings.map((finding) => [
      finding.id,
      basis(site, translator, finding, [finding.headline.row]),
    ]),
  );
  const shared = sharedFacts([...facts.values()]);
  const isDrawn = study.findings.length <= mostDrawn;
  return {
    page: pageView(site, tag, {
      title: t('findings.title'),
      description: t('findings.lead'),
      address: (other) => urls.findings(other),
      shows,
    }),
    title: t('findings.title'),
    lead: t('findings.lead'),
    themes: themeLinks(site, tag),
    groups: findingGroups(site, tag).map(({ heading, findings }) => ({
      heading,
      findings: findings.map((finding) => ({
        ...finding,
        percent: isDrawn ? headlineShare(findFinding(site, finding.id)) : undefined,
        own: ownFacts(facts.get(finding.id) ?? [], shared),
      })),
    })),
    basis: shared,
    search: isLongList(site) ? searchField(t) : undefined,
  };
}

function searchField(t: Translator['t']): SearchField {
  return {
    label: t('search.label'),
    found: t('search.found', { n: '{{n}}' }),
    none: t('search.none'),
    failed: t('search.failed'),
    loads: '../findings.js ../../search.js',
  };
}

const shows: Shows = (text) =>
  (text.section === 'study' && /^(?:source$|themes\.|editions\.)/.test(text.name)) ||
  (text.section === 'findings' && /\.(?:title|headline)$/.test(text.name));
