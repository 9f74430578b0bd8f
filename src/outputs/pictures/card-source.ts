import { setText, type Setting } from '#pictures/text-setting.ts';
import { element, type SvgElement } from '#svg/element.ts';
import type { OrganisationView } from '#views/site/organisations.ts';
import { type CardPart, forth, type CardLook } from './card-layout.ts';
import { round, textColumn } from './text-lines.ts';

/** Whose a card is, and where it leads. */
export interface CardSource {
  /** The name of the study. */
  study: string;
  /** Its mark, a square. */
  mark: SvgElement;
  publisher: OrganisationView;
  /** Where more is to be read, as people type it. */
  link: string;
}

/** A part of a card that others may stand beside. */
export interface Item extends CardPart {
  width: number;
}

/** The last lines of a card: mark and name of the study, who publishes it, and at the end the address. */
export function setSource(
  { study, mark, publisher, link }: CardSource,
  room: { width: number; fontSize: number },
  look: CardLook,
): CardPart {
  const gap = room.fontSize * 1.3;
  const name = wordmark(study, mark, room, look);
  const by = publisher.name === study ? [] : [publisherItem(publisher, room, look)];
  const address = textItem(link, room, { weight: 700, fill: 'var(--ink)' }, look);
  const rows = rowsOf([name, ...by, address], room.width, gap);
  const heights = rows.map((row) => Math.max(...row.map(({ height }) => height)));
  return {
    height: heights.reduce((sum, height) => sum + height, 0),
    draw: ({ x, y }) =>
      rows.flatMap((row, index) => {
        const above = heights.slice(0, index).reduce((sum, height) => sum + height, 0);
        return row.flatMap((item, place) => {
          const before = row.slice(0, place).reduce((sum, { width }) => sum + width + gap, 0);
          const isEnd = item === address && place > 0;
          const along = isEnd ? room.width - address.width : before;
          return item.draw({ x: x + forth(look.dir) * along, y: y + above });
        });
      }),
  };
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
  const set = setText(study, { ...room, width }, setting(700, look));
  const middle = (room.fontSize * lineHeight - side) / 2;
  return {
    width: set.lines.length > 1 ? room.width : indent + set.width,
    height: set.height,
    draw: ({ x, y }) => [
      placed(mark, {
        x: look.dir === 'rtl' ? x - side : x,
        y: y + middle,
        width: side,
        height: side,
      }),
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
export function publisherItem(
  { name, logo }: OrganisationView,
  room: { width: number; fontSize: number },
  look: CardLook,
): Item {
  if (logo === undefined) return textItem(name, room, { weight: 400, fill: 'var(--muted)' }, look);
  const [high, edge] = [room.fontSize * 2, room.fontSize * 0.35];
  const scale = Math.min(high / logo.height, room.width / 3 / logo.width);
  const [width, height] = [logo.width * scale, logo.height * scale];
  return {
    width: width + 2 * edge,
    height: height + 2 * edge,
    draw: ({ x, y }) => {
      const left = look.dir === 'rtl' ? x - width - 2 * edge : x;
      const plate = {
        x: round(left),
        y: round(y),
        width: round(width + 2 * edge),
        height: round(height + 2 * edge),
      };
      const inside = {
        x: round(left + edge),
        y: round(y + edge),
        width: round(width),
        height: round(height),
      };
      return [
        element('rect', { ...plate, fill: '#ffffff' }),
        element('image', { ...inside, href: logo.data }),
      ];
    },
  };
}

/** A short text. */
export function textItem(
  text: string,
  room: { width: number; fontSize: number },
  { weight, fill }: { weight: 400 | 700; fill: string },
  look: CardLook,
): Item {
  const set = setText(text, room, setting(weight, look));
  return {
    width: set.width,
    height: set.height,
    draw: (place) => textColumn([set], { ...place, dir: look.dir, fill }),
  };
}

const lineHeight = 1.34;

function setting(weight: 400 | 700, { family }: CardLook): Setting {
  return { family, weight, lineHeight };
}

function placed(mark: SvgElement, box: { x: number; y: number; width: number; height: number }) {
  const { name, attributes, children } = mark;
  const entries = Object.entries(box).map(([key, value]) => [key, round(value)] as const);
  return element(name, { ...attributes, ...Object.fromEntries(entries) }, children);
}
