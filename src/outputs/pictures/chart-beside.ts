import { element } from '#svg/element.ts';
import { artworkOf, type CardContent, type ChartOnCard, onGround } from './card-content.ts';
import { setClosing } from './card-closing.ts';
import { type CardSize, type CardLook, mirrored, readingEdge, wordsIn } from './card-layout.ts';
import { setHeadline } from './set-headline.ts';

/** What part of the width of a card its chart has. */
const chartPart = 0.61;

/** Of what they may be on such a card, words beside a chart are so large. */
const scale = { figure: 0.5, sentence: 0.8, small: 0.9 };

/** A chart on paper, and beside it all words in a column on the ground of the card. */
export function besideChart(card: CardContent, size: CardSize, look: CardLook): ChartOnCard {
  const { width, height, margin } = size;
  const { dir } = look;
  const band = mirrored({ x: 0, y: 0, width: width * (1 - chartPart), height }, size, dir);
  const words = setWords(card, band.width - margin * 1.7, size, look);
  const left = band.width + margin * 0.8;
  const inner = { x: left, y: margin, width: width - margin - left, height: height - 2 * margin };
  const box = mirrored(inner, size, dir);
  const art = artworkOf(card, box);
  const x = readingEdge({ x: margin, width: width - 2 * margin }, dir);
  return {
    legible: art.legible,
    body: [
      ...onGround(card, [element('rect', { ...band, fill: 'var(--paper)' }), ...words.draw(x)]),
      ...art.draw({ x: readingEdge(box, dir), y: box.y + (box.height - art.height) / 2 }),
    ],
  };
}

/** The headline at the top of a column, and the rest at its foot. */
function setWords(card: CardContent, width: number, size: CardSize, look: CardLook) {
  const { top, bottom } = wordsIn(size);
  const fontSize = size.small * scale.small;
  const room = { width, most: size.height * 0.4, fontSize };
  const closing = setClosing({ ...card, facts: card.facts.chart }, room, look);
  const headline = setHeadline(
    card.figure ?? card.headline,
    {
      width,
      height: bottom - top - closing.height - fontSize * 1.2,
      figure: size.figure * scale.figure,
      sentence: size.sentence * scale.sentence,
    },
    look,
  );
  return {
    draw: (x: number) => [
      ...headline.draw({ x, y: top }),
      ...closing.draw({ x, y: bottom - closing.height }),
    ],
  };
}
