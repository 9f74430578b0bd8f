import { embedViews } from '#views/embeds/embed-view.ts';
import type { FindingView } from '#views/finding/finding-view.ts';
import type { Site } from '#views/site/site.ts';
import { alternative } from '#views/words/alternative.ts';
import type { FigureHeadline } from '#views/words/figure-headline.ts';
import { spokenAddress } from '#views/words/short-address.ts';
import type { WithdrawnView } from '#views/withdrawn/withdrawn-view.ts';
import { type KeyNumbers, keyNumbers } from './key-numbers.ts';

/** What a newsletter says of a finding, from top to bottom. */
export interface MailContent {
  lang: string;
  dir: 'ltr' | 'rtl';
  /** The name of its study. */
  study: string;
  headline: string;
  /** Its parts, where it quotes its number. */
  figure?: FigureHeadline | undefined;
  /** What the numbers count, in which unit and when. */
  subtitle?: string | undefined;
  /** Its chart, by its whole address, and what it shows. */
  picture?: { href: string; alt: string } | undefined;
  /** What it means, in the words of the study. */
  text?: string | undefined;
  numbers?: (KeyNumbers & { title: string; all: string }) | undefined;
  /** What its reader must know: notes, base, sample with its limit, source, what was corrected. */
  facts: string[];
  /** Where it is told whole, and the same address as people type it. */
  link: { text: string; href: string; spoken: string };
  /** Whose it is, and the version of its data. */
  closing: string[];
  /** Words of the interface. */
  t: FindingView['t'];
}

/** What a newsletter says of a finding; nothing but its picture is asked of the site, and that by nobody but its reader. */
export function mailContent(view: FindingView, site: Site): MailContent {
  const { lang, dir, id, study, headline, figure, subtitle, sharedLink, t } = view;
  const [shown] = view.breakdowns;
  const [{ notes, facts, version, publisher }] = embedViews(site, lang, id);
  const numbers = keyNumbers(shown, view.finding);
  return {
    ...{ lang, dir, study, headline, figure, subtitle, t },
    picture: {
      href: site.urls.absolute(site.urls.file(lang, id, 'email.png')),
      alt: alternative(shown.description, lang),
    },
    text: view.summary,
    numbers: numbers && { ...numbers, title: t('finding.table'), all: t('finding.table.all') },
    facts: [...notes, ...facts],
    link: { text: t('finding.more'), href: sharedLink, spoken: spokenAddress(sharedLink) },
    closing: [...(publisher.name === study ? [] : [publisher.name]), version],
  };
}

/** What it says once the finding is withdrawn. */
export function withdrawnMail(view: WithdrawnView): MailContent {
  const { lang, dir, study, title, reason, publisher, shortLink, spokenLink, t } = view;
  return {
    ...{ lang, dir, study, headline: title, text: reason, facts: [], t },
    link: { text: t('finding.more'), href: shortLink, spoken: spokenLink },
    closing: publisher.name === study ? [] : [publisher.name],
  };
}
