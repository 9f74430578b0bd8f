import type { Paper } from '#urls.ts';
import { type PageView, pageView } from '#views/pages/page.ts';
import { posterLinks } from '#views/site/downloads.ts';
import { translatorOf } from '#views/site/languages.ts';
import type { LinkView } from '#views/site/link-view.ts';
import type { Site } from '#views/site/site.ts';
import { spokenAddress } from '#views/words/short-address.ts';

/** A page that is printed on one sheet. */
export interface PrintedSheet {
  page: PageView;
  title: string;
  paper: Paper;
  /** How it is printed. */
  print: string;
  /** The same on other paper, and as PDF where there is one. */
  others: LinkView[];
  /** How much its words must be made smaller to fit: 0 is the largest size, 3 the smallest. */
  step: number;
  /** The address of the site, as people say it. */
  site: string;
  /** Where its QR code leads: the whole address, as people type it, and in words. */
  code: { address: string; spoken: string; title: string; description: string };
}

interface SheetParts {
  title: string;
  paper: Paper;
  address(tag: string, paper: Paper): string;
  code: { address: string; title: string };
  shows: Parameters<typeof pageView>[2]['shows'];
}

/** What every page that is printed on one sheet has. */
export function printedSheet(
  site: Site,
  tag: string,
  parts: SheetParts,
): Omit<PrintedSheet, 'step'> {
  const { t } = translatorOf(site, tag);
  const { title, paper, address, code, shows = () => false } = parts;
  const print = t('poster.print', { paper });
  return {
    page: pageView(site, tag, {
      title: t('poster.title', { title, paper }),
      description: print,
      address: (other) => address(other, paper),
      shows,
      indexed: false,
    }),
    title,
    paper,
    print,
    others: posterLinks(
      site,
      (on) => address(tag, on),
      (on) => t('campaign.poster', { paper: on }),
    ).filter(({ href }) => href !== address(tag, paper)),
    site: spokenAddress(site.urls.absolute(site.urls.chooser())),
    code: {
      ...code,
      spoken: spokenAddress(code.address),
      description: t('qr.description', { address: code.address }),
    },
  };
}

/** The size that a text of so many characters gets: the number of `ends` that it is beyond. */
export function stepOf(length: number, ends: readonly number[]): number {
  return ends.filter((end) => length > end).length;
}
