import { drawnOnce, type Output } from '#outputs/parts/output.ts';
import type { FindingView } from '#views/finding/finding-view.ts';
import { quotedDots } from '#views/finding/quoted-dots.ts';
import { cardFacts } from '#views/cards/card-facts.ts';
import { publisherView } from '#views/site/organisations.ts';
import type { Site } from '#views/site/site.ts';
import { studyMark } from '#views/site/study-mark.ts';
import type { CardContent } from './card-content.ts';
import { type CardName, cardSizes } from './card-layout.ts';
import { composeCard } from './compose-card.ts';
import { findingPng } from './picture.ts';

/** A finding for feeds and messages: its number or its chart, what it rests on and where it is from. */
export const card = cardOutput('card');

/** The same for feeds that show squares. */
export const square = cardOutput('square');

/** The same for stories, which fill a phone held upright. */
export const story = cardOutput('story');

function cardOutput(name: CardName): Output {
  return drawnOnce({
    type: 'image/png',
    render: (view, site) =>
      findingPng(view, site, composeCard(cardContent(view, site), cardSizes[name]), 1),
  });
}

/** What stands on every card of a finding. */
export function cardContent(view: FindingView, site: Site): CardContent {
  const { dir, study, headline, figure, spokenLink: link } = view;
  const [{ chart }] = view.breakdowns;
  return {
    ...{ dir, study, headline, figure, link, chart },
    mark: studyMark(site),
    publisher: publisherView(site),
    facts: cardFacts(site, view),
    dots: quotedDots(view),
    ground: site.palettes.ground,
  };
}
