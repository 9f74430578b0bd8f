import { direction } from '#i18n/format.ts';
import type { Prose } from '#i18n/markdown.ts';
import { type PageName, textPages } from '#urls.ts';
import { type FindingView, findingView } from '#views/finding/finding-view.ts';
import { translatorOf } from '#views/site/languages.ts';
import type { Site } from '#views/site/site.ts';
import { findingTexts, type Shows } from '#views/words/outdated-notice.ts';
import { readProse } from '#views/words/prose.ts';
import { studyText } from '#views/words/study-texts.ts';
import { type PageView, pageView } from './page.ts';
import { type EditionFacts, editionFactLists } from './study-facts.ts';

/** A page of longer text. */
export interface ProsePage {
  page: PageView;
  title: string;
  lead: string;
  sections: ProseSection[];
  /** What each edition of the study rests on, where the page tells of that; none where the study was made once. */
  editions: EditionFacts[];
  /** The language that the text is in, where that is not the one of its page. */
  language?: TextLanguage | undefined;
}

/** A language, as elements of a page name it. */
export interface TextLanguage {
  lang: string;
  dir: 'ltr' | 'rtl';
}

export interface ProseSection {
  heading?: string | undefined;
  blocks: ({ html: string } | { finding: FindingView })[];
}

/** The page `name` of a language; on the home page, the id of a finding between braces stands for the finding. */
export function prosePage(site: Site, tag: string, name: PageName): ProsePage {
  const { title, lead, sections } = readProse(site, tag, name);
  const lang = translatorOf(site, tag).pageLanguage(name);
  return {
    page: pageView(site, tag, {
      title,
      description: name === 'home' ? studyDescription(site, tag) : lead,
      address: (other) => site.urls.page(other, name),
      shows: proseTexts(site, name, sections),
    }),
    title,
    lead,
    editions: name === 'method' || name === 'data' ? editionFactLists(site, tag) : [],
    language: lang === undefined ? undefined : { lang, dir: direction(lang) },
    sections: sections.map(({ heading, blocks }) => ({
      heading,
      blocks: blocks.map((block) =>
        'name' in block ? { finding: findingView(site, tag, block.name) } : block,
      ),
    })),
  };
}

/** The texts that a page shows: its own, and those of the findings in it; the page of the data lists them all, the home page has the services. */
function proseTexts({ study }: Site, page: PageName, sections: Prose['sections']): Shows {
  const blocks = sections.flatMap((section) => section.blocks);
  const shown = study.findings
    .filter(({ id }) => blocks.some((block) => 'name' in block && block.name === id))
    .map(findingTexts);
  return (text) => {
    const { section, name } = text;
    if (section === 'pages') return name === page;
    if (page === 'home' && section === 'study' && /^(?:support|editions)\./.test(name)) return true;
    if (page === 'method' && section === 'study' && name.startsWith('editions.')) return true;
    if (page === 'data' && section !== 'terms')
      return section === 'study' || name.endsWith('.title');
    return shown.some((shows) => shows(text));
  };
}

/** The page of nothing but text that is called so. Throws where there is none. */
export function textPageOf(name: string | undefined): PageName {
  const known = textPages.find((page) => page === name);
  if (known === undefined) throw new Error(`unknown page: ${name ?? ''}`);
  return known;
}

/** What the study is about, in a sentence. */
export function studyDescription(site: Site, tag: string): string {
  return studyText(site, translatorOf(site, tag), 'description');
}
