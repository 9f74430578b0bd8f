import type { DotField } from '#charts/dot-field.ts';
import { type FittedText, setText } from '#pictures/text-setting.ts';
import type { SvgElement } from '#svg/element.ts';
import type { CardFigure } from '#views/posters/study-card-view.ts';
import { forth, type CardLook, leftEdge, smallSetting } from './card-layout.ts';
import { drawDots, placeDots } from './dot-picture.ts';
import { digitHeight, setNumeral } from './numeral.ts';
import { sentenceSetting } from './set-headline.ts';
import { heightOf, textColumn } from './text-lines.ts';

/** Where the figures of a study stand, down to the foot of its picture; pixels. */
export interface StripRoom {
  /** The edge where reading starts. */
  x: number;
  top: number;
  foot: number;
  width: number;
}

/** The largest number of a strip, its largest words, what only it rests on, and the smallest words, in pixels; and the room between two columns. */
const sizes = { number: 240, words: 36, own: 20, least: 12, gap: 60 } as const;

/** What part of the height of a strip its dots get at least. */
const leastDots = 0.21;

/** Numbers side by side, in one size: each above its words, and its dots below them, running over the foot. */
export function drawStrip(
  figures: readonly CardFigure[],
  { x, top, foot, width }: StripRoom,
  look: CardLook,
): SvgElement[] {
  const column = (width - (figures.length - 1) * sizes.gap) / figures.length;
  const numerals = figures.map(({ number, mark }) =>
    setNumeral({ figure: number, sign: '', ...(mark && { mark }) }, look),
  );
  const size = Math.min(sizes.number, ...numerals.map((numeral) => column / numeral.width));
  const depth = Math.max(...numerals.map((numeral) => numeral.depth)) * size;
  const next = top + digitHeight * size + depth + size * 0.06;
  const dotsTop = foot - (foot - top) * leastDots;
  const words = setWords(figures, { width: column, height: dotsTop - next - 12 }, look);
  return figures.flatMap(({ dots }, index) => {
    const start = x + forth(look.dir) * index * (column + sizes.gap);
    const numeral = numerals[index]?.draw({
      x: start,
      foot: top + digitHeight * size,
      size,
      words: 28,
    });
    const text = words[index] ?? [];
    const place = { x: start, y: next, dir: look.dir, fill: 'var(--ink)' };
    const lowest = Math.max(...words.map((each) => heightOf(each)));
    const room = { width: column, height: foot - next - lowest - 20 };
    const left = leftEdge(start, column, look.dir);
    return [
      ...(numeral ?? []),
      ...textColumn(text, place),
      ...drawField(dots, room, { left, foot }, look),
    ];
  });
}

/** The words of all figures in one size, and below them, smaller, what only one rests on. */
function setWords(
  figures: readonly CardFigure[],
  { width, height }: { width: number; height: number },
  look: CardLook,
): FittedText[][] {
  const set = (fontSize: number) =>
    figures.map(({ words, own }) => [
      setText(words, { width, fontSize }, sentenceSetting(look.family)),
      ...own.map((text) =>
        setText(text, { width, fontSize: Math.min(fontSize, sizes.own) }, smallSetting(look)),
      ),
    ]);
  const fits = (all: FittedText[][]) =>
    all.every((texts) => heightOf(texts) <= height && texts.every((text) => text.width <= width));
  let fontSize: number = sizes.words;
  while (fontSize > sizes.least && !fits(set(fontSize))) fontSize -= 1;
  return set(fontSize);
}

function drawField(
  field: DotField | undefined,
  room: { width: number; height: number },
  { left, foot }: { left: number; foot: number },
  { dir }: CardLook,
): SvgElement[] {
  const placed = field && placeDots(field, room, 'foot');
  if (field === undefined || placed === undefined) return [];
  const x = dir === 'rtl' ? left + room.width - placed.width : left;
  return [drawDots(field, placed, { x, y: foot - placed.height }, dir)];
}
