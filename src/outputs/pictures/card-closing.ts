import { type FittedText, lineWidth, setText, type Setting } from '#pictures/text-setting.ts';
import { element } from '#svg/element.ts';
import { type CardPart, forth, type CardLook, smallLine, smallSetting } from './card-layout.ts';
import { type CardSource, setSource } from './card-source.ts';
import { heightOf, round, textColumn } from './text-lines.ts';

/** What stands at the foot of a card. */
export interface Closing extends CardSource {
  /** What its hollow dots or its filled ones stand for, if that has to be said. */
  key?: { text: string; filled: boolean } | undefined;
  /** What the finding rests on, and what its reader must know. */
  facts: readonly string[];
}

/** The width of a column, and how high what the finding rests on may become before it gets smaller. */
export interface ClosingRoom {
  width: number;
  most: number;
  fontSize: number;
}

/** From top to bottom: what dots stand for, what the finding rests on, and whose it is. */
export function setClosing(content: Closing, room: ClosingRoom, look: CardLook): CardPart {
  return columnOf([...setBasis(content, room, look), setSource(content, room, look)], room);
}

/** What dots stand for, and what numbers rest on. */
export function setBasis(
  { key, facts }: Pick<Closing, 'key' | 'facts'>,
  room: ClosingRoom,
  look: CardLook,
): CardPart[] {
  return [
    ...(key ? [setKey(key, room, look)] : []),
    ...(facts.length > 0 ? [setFacts(facts, room, look)] : []),
  ];
}

/** Parts one below the other. */
export function columnOf(
  parts: readonly CardPart[],
  { fontSize }: Pick<ClosingRoom, 'fontSize'>,
): CardPart {
  const tops: number[] = [];
  let height = 0;
  for (const [index, part] of parts.entries()) {
    if (index > 0) height += fontSize * 0.6;
    tops.push(height);
    height += part.height;
  }
  return {
    height,
    draw: ({ x, y }) => parts.flatMap((part, index) => part.draw({ x, y: y + (tops[index] ?? 0) })),
  };
}

function setKey(
  { text, filled }: { text: string; filled: boolean },
  { width, fontSize }: ClosingRoom,
  look: CardLook,
): CardPart {
  const { dir } = look;
  const indent = fontSize * 1.25;
  const set = setText(text, { width: width - indent, fontSize }, smallSetting(look));
  const stroke = fontSize * 0.1;
  return {
    height: set.height,
    draw: ({ x, y }) => [
      element('circle', {
        cx: round(x + forth(dir) * fontSize * 0.42),
        cy: round(y + fontSize * (smallLine / 2)),
        r: round(fontSize * 0.4 - (filled ? 0 : stroke / 2)),
        ...(filled
          ? { fill: 'var(--accent)' }
          : { fill: 'none', stroke: 'var(--quiet)', 'stroke-width': round(stroke) }),
      }),
      ...textColumn([set], { x: x + forth(dir) * indent, y, dir, fill: 'var(--ink)' }),
    ],
  };
}

/** Down to this part of its size, what a finding rests on becomes smaller before it takes much of the card. */
const legible = 0.8;

/** What a finding rests on, smaller where it would take too much of the card. */
function setFacts(
  facts: readonly string[],
  { width, most, fontSize: wanted }: ClosingRoom,
  look: CardLook,
): CardPart {
  const setting = smallSetting(look);
  const set = (fontSize: number): FittedText[] => {
    const room = { width, fontSize };
    return shareLines(facts, room, setting).map((fact) => setText(fact, room, setting));
  };
  let fontSize = wanted;
  const isTooHigh = (height: number) =>
    fontSize > wanted * legible ? height > most : height > most * 1.7;
  while (fontSize > wanted / 2 && isTooHigh(heightOf(set(fontSize)))) fontSize -= 0.5;
  const texts = set(fontSize);
  return {
    height: heightOf(texts),
    draw: (place) => textColumn(texts, { ...place, dir: look.dir, fill: 'var(--muted)' }),
  };
}

/** Facts that follow one another and fit into one line share it. */
function shareLines(
  facts: readonly string[],
  { width, fontSize }: { width: number; fontSize: number },
  setting: Setting,
): string[] {
  return facts.reduce<string[]>((shared, fact) => {
    const longer = [...shared.slice(-1), fact].join(' · ');
    const fits = lineWidth(longer, setting) * fontSize <= width;
    return fits ? [...shared.slice(0, -1), longer] : [...shared, fact];
  }, []);
}
