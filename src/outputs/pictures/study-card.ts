import { familyFor } from '#pictures/typefaces.ts';
import type { SvgElement } from '#svg/element.ts';
import type { StudyCardView } from '#views/posters/study-card-view.ts';
import { setBasis, columnOf } from './card-closing.ts';
import { type CardPart, cardSizes, forth, type CardLook, readingEdge } from './card-layout.ts';
import { setSenders, wordmark } from './card-source.ts';
import { picture } from './picture.ts';
import type { Composition } from './picture-composition.ts';
import { drawStrip } from './study-strip.ts';

/** The picture of a whole study, for messages that link to a page which is about no single finding. */
export function studyCardPng(view: StudyCardView): Promise<Uint8Array<ArrayBuffer>> {
  const { dir, ground, sentence, address, metadata } = view;
  const { lang, title, publisher, editions, version, licence } = metadata;
  return picture(composeStudyCard(view), {
    dir,
    palette: ground,
    zoom: 1,
    stated: {
      ...{ lang, title, address, version, licence },
      description: sentence,
      creator: publisher.name,
      source: editions[0]?.source.text ?? '',
    },
  });
}

/**
 * Its name, what it rests on, and the numbers of its findings side by side.
 * @internal tests look at its parts
 */
export function composeStudyCard(view: StudyCardView): Composition {
  const { dir, mark, facts, figures, rest } = view;
  const { width, height, margin, small } = cardSizes.card;
  const texts = figures.flatMap(({ number, words, own }) => [number, words, ...own]);
  const family = familyFor([view.study, view.link, view.publisher.name, ...facts, ...texts]);
  const look: CardLook = { dir, family };
  const inner = width - 2 * margin;
  const room = { width: inner, fontSize: small, most: 3 * small };
  const key = rest === undefined ? undefined : { text: rest, filled: false };
  const basis = setBasis({ key, facts }, room, look).toReversed();
  const head = [setHead(view, mark, room, look), ...basis];
  const above = columnOf(head, room);
  const x = readingEdge({ x: margin, width: inner }, dir);
  const top = margin * 0.9;
  const strip = { x, top: top + above.height + small * 1.6, foot: height, width: inner };
  return {
    ...{ width, height, family },
    body: [...above.draw({ x, y: top }), ...drawStrip(figures, strip, look)],
  };
}

/** What part of the width who publishes a study, and where it is found, have at most: the name has the rest. */
const sendersPart = 0.45;

/** The largest name of a study, in pixels, and the smallest that still stands out. */
const [largest, smallest] = [68, 34];

/** The name of the study, and at the end of its line who publishes it, and where it is found. */
function setHead(
  view: StudyCardView,
  mark: SvgElement,
  room: { width: number; fontSize: number },
  look: CardLook,
): CardPart {
  const beside = setSenders(view, { ...room, width: room.width * sendersPart }, look);
  const width = room.width - Math.max(...beside.map((item) => item.width)) - 2 * room.fontSize;
  const high = beside.reduce((sum, item) => sum + item.height, 0);
  const named = (fontSize: number) => wordmark(view.study, mark, { width, fontSize }, look);
  let fontSize: number = largest;
  while (fontSize > smallest && named(fontSize).height > largest * 1.5) fontSize -= 1;
  const name = named(fontSize);
  const height = Math.max(name.height, high);
  return {
    height,
    draw: ({ x, y }) => [
      ...name.draw({ x, y: y + (height - name.height) / 2 }),
      ...beside.flatMap((item, index) => {
        const above = beside.slice(0, index).reduce((sum, { height }) => sum + height, 0);
        const along = forth(look.dir) * (room.width - item.width);
        return item.draw({ x: x + along, y: y + (height - high) / 2 + above });
      }),
    ],
  };
}
