import type { Paper } from '#urls.ts';
import { type PageContent, type PageView, pageView } from '#views/pages/page.ts';
import { posterLinks } from '#views/site/downloads.ts';
import { translatorOf } from '#views/site/languages.ts';
import type { LinkView } from '#views/site/link-view.ts';
import type { Site } from '#views/site/site.ts';
import type { Fact } from '#views/words/facts.ts';
import { type SheetFoot, sheetFoot } from './sheet-foot.ts';

/** A page that is printed on one sheet. */
export interface PrintedSheet {
  page: PageView;
  title: string;
  paper: Paper;
  /** How it is printed. */
  print: string;
  /** The same on other paper, and as PDF where there is one. */
  others: LinkView[];
  /** Where its QR code leads, as a whole address, and what it is called. */
  code: { address: string; title: string; description: string };
  foot: SheetFoot;
}

interface SheetParts {
  title: string;
  paper: Paper;
  address(tag: string, paper: Paper): string;
  code: { address: string; title: string };
  /** What its numbers rest on. */
  facts: readonly Fact[];
  shows: PageContent['shows'];
  /** What previews it. Default: the card of the study. */
  picture?: PageContent['picture'];
}

/** What every page that is printed on one sheet has. */
export function printedSheet(site: Site, tag: string, parts: SheetParts): PrintedSheet {
  const { t } = translatorOf(site, tag);
  const { title, paper, address, code, facts, shows, picture } = parts;
  const print = t('poster.print', { paper });
  return {
    page: pageView(site, tag, {
      title: t('poster.title', { title, paper }),
      description: print,
      address: (other) => address(other, paper),
      shows,
      picture,
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
    code: { ...code, description: t('qr.description', { address: code.address }) },
    foot: sheetFoot({ t }, code.address, facts),
  };
}
