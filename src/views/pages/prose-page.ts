import { type Prose, renderProse } from '#i18n/markdown.ts';
import { type PageName, pageNames, type Urls } from '#urls.ts';
import { type FindingView, findingView } from '#views/finding/finding-view.ts';
import { pageView, type PageView } from './page.ts';
import { quoter } from '#views/words/cell-text.ts';
import type { Site } from '#views/site/site.ts';
import { studyText } from '#views/words/study-texts.ts';
import { findingTexts, type Shows } from '#views/words/outdated-notice.ts';
import { translatorOf } from '#views/site/languages.ts';

/** A page of longer text. */
export interface ProsePage {
  page: PageView;
  title: string;
  lead: string;
  sections: ProseSection[];
}

export interface ProseSection {
  heading?: string | undefined;
  blocks: ({ html: string } | { finding: FindingView })[];
}

/** The page `name` of a language; on the home page, the id of a finding between braces stands for the finding. */
export function prosePage(site: Site, tag: string, name: PageName): ProsePage {
  const { title, lead, sections } = readProse(site, tag, name);
  return {
    page: pageView(site, tag, {
      title,
      description: name === 'home' ? studyDescription(site, tag) : lead,
      address: (other) => site.urls.page(other, name),
      shows: proseTexts(site, name, sections),
    }),
    title,
    lead,
    sections: sections.map(({ heading, blocks }) => ({
      heading,
      blocks: blocks.map((block) =>
        'name' in block ? { finding: findingView(site, tag, block.name) } : block,
      ),
    })),
  };
}

/** The texts that a page shows: its own, and those of the findings in it; the page of the data lists them all. */
function proseTexts({ study }: Site, page: PageName, sections: Prose['sections']): Shows {
  const blocks = sections.flatMap((section) => section.blocks);
  const shown = study.findings
    .filter(({ id }) => blocks.some((block) => 'name' in block && block.name === id))
    .map(findingTexts);
  return (text) => {
    const { section, name } = text;
    if (section === 'pages') return name === page;
    if (page === 'data' && section !== 'terms')
      return section === 'study' || name.endsWith('.title');
    return shown.some((shows) => shows(text));
  };
}

/** What the study is about, in a sentence. */
export function studyDescription(site: Site, tag: string): string {
  return studyText(site, translatorOf(site, tag), 'description');
}

function readProse(site: Site, tag: string, name: PageName): Prose {
  const { study, urls } = site;
  const translator = translatorOf(site, tag);
  const quote = quoter(study, translator);
  const isFinding = (word: string) => study.findings.some(({ id }) => id === word);
  const markdown = translator.page(name, (word) => (isFinding(word) ? `[[${word}]]` : quote(word)));
  return renderProse(markdown, { tag, link: (href) => linkAddress(urls, tag, href) });
}

function linkAddress(urls: Urls, tag: string, href: string): string {
  if (/^[a-z]+:/.test(href)) return href;
  const page = pageNames.find((name) => name === href);
  return page === undefined ? urls.finding(tag, href) : urls.page(tag, page);
}
