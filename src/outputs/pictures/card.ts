import type { Output } from '#outputs/parts/output.ts';
import { type CardName, cardSizes } from './card-layout.ts';
import { composeCard } from './compose-card.ts';
import { findingPng } from './picture.ts';

/** A finding for feeds and messages: its sentence, its chart, what it rests on and where it is from. */
export const card = cardOutput('card');

/** The same for feeds that show squares. */
export const square = cardOutput('square');

/** The same for stories, which fill a phone held upright. */
export const story = cardOutput('story');

function cardOutput(name: CardName): Output {
  return {
    type: 'image/png',
    render: (view, site) => {
      const { dir, study, headline: sentence, spokenLink: link } = view;
      const [{ chart, basis, notes }] = view.breakdowns;
      const facts = [...basis.map(({ summary }) => summary), ...notes];
      const content = { dir, study, sentence, link, facts, chart };
      return findingPng(view, site, composeCard(content, cardSizes[name]), 1);
    },
  };
}
