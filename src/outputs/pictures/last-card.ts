import type { FittedText } from '#pictures/text-setting.ts';
import { familyFor } from '#pictures/typefaces.ts';
import { element, type SvgElement, withAttributes } from '#svg/element.ts';
import type { LastPicture } from '#views/cards/last-picture.ts';
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
import { breakAddress } from './set-address.ts';
import { setHeadline } from './set-headline.ts';
import { setTopic } from './set-topic.ts';
import { heightOf, textColumn } from './text-lines.ts';

/** How large the short link is at most, in parts of a sentence. */
const largestLink = 1.2;

/** The mark of the study at the top, in parts of the height; it gives way where words would be smaller than this part of what they may be. */
const mark = { part: 0.26, words: 0.7 } as const;

/** The last picture of a carousel: what is to be found where, and which groups have no picture. */
export function composeLast(
  { link, ...card }: CardContent,
  last: LastPicture,
  size: CardSize,
): Composition {
  const { topic, more, left } = last;
  const { study, publisher, dir } = card;
  const family = familyFor([study, publisher.name, link, topic, more, ...left]);
  const look: CardLook = { dir, family };
  const { width, height, margin } = size;
  const address = setLink(link, size, look);
  const room = { width: width - 2 * margin, most: height * 0.2, fontSize: size.small };
  const closing = setClosing({ ...card, facts: left }, room, look);
  const { top, bottom } = wordsIn(size);
  const free = bottom - top - heightOf([address]) - closing.height - 1.2 * margin;
  const side = height * mark.part;
  const marked = setMore(last, { ...room, height: free - side - margin }, size, look);
  const isMarked = marked.sentenceSize >= size.sentence * mark.words;
  const words = isMarked ? marked : setMore(last, { ...room, height: free }, size, look);
  const x = readingEdge({ x: margin, width: room.width }, dir);
  const y = isMarked ? top + side + margin : top;
  const under = { x, y: y + words.height + margin * 0.5, dir, fill: 'var(--accent-text)' };
  const body = onGround(card, [
    element('rect', { width, height, fill: 'var(--paper)' }),
    ...(isMarked ? [placed(card.mark, { x: leftEdge(x, side, dir), y: top, side })] : []),
    ...words.draw({ x, y }),
    ...textColumn([address], under),
    ...closing.draw({ x, y: bottom - closing.height }),
  ]);
  return { width, height, family, body };
}

/** The short link in two lines at most, as large as it goes. */
function setLink(
  link: string,
  { width, margin, sentence, small }: CardSize,
  look: CardLook,
): FittedText {
  const set = (fontSize: number) =>
    breakAddress(link, { width: width - 2 * margin, fontSize }, smallSetting(look, 700));
  let fontSize = sentence * largestLink;
  while (fontSize > small && set(fontSize).lines.length > 2) fontSize -= 2;
  return set(fontSize);
}

function setMore(
  { topic, more }: LastPicture,
  room: { width: number; height: number; fontSize: number },
  { sentence }: CardSize,
  look: CardLook,
) {
  const set = (above: number) =>
    setHeadline(more, { ...room, height: room.height - above, figure: 0, sentence }, look);
  return setTopic(topic, set, room, look);
}

function placed(
  drawn: SvgElement,
  { x, y, side }: { x: number; y: number; side: number },
): SvgElement {
  return withAttributes(drawn, { x, y, width: side, height: side });
}
