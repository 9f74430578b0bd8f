import { familyFor } from '#pictures/typefaces.ts';
import { element, withAttributes } from '#svg/element.ts';
import type { CarouselView } from '#views/cards/carousel-view.ts';
import { setClosing } from './card-closing.ts';
import { type CardContent, onGround } from './card-content.ts';
import {
  type CardLook,
  type CardSize,
  leftEdge,
  readingEdge,
  smallSetting,
  wordsIn,
} from './card-layout.ts';
import type { Composition } from './picture-composition.ts';
import { setAddress } from './set-address.ts';
import { setHeadline } from './set-headline.ts';
import { setTopic } from './set-topic.ts';
import { heightOf, textColumn } from './text-lines.ts';

/** How large the short link is at most, in parts of a sentence. */
const largestLink = 1.2;

/** The mark of the study at the top, in parts of the height. */
const markPart = 0.26;

/** The last picture of a carousel: what is to be found where, and which groups have no picture. */
export function composeLast(
  { link, ...card }: CardContent,
  { topic, more, left }: CarouselView['last'],
  size: CardSize,
): Composition {
  const { width, height, margin, small, sentence } = size;
  const { dir, study, publisher } = card;
  const { top, bottom } = wordsIn(size);
  const inner = width - 2 * margin;
  const words = [study, publisher.name, link, topic, more, ...left];
  const look: CardLook = { dir, family: familyFor(words) };
  const side = height * markPart;
  const room = { width: inner, most: height * 0.2, fontSize: small };
  const closing = setClosing({ ...card, facts: left }, room, look);
  const linkRoom = { width: inner, fontSize: sentence * largestLink };
  const address = setAddress(link, linkRoom, smallSetting(look, 700));
  const free = bottom - top - side - closing.height - heightOf([address]) - 2.2 * margin;
  const headline = setTopic(
    topic,
    (above) => setHeadline(more, { width: inner, height: free - above, figure: 0, sentence }, look),
    { width: inner, fontSize: small },
    look,
  );
  const x = readingEdge({ x: margin, width: inner }, dir);
  const y = top + side + margin;
  const at = { x: leftEdge(x, side, dir), y: top, width: side, height: side };
  const body = onGround(card, [
    element('rect', { width, height, fill: 'var(--paper)' }),
    withAttributes(card.mark, at),
    ...headline.draw({ x, y }),
    ...textColumn([address], {
      ...{ x, y: y + headline.height + margin * 0.5, dir },
      fill: 'var(--accent-text)',
    }),
    ...closing.draw({ x, y: bottom - closing.height }),
  ]);
  return { width, height, family: look.family, body };
}
