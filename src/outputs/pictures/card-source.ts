import { type FittedText, fitText } from '#pictures/text-setting.ts';
import { element, type SvgElement, withAttributes } from '#svg/element.ts';
import type { OrganisationView } from '#views/site/organisations.ts';
import {
  type Box,
  type CardPart,
  forth,
  type CardLook,
  leftEdge,
  smallLine,
  smallSetting,
} from './card-layout.ts';
import { setAddress } from './set-address.ts';
import { round, textColumn } from './text-lines.ts';

/** Whose a card is, and where it leads. */
export interface CardSource {
  /** The name of the study. */
  study: string;
  /** Its mark, a square. */
  mark: SvgElement;
  publisher: OrganisationView;
  /** Where more is to be read, as people type it; absent where the picture says that elsewhere. */
  link?: string | undefined;
}

/** A part of a card that others may stand beside. */
export interface Item extends CardPart {
  width: number;
}

/** The last lines of a card: mark and name of the study, who publishes it, and at the end the address. */
export function setSource(
  source: CardSource,
  room: { width: number; fontSize: number },
  look: CardLook,
): CardPart {
  const gap = room.fontSize * 1.3;
  const name = wordmark(source.study, source.mark, room, look);
  const senders = setSenders(source, room, look);
  const address = senders.at(-1);
  const rows = rowsOf([name, ...senders], room.width, gap);
  const heights = rows.map((row) => Math.max(...row.map(({ height }) => height)));
  return {
    height: heights.reduce((sum, height) => sum + height, 0),
    draw: ({ x, y }) =>
      rows.flatMap((row, index) => {
        const above = heights.slice(0, index).reduce((sum, height) => sum + height, 0);
        return row.flatMap((item, place) => {
          const before = row.slice(0, place).reduce((sum, { width }) => sum + width + gap, 0);
          const isEnd = item === address && place > 0;
          const along = isEnd ? room.width - item.width : before;
          return item.draw({ x: x + forth(look.dir) * along, y: y + above });
        });
      }),
  };
}

/** Who publishes a study, where that is not its name, and the address. */
export function setSenders(
  { study, publisher, link }: Pick<CardSource, 'study' | 'publisher' | 'link'>,
  room: { width: number; fontSize: number },
  look: CardLook,
): Item[] {
  const by = publisher.name === study ? [] : [publisherItem(publisher, room, look)];
  if (link === undefined) return by;
  const address = setAddress(link, room, smallSetting(look, 700));
  return [...by, textItem(address, 'var(--ink)', look)];
}

/** As many items in a row as fit. */
function rowsOf(items: readonly Item[], width: number, gap: number): Item[][] {
  const rows: Item[][] = [];
  for (const item of items) {
    const row = rows.at(-1);
    const taken = row?.reduce((sum, other) => sum + other.width + gap, 0) ?? Infinity;
    if (row && taken + item.width <= width) row.push(item);
    else rows.push([item]);
  }
  return rows;
}

/** Mark and name of a study; one of several lines is as wide as its room, so that it stands alone. */
export function wordmark(
  study: string,
  mark: SvgElement,
  room: { width: number; fontSize: number },
  look: CardLook,
): Item {
  const side = room.fontSize * 1.15;
  const indent = side * 1.4;
  const width = room.width - indent;
  const size = { width, height: Infinity, most: room.fontSize };
  const set = fitText(study, size, smallSetting(look, 700));
  const middle = (room.fontSize * smallLine - side) / 2;
  return {
    width: set.lines.length > 1 ? room.width : indent + set.width,
    height: set.height,
    draw: ({ x, y }) => [
      withAttributes(
        mark,
        rounded({ x: leftEdge(x, side, look.dir), y: y + middle, width: side, height: side }),
      ),
      ...textColumn([set], {
        x: x + forth(look.dir) * indent,
        y,
        dir: look.dir,
        fill: 'var(--accent-text)',
      }),
    ],
  };
}

/** The logo of who publishes a study, on white, else the name. */
function publisherItem(
  { name, logo }: OrganisationView,
  room: { width: number; fontSize: number },
  look: CardLook,
): Item {
  if (logo === undefined) {
    const size = { width: room.width, height: Infinity, most: room.fontSize };
    return textItem(fitText(name, size, smallSetting(look)), 'var(--muted)', look);
  }
  const [high, edge] = [room.fontSize * 2, room.fontSize * 0.35];
  const scale = Math.min(high / logo.height, room.width / 3 / logo.width);
  const inner = { width: logo.width * scale, height: logo.height * scale };
  const plate = { width: inner.width + 2 * edge, height: inner.height + 2 * edge };
  return {
    ...plate,
    draw: ({ x, y }) => {
      const left = leftEdge(x, plate.width, look.dir);
      const inside = rounded({ ...inner, x: left + edge, y: y + edge });
      return [
        element('rect', { ...rounded({ ...plate, x: left, y }), fill: '#ffffff' }),
        element('image', { ...inside, href: logo.data }),
      ];
    },
  };
}

/** A short text. */
function textItem(set: FittedText, fill: string, look: CardLook): Item {
  return {
    width: set.width,
    height: set.height,
    draw: (place) => textColumn([set], { ...place, dir: look.dir, fill }),
  };
}

function rounded({ x, y, width, height }: Box) {
  return { x: round(x), y: round(y), width: round(width), height: round(height) };
}
