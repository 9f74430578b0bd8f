import { type CardName, cardSizes } from './card-layout.ts';
import { composeCard } from './compose-card.ts';
import type { Output } from '#outputs/parts/output.ts';
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
    render: (view) => {
      const { headline: sentence, spokenLink: link, notes, chartBasis, ...said } = view;
      const facts = [...chartBasis.map(({ summary }) => summary), ...notes];
      const content = { ...said, sentence, link, facts };
      return findingPng(view, composeCard(content, cardSizes[name]), 1);
    },
  };
}
