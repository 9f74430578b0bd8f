import { unzipSync } from 'fflate';
import { citationLine, studyCitationView } from '#views/data/citation.ts';
import { findingGroups, type GroupHeading } from '#views/finding/finding-groups.ts';
import { studyFactList } from '#views/pages/study-facts.ts';
import { studyCard, type StudyCardView } from '#views/posters/study-card-view.ts';
import { translatorOf } from '#views/site/languages.ts';
import type { Site } from '#views/site/site.ts';
import { basisLines } from '#views/words/facts.ts';
import { lentWords } from '#views/words/lent-words.ts';
import { groundOf } from './finding-slide.ts';
import type { Parts } from './office-xml.ts';
import { presentationFile, type SlideSection } from './presentation-file.ts';
import { presentationParts } from './presentation-parts.ts';
import { sharedParts, slideParts } from './slide-parts.ts';
import type { Presentation, Slide } from './slide.ts';
import { layouts, slidePlaces } from './slide-layout.ts';
import { basisBox, sentence, studyLine, textBox } from './slide-words.ts';

/** Slides under one name: its own come first, then those of findings, by their ids. */
interface Chapter {
  name: string;
  own: Slide[];
  ids: string[];
}

/**
 * The study as a presentation: what it is, its findings in their order, theme by theme where it has any, and how it is
 * cited. The slide of each finding is taken from its own file, which `fileOf` gives.
 */
export async function studySlides(
  site: Site,
  tag: string,
  fileOf: (id: string) => Promise<Uint8Array>,
): Promise<Uint8Array<ArrayBuffer>> {
  const chapters = chaptersOf(site, tag);
  const presentation = studyPresentation(studyCard(site, tag), site, tag);
  const made = await presentationParts(
    presentation,
    chapters.flatMap(({ own }) => own),
  );
  const parts: Parts = sharedParts(made);
  const sections: SlideSection[] = [];
  let [number, taken] = [0, 0];
  for (const { name, own, ids } of chapters) {
    const slides: number[] = [];
    const add = (from: Parts, place: number) => {
      number += 1;
      slides.push(number);
      Object.assign(parts, slideParts(from, place, number));
    };
    for (const _ of own) add(made, (taken += 1));
    for (const id of ids) add(unzipSync(await fileOf(id)), 1);
    sections.push({ name, slides });
  }
  return presentationFile(parts, { dir: presentation.dir, sections });
}

function studyPresentation(card: StudyCardView, site: Site, lang: string): Presentation {
  const { study: title, sentence: subject, publisher, dir, address } = card;
  const runs = lentWords(site, lang);
  return { title, subject, author: publisher.name, lang, dir, address, runs, ...groundOf(site) };
}

function chaptersOf(site: Site, tag: string): Chapter[] {
  const { t } = translatorOf(site, tag);
  const card = studyCard(site, tag);
  const groups = findingGroups(site, tag).map(({ heading, findings }): Chapter => {
    const ids = findings.map(({ id }) => id);
    if (heading === undefined) return { name: t('findings.title'), own: [], ids };
    return { name: heading.title, own: [chapterSlide(heading, card, site)], ids };
  });
  return [
    { name: card.study, own: [openingSlide(card, site, tag)], ids: [] },
    ...groups,
    { name: t('citation.heading'), own: [closingSlide(card, site, tag)], ids: [] },
  ];
}

/** What a first slide says of what the study rests on; its last one says the rest. */
const told: readonly string[] = ['base', 'period', 'sample', 'source', 'countries'];

/** Of words and what they rest on, on slides that begin something. */
function coloursOf(site: Site) {
  return groundOf(site).isOnAccent
    ? ({ words: 'paper', basis: { colour: 'paper', linked: 'paper' } } as const)
    : ({ words: 'ink', basis: { colour: 'muted', linked: 'accentText' } } as const);
}

function openingSlide(card: StudyCardView, site: Site, tag: string): Slide {
  const facts = basisLines(studyFactList(site, tag).filter(({ id }) => told.includes(id)));
  const { words, basis } = coloursOf(site);
  const said = textBox('Description', card.sentence, slidePlaces.below, words);
  return {
    layout: 'opening',
    title: [sentence(card.study, layouts.opening, 54, words)],
    texts: [
      studyLine(card.publisher.name, basis.colour),
      said,
      basisBox(facts, linkOf(card), basis),
    ],
    pictures: [],
    notes: [card.sentence, '', ...facts],
  };
}

function chapterSlide({ title, intro }: GroupHeading, card: StudyCardView, site: Site): Slide {
  const { words, basis } = coloursOf(site);
  return {
    layout: 'opening',
    title: [sentence(title, layouts.opening, 48, words)],
    texts: [
      studyLine(lineOf(card), basis.colour),
      ...(intro === undefined ? [] : [textBox('Description', intro, slidePlaces.below, words)]),
    ],
    pictures: [],
    notes: intro === undefined ? [title] : [title, intro],
  };
}

function closingSlide(card: StudyCardView, site: Site, tag: string): Slide {
  const { t } = translatorOf(site, tag);
  const { licence, contact } = card.metadata;
  const facts = [
    ...(licence ? [t('fact.line', { name: t('fact.licence'), text: licence.name })] : []),
    t('fact.line', { name: t('fact.contact'), text: contact }),
  ];
  const cited = citationLine(studyCitationView(site, tag), card.dir);
  return {
    layout: 'words',
    title: [sentence(t('citation.heading'), layouts.words, 40)],
    texts: [
      studyLine(lineOf(card)),
      textBox('Citation', cited, slidePlaces.cited),
      basisBox(facts, linkOf(card)),
    ],
    pictures: [],
    notes: [cited, '', ...facts],
  };
}

function lineOf({ study, publisher }: StudyCardView): string {
  return `${study} · ${publisher.name}`;
}

function linkOf({ link, address }: StudyCardView) {
  return { text: link, href: address };
}
